/**
 * What a question is asked about: a cycle, a thing, and a place in the record where there is one.
 */
export type About = Readonly<{ cycle: string; id: string; position?: number }>;
export type Question = Readonly<{ name: string; body: (about: About) => string }>;

type Asking = Readonly<{ variables: string; query: string; given: (about: About) => object }>;

/** The same text live and as-at, but for the place in its variables. */
const question = (name: string, { variables, query, given }: Asking): Question => ({
  name,
  body: (about) =>
    JSON.stringify({
      query: `query (${[variables, '$at: At'].filter((one) => one !== '').join(', ')}) { ${query} }`,
      variables: {
        ...given(about),
        ...(about.position === undefined ? {} : { at: { position: String(about.position) } }),
      },
    }),
});

const byCycle = { variables: '$cycle: ID!', given: ({ cycle }: About) => ({ cycle }) };

export const QUESTIONS: readonly Question[] = [
  question('one reflection by its id', {
    variables: '$id: ID!',
    given: ({ id }) => ({ id }),
    query:
      'node(id: $id, at: $at) { id ... on Reflection { occurred late partner { name { cy en } } about { key } workedWell { cy en } couldImprove { cy en } } }',
  }),
  question('reflections of a cycle about a priority', {
    ...byCycle,
    query:
      'reflections(first: 50, at: $at, filter: { cycle: $cycle, about: ["literacy"] }) { nodes { id occurred late partner { name { cy en } } about { key } workedWell { cy en } couldImprove { cy en } } pageInfo { endCursor hasNextPage } }',
  }),
  question('timeline of a cycle, newest first', {
    ...byCycle,
    query:
      'timeline(first: 50, at: $at, filter: { cycle: $cycle, order: NEWEST_FIRST }) { nodes { id kind occurred position title { cy en } partners { id } about { key } } pageInfo { endCursor hasNextPage } }',
  }),
  question('coverage matrix of a cycle', {
    ...byCycle,
    query:
      'coverage(cycle: $cycle, at: $at) { partner { id name { cy en } } cells { priority { key } reflections dialogues lastDay } }',
  }),
  // Twenty of these: more than the small record holds would make its page a shorter one.
  question('commitments of a cycle, the soonest due first', {
    ...byCycle,
    query:
      'commitments(first: 20, at: $at, filter: { cycle: $cycle }) { nodes { id due state occurred owner { id } text { cy en } about { key } blockedBy { id } } pageInfo { endCursor hasNextPage } }',
  }),
  question('open commitments of all cycles', {
    variables: '',
    given: () => ({}),
    query:
      'commitments(first: 20, at: $at, filter: { states: [OPEN, BLOCKED] }) { nodes { id due state occurred owner { id } text { cy en } cycle { id } } pageInfo { endCursor hasNextPage } }',
  }),
  question('documents by the day they were published', {
    variables: '',
    given: () => ({}),
    query:
      'documents(first: 20, at: $at) { nodes { id kind title { cy en } published expected from { id } suggestions { key text { cy en } answered } } pageInfo { endCursor hasNextPage } }',
  }),
  {
    // Facts do not change: a place in the record is where the list ends.
    name: 'events of a cycle',
    body: ({ cycle, position }) =>
      JSON.stringify({
        query:
          'query ($filter: EventFilter) { events(first: 50, filter: $filter) { nodes { id type stream revision position occurred recordedAt data } pageInfo { endCursor hasNextPage } } }',
        variables: {
          filter: { cycle, ...(position === undefined ? {} : { untilPosition: String(position) }) },
        },
      }),
  },
];
