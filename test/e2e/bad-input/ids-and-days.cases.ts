import { compact } from '@cylch/kernel';
import { CYCLE, fresh, POST, POWYS, reflection } from '../../acceptance/support/year.ts';
import { type Mistake, type Refused } from '../support/mistakes.ts';

export const post = (more: object): Mistake[1] => ({ query: POST, variables: reflection(more) });
export const command = (mutation: string, input: object): Mistake[1] => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  return {
    query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { eventIds } }`,
    variables: { input: { commandId: fresh(), ...input } },
  };
};
export const ask = (query: string, variables: object = {}): Mistake[1] => ({ query, variables });
export const bad = (field: string, says?: RegExp): Refused => ({
  code: 'BAD_USER_INPUT',
  field,
  ...compact({ says }),
});

export const NOWHERE = 'reflection-00000000-0000-5000-8000-000000000000';
export const NAME = { cy: 'Enw', en: 'Name' };
export const DIALOGUE = {
  cycle: CYCLE,
  partners: [POWYS],
  about: ['literacy'],
  held: '2026-05',
  summary: { en: 'We talked' },
};
export const EVALUATION = {
  cycle: CYCLE,
  question: { en: 'Did it?' },
  judgement: { en: 'It did' },
  about: ['literacy'],
};
export const EVENTS = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
export const TIMELINE =
  'query ($filter: TimelineFilter) { timeline(filter: $filter) { totalCount } }';

export const UNKNOWN: readonly Mistake[] = [
  [
    'a cycle that is not there',
    post({ cycle: 'cycle-1999-00' }),
    { code: 'UNKNOWN_CYCLE', field: 'cycle' },
  ],
  [
    'a window that is not there',
    post({ window: 'winter-2026' }),
    { code: 'UNKNOWN_WINDOW', field: 'window', says: /summer-2026/ },
  ],
  [
    'a priority that is not there',
    post({ about: ['juggling'] }),
    { code: 'UNKNOWN_PRIORITY', field: 'about' },
  ],
  [
    'a reflection that is not there',
    command('reviseReflection', { reflection: NOWHERE, reason: 'x' }),
    { code: 'NOT_FOUND' },
  ],
  [
    'a dialogue that is not there',
    command('correctDialogue', { dialogue: 'dialogue-x', reason: 'x' }),
    { code: 'NOT_FOUND' },
  ],
  [
    'a partner of a dialogue that is not there',
    command('recordDialogue', { ...DIALOGUE, partners: [POWYS, 'partner-nobody'] }),
    { code: 'UNKNOWN_PARTNER', field: 'partners' },
  ],
  ['the id of another kind as a cycle', post({ cycle: POWYS }), bad('cycle', /cycle-…/)],
  ['the id of another kind as a partner', post({ partner: CYCLE }), bad('partner', /partner-…/)],
  [
    'the id of another kind as a reflection',
    command('reviseReflection', { reflection: POWYS, reason: 'x' }),
    bad('reflection'),
  ],
  [
    'the id of another kind in a filter',
    ask(TIMELINE, { filter: { cycle: POWYS } }),
    bad('filter.cycle'),
  ],
  [
    'the id of another kind among partners',
    ask(TIMELINE, { filter: { partners: [POWYS, CYCLE] } }),
    bad('filter.partners'),
  ],
  [
    'an id with a NUL',
    ask(EVENTS, { filter: { subject: 'partner-\u0000' } }),
    bad('filter.subject'),
  ],
  [
    'an id that is a sentence of SQL',
    ask(EVENTS, { filter: { subject: "partner-'; DROP TABLE events; --" } }),
    bad('filter.subject'),
  ],
  [
    'an id that is an object',
    ask('query ($id: ID!) { node(id: $id) { id } }', { id: { a: 1 } }),
    bad('id', /ID/),
  ],
  [
    'an id that is a fraction',
    ask('query ($id: ID!) { node(id: $id) { id } }', { id: 1.5 }),
    bad('id', /ID/),
  ],
  [
    'no id',
    ask('query ($id: ID!) { node(id: $id) { id } }', { id: null }),
    bad('id', /must be given/),
  ],
  [
    'a type of event that is SQL',
    ask(EVENTS, { filter: { types: ["x' OR 1=1"] } }),
    bad('filter.types'),
  ],
  ['a commandId that is empty', post({ commandId: '' }), bad('commandId')],
  [
    'a commandId that is a megabyte long',
    post({ commandId: 'x'.repeat(900_000) }),
    bad('commandId'),
  ],
  ['a commandId that is half a sign', post({ commandId: '\ud83d' }), bad('commandId')],
  ['no commandId', post({ commandId: null }), bad('commandId')],
  ['a list of priorities that is null', post({ about: null }), bad('about')],
  ['a list of priorities that holds an object', post({ about: [{}] }), bad('about.0')],
  ['a priority twice', post({ about: ['literacy', 'literacy'] }), bad('about', /once only/)],
  ['a priority that is no key', post({ about: ['__proto__'] }), bad('about')],
  [
    'twenty-one priorities',
    post({ about: Array.from({ length: 21 }, (_, n) => `p${String(n)}`) }),
    bad('about', /20/),
  ],
  ['a visibility that does not exist', post({ visibility: 'SECRET' }), bad('visibility', /PUBLIC/)],
  ['a visibility that is a number', post({ visibility: 1 }), bad('visibility')],
  ['a field that does not exist', post({ sealed: true }), bad('sealed', /no field sealed/)],
  [
    'a revision that is negative',
    command('reviseReflection', { reflection: NOWHERE, revision: -1, reason: 'x' }),
    bad('revision'),
  ],
  [
    'a revision that is huge',
    command('reviseReflection', { reflection: NOWHERE, revision: 99_999_999_999, reason: 'x' }),
    bad('revision', /Int/),
  ],
  [
    'a revision that is a text',
    command('reviseReflection', { reflection: NOWHERE, revision: '0', reason: 'x' }),
    bad('revision', /Int/),
  ],
  [
    'no reason for a change',
    command('reviseReflection', { reflection: NOWHERE }),
    bad('reason', /must be given/),
  ],
  ['an input that is a text', { query: POST, variables: { input: 'x' } }, bad('input')],
  ['an input that is not there', { query: POST, variables: {} }, bad('input')],
];

export const NO_DAYS: readonly Mistake[] = [
  ['30 February', post({ occurred: '2026-02-30' }), bad('occurred', /no day of the calendar/)],
  ['a date in no words of ours', post({ occurred: 'last summer' }), bad('occurred', /EDTF/)],
  ['a year before the first', post({ occurred: '-0044' }), bad('occurred', /0001 to 9999/)],
  ['a set of years', post({ occurred: '[2024,2025]' }), bad('occurred', /nearest .*“2024\/2025/)],
  ['29 February of a year without one', post({ occurred: '2025-02-29' }), bad('occurred')],
  ['a thirteenth month', post({ occurred: '2026-13' }), bad('occurred')],
  ['a day as people write it', post({ occurred: '15/06/2026' }), bad('occurred')],
  ['words', post({ occurred: 'last summer' }), bad('occurred')],
  ['nothing', post({ occurred: '' }), bad('occurred')],
  ['a number', post({ occurred: 20260601 }), bad('occurred')],
  [
    'an interval that ends before it starts',
    post({ occurred: '2026-05/2026-04' }),
    bad('occurred'),
  ],
  ['a day with a moment', post({ occurred: '2026-06-01T10:00:00Z' }), bad('occurred')],
  ['a day in a list', post({ occurred: ['2026-06-01'] }), bad('occurred')],
  ['a text of a megabyte', post({ occurred: '2'.repeat(900_000) }), bad('occurred')],
  ['a day of next year', post({ occurred: '2027-06-01' }), bad('occurred', /future/)],
  [
    '30 February as a day held',
    command('recordDialogue', { ...DIALOGUE, held: '2026-02-30' }),
    bad('held'),
  ],
  [
    '30 February as the end of a filter',
    ask(TIMELINE, { filter: { to: '2026-02-30' } }),
    bad('filter.to', /calendar/),
  ],
  [
    'a month as the start of a filter',
    ask(TIMELINE, { filter: { from: '2026-02' } }),
    bad('filter.from'),
  ],
  [
    'half a period of coverage',
    ask('{ coverage(from: "2026-04-01") { partner { id } } }'),
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'a day that is no first of a month',
    ask('{ coverage(from: "2026-04-02", to: "2027-03-31") { partner { id } } }'),
    { code: 'BAD_USER_INPUT', says: /whole months/ },
  ],
];
