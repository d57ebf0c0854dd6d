import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Mistake, Mistakes } from '../support/mistakes.ts';

const BAD = { code: 'BAD_USER_INPUT', field: 'query' } as const;
const THREE_DEEP =
  '{ __schema { types { fields { type { ofType { ofType { ofType { name } } } } } } } }';

const MISTAKES: readonly Mistake[] = [
  ['is not closed', { query: '{' }, { ...BAD, says: /line 1, column 2/ }],
  ['is closed twice', { query: '{ record { events } } }' }, BAD],
  ['is no GraphQL at all', { query: 'SELECT * FROM events' }, { ...BAD, says: /not GraphQL/ }],
  ['holds a text that does not end', { query: '{ node(id: "x) { id } }' }, BAD],
  ['holds an unknown sign', { query: '{ record { events } } \u0007' }, BAD],
  ['is empty', { query: '' }, BAD],
  ['holds only spaces', { query: '   ' }, BAD],
  [
    'holds only a fragment',
    { query: 'fragment F on RecordStatus { events }' },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'asks for an unknown field of the query',
    { query: '{ reflection { id } }' },
    { ...BAD, says: /no field reflection; near it: .*reflections/ },
  ],
  [
    'asks for an unknown field of a thing',
    { query: '{ record { event } }' },
    { ...BAD, says: /RecordStatus has no field event; near it: events/ },
  ],
  [
    'asks for an unknown mutation',
    { query: 'mutation { postReflections { eventIds } }' },
    { ...BAD, says: /postReflection/ },
  ],
  [
    'gives an unknown argument',
    { query: '{ cycles(last: 2) { totalCount } }' },
    { code: 'BAD_USER_INPUT', field: 'last', says: /last/ },
  ],
  [
    'names an unknown type',
    { query: 'query ($x: Reflexion) { record { events } }' },
    { ...BAD, says: /Reflexion/ },
  ],
  ['names an unknown directive', { query: '{ record @nonsense { events } }' }, BAD],
  [
    'asks for a thing without its fields',
    { query: '{ record }' },
    { ...BAD, says: /record \{ … \}/ },
  ],
  [
    'asks for fields of a number',
    { query: '{ record { events { x } } }' },
    { ...BAD, says: /events has no fields/ },
  ],
  [
    'leaves out what must be given',
    { query: '{ node { id } }' },
    { code: 'BAD_USER_INPUT', field: 'id' },
  ],
  ['names a fragment that is not there', { query: '{ record { ...F } }' }, BAD],
  [
    'holds a fragment that nobody names',
    { query: '{ record { events } } fragment F on RecordStatus { events }' },
    BAD,
  ],
  [
    'holds a fragment that names itself',
    { query: '{ record { ...F } } fragment F on RecordStatus { events ...F }' },
    BAD,
  ],
  [
    'holds fragments that name each other',
    {
      query:
        '{ cycles { ...A } } fragment A on CycleConnection { ...B } fragment B on CycleConnection { ...A }',
    },
    BAD,
  ],
  [
    'uses a variable that it does not declare',
    { query: '{ node(id: $id) { id } }' },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'declares a variable that it does not use',
    { query: 'query ($id: ID!) { record { events } }', variables: { id: 'x' } },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'holds two operations and names none',
    { query: 'query A { record { events } } query B { record { events } }' },
    { code: 'BAD_USER_INPUT', field: 'operationName' },
  ],
  [
    'names an operation that it does not hold',
    { query: 'query A { record { events } }', operationName: 'B' },
    { code: 'BAD_USER_INPUT', field: 'operationName' },
  ],
  [
    'asks for one name twice and means two things',
    { query: '{ a: record { events } a: me { role } }' },
    BAD,
  ],
  [
    'subscribes over HTTP',
    { query: 'subscription { timelineGrew { id } }' },
    { ...BAD, says: /WebSocket/ },
  ],
  [
    'holds a hundred times the same alias',
    {
      query: `{ ${Array.from({ length: 100 }, (_, n) => `a${String(n)}: record { events }`).join(' ')} }`,
    },
    { code: 'QUERY_TOO_COSTLY', says: /100 aliases; the limit is 50/ },
  ],
  [
    'is nested fifty deep',
    {
      query: `{ cycles { nodes { ${'timeline { nodes { subject { ... on Cycle { '.repeat(16)} id ${'} } } }'.repeat(16)} } } }`,
    },
    { code: 'QUERY_TOO_COSTLY', says: /\d\d deep; the limit is 12/ },
  ],
  [
    'could touch a million things',
    {
      query:
        '{ cycles(first: 200) { nodes { timeline(first: 200) { nodes { partners { id } subject { id } } } } } }',
    },
    { code: 'QUERY_TOO_COSTLY', says: /could touch \d+ things/ },
  ],
  [
    'is longer than a book',
    { query: `{ record { ${'events '.repeat(2_000)} } }` },
    { code: 'QUERY_TOO_COSTLY', says: /words and signs/ },
  ],
  ['opens ten thousand braces', { query: '{a'.repeat(10_000) }, { code: 'QUERY_TOO_COSTLY' }],
  [
    'asks the schema about itself without end',
    {
      query: THREE_DEEP.replace('name', '...T').concat(
        ' fragment T on __Type { fields { type { fields { type { fields { name } } } } } }',
      ),
    },
    { code: 'QUERY_TOO_COSTLY' },
  ],
];

describe('A query that is wrongly written', () => {
  let mistakes: Mistakes;
  beforeAll(async () => {
    mistakes = await Mistakes.open();
  });
  afterAll(() => mistakes.close());

  it.each(MISTAKES)('and %s is refused in both languages', async (...mistake) => {
    await mistakes.make(mistake);
  });

  it('is refused in Welsh where the sender reads Welsh', async () => {
    const {
      errors: [refusal],
    } = await mistakes.send({
      query: '{ record { event } }',
      headers: { 'accept-language': 'cy' },
    });
    expect(refusal?.message).toBe(refusal?.extensions.sentences.cy);
    expect(refusal?.message).toContain('nid oes gan RecordStatus faes o’r enw event');
  });

  it('tells several of its mistakes at once', async () => {
    const { errors } = await mistakes.send({ query: '{ record { one two three } }' });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
  });

  it('leaves the schema open to tools that ask for all of it', async () => {
    const { getIntrospectionQuery, buildClientSchema } = await import('graphql');
    const { errors, data } = await mistakes.send({
      query: getIntrospectionQuery(),
      headers: { authorization: undefined },
    });
    expect(errors).toEqual([]);
    expect(
      Object.keys(
        buildClientSchema(data as never)
          .getMutationType()
          ?.getFields() ?? {},
      ),
    ).toContain('postReflection');
  });
});
