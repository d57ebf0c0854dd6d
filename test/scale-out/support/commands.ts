const said = (cy: string, en: string): object => ({ cy, en });
const CYCLE = 'cycle-2025-26';

/** Who sends or asks: as a token says it. */
export const PEOPLE = {
  office: { sub: 'truth-office', role: 'SECRETARIAT', name: 'Nia Ffug' },
  evaluator: { sub: 'truth-evaluator', role: 'EVALUATOR', name: 'Mair Ffug' },
  powys: { sub: 'truth-powys', role: 'PARTNER', partner: 'partner-W06000023', name: 'Alun Ffug' },
  conwy: { sub: 'truth-conwy', role: 'PARTNER', partner: 'partner-W06000003', name: 'Siân Ffug' },
} as const;
export type Somebody = keyof typeof PEOPLE;

type Sent = readonly [by: Somebody, mutation: string, asks: string, input: object];

const reflection = (n: number, more: object = {}): Sent => [
  n % 2 === 0 ? 'powys' : 'conwy',
  'postReflection',
  'reflection { id versionId revision late visibility workedWell { cy en } }',
  {
    commandId: `truth-reflection-${String(n)}`,
    cycle: CYCLE,
    about: [n % 3 === 0 ? 'literacy' : 'numeracy'],
    workedWell: said(`Myfyrdod ${String(n)}`, `Reflection ${String(n)}`),
    ...more,
  },
];

/**
 * Commands with commandIds of their own, among them a repetition and refusals: whoever carries them
 * out must come to the same.
 */
export const COMMANDS: readonly Sent[] = [
  ...Array.from({ length: 12 }, (_, n) =>
    reflection(n, { visibility: (['PUBLIC', 'PARTNERS', 'OWN'] as const)[n % 3] }),
  ),
  reflection(3),
  reflection(4, { workedWell: said('Arall', 'Other contents') }),
  reflection(90, { about: ['astronomy'] }),
  [
    'powys',
    'postReflection',
    'reflection { id }',
    {
      commandId: 'truth-not-mine',
      cycle: CYCLE,
      partner: 'partner-W06000003',
      about: ['literacy'],
      workedWell: said('Na', 'No'),
    },
  ],
  [
    'office',
    'recordDialogue',
    'dialogue { id versionId partners { id } summary { cy en } }',
    {
      commandId: 'truth-dialogue',
      cycle: CYCLE,
      partners: ['partner-W06000023', 'partner-dysgu'],
      about: ['literacy'],
      held: '2026-06-10',
      summary: said('Deialog', 'A dialogue'),
      visibility: 'PARTNERS',
    },
  ],
  [
    'evaluator',
    'recordEvaluation',
    'evaluation { id versionId judgement { en } }',
    {
      commandId: 'truth-evaluation',
      cycle: CYCLE,
      question: said('Beth newidiodd?', 'What changed?'),
      judgement: said('Llawer', 'Much'),
      about: ['numeracy'],
      visibility: 'PUBLIC',
    },
  ],
];

/** A command as GraphQL sends it. */
export const mutationOf = ([, mutation, asks]: Sent): string =>
  `mutation ($input: ${(mutation[0] ?? '').toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { position eventIds repeated ${asks} } }`;

/**
 * What is asked at several places of the record, besides the guides’ questions and those of the
 * letters.
 */
export const QUESTIONS = [
  '{ record { position events } }',
  `query ($at: At) { timeline(filter: { cycle: "${CYCLE}" }, at: $at, first: 50) { totalCount nodes { id kind occurred position recordedAt knownFrom title { cy en } partners { id } about { key } cites { document paragraph url } } pageInfo { hasNextPage endCursor } } }`,
  `query ($at: At) { coverage(cycle: "${CYCLE}", at: $at) { partner { code name { cy } } cells { priority { key } reflections dialogues lastDay } } }`,
  `query ($at: At) { reflections(filter: { cycle: "${CYCLE}" }, at: $at, first: 20) { totalCount nodes { id versionId revision visibility late about { key } partner { id } workedWell { cy en } recorded { by { name role } position } } } }`,
  '{ events(first: 100) { totalCount nodes { id type stream revision position schemaVersion occurred recordedAt knownFrom by { name role } commandId data } pageInfo { endCursor } } }',
  'query ($at: At) { partners(at: $at, first: 30) { totalCount nodes { id versionId code kind name { cy en } } } }',
  '{ changes(from: { knownAt: "2025-01-01T00:00:00Z" }, to: { knownAt: "2026-06-30T00:00:00Z" }, first: 20) { nodes { subject type fields { path before after } causes { id position } } } }',
];
export const PLACES = [
  {},
  { knownAt: '2024-12-31T23:59:59Z' },
  { position: '100' },
  { position: '150', on: '2025-10-01' },
];
