import { compact } from '@cylch/kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CYCLE } from '../../acceptance/support/year.ts';
import { type Mistake, Mistakes, type Refused } from '../support/mistakes.ts';

const ask = (query: string, variables: object = {}): Mistake[1] => ({ query, variables });
const bad = (field: string, says?: RegExp): Refused => ({
  code: 'BAD_USER_INPUT',
  field,
  ...compact({ says }),
});
const CYCLES =
  'query ($at: At, $first: Int, $after: String) { cycles(at: $at, first: $first, after: $after) { totalCount } }';
const at = (place: unknown): Mistake[1] => ask(CYCLES, { at: place });
const page = (more: object): Mistake[1] => ask(CYCLES, more);

const PLACES: readonly Mistake[] = [
  [
    'beyond the newest fact',
    at({ position: '100000' }),
    { code: 'UNKNOWN_POSITION', says: /ends at position \d+; 100000 is not there/ },
  ],
  ['one beyond the newest fact', at({ position: '10' }), { code: 'UNKNOWN_POSITION' }],
  [
    'to wait for beyond the newest fact',
    at({ minPosition: '100000' }),
    { code: 'UNKNOWN_POSITION' },
  ],
  ['before the record', at({ position: '-1' }), bad('at.position', /whole number/)],
  ['between two facts', at({ position: '1.5' }), bad('at.position')],
  ['written as 1e3', at({ position: '1e3' }), bad('at.position')],
  ['written as a number', at({ position: 1 }), bad('at.position')],
  ['with thirty digits', at({ position: '9'.repeat(30) }), bad('at.position')],
  ['with a million digits', at({ position: '9'.repeat(900_000) }), bad('at.position')],
  ['written in no way', at({ position: '' }), bad('at.position')],
  ['written as a list', at({ position: ['1', '2'] }), bad('at.position')],
  ['named twice', at({ position: '1', knownAt: '2026-06-15T10:00:00Z' }), bad('at', /not both/)],
  ['in the future', at({ knownAt: '2026-06-15T10:00:01Z' }), bad('at.knownAt', /not known yet/)],
  ['at a moment without an offset', at({ knownAt: '2026-06-15T10:00:00' }), bad('at.knownAt')],
  ['at a day without a moment', at({ knownAt: '2026-06-15' }), bad('at.knownAt')],
  ['at a moment of 30 February', at({ knownAt: '2026-02-30T10:00:00Z' }), bad('at.knownAt')],
  ['at the twenty-fifth hour', at({ knownAt: '2026-06-14T25:00:00Z' }), bad('at.knownAt')],
  ['at a moment that is words', at({ knownAt: 'yesterday' }), bad('at.knownAt')],
  ['at a moment that is a number', at({ knownAt: 1_750_000_000 }), bad('at.knownAt')],
  ['on 30 February', at({ on: '2026-02-30' }), bad('at.on', /calendar/)],
  ['on a day that is a month', at({ on: '2026-02' }), bad('at.on')],
  ['in a way that does not exist', at({ revision: 1 }), bad('at.revision', /no field revision/)],
  ['that is a text', at('newest'), bad('at')],
  [
    'later than the one it is compared with',
    ask('{ changes(from: { position: "5" }, to: { position: "2" }) { totalCount } }'),
    bad('to', /ends before/),
  ],
  ['left out where it is needed', ask('{ changes { totalCount } }'), bad('from', /must be given/)],
];

const PAGES: readonly Mistake[] = [
  [
    '201 things',
    page({ first: 201 }),
    { code: 'PAGE_TOO_LARGE', field: 'first', says: /at most 200/ },
  ],
  [
    'two billion things',
    page({ first: 2_147_483_647 }),
    { code: 'PAGE_TOO_LARGE', field: 'first' },
  ],
  ['more things than a number holds', page({ first: 99_999_999_999 }), bad('first', /Int/)],
  [
    'more things than exist',
    ask(`{ cycles(first: ${'9'.repeat(400)}) { totalCount } }`),
    bad('first', /Int/),
  ],
  ['minus one thing', page({ first: -1 }), bad('first', /0 or more/)],
  ['half a thing', page({ first: 1.5 }), bad('first', /Int/)],
  ['ten things in words', page({ first: 'ten' }), bad('first', /Int/)],
  ['a list of things', page({ first: [1, 2] }), bad('first', /Int/)],
  ['yes things', page({ first: true }), bad('first', /Int/)],
  [
    '201 things inside another',
    ask('{ cycles(first: 1) { nodes { timeline(first: 201) { nodes { id } } } } }'),
    { code: 'PAGE_TOO_LARGE', field: 'first' },
  ],
];

const forged = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const CURSORS: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['no base64', '§§§ not base64 §§§'],
  ['base64 of no JSON', forged('not JSON')],
  ['bytes that are no text', Buffer.of(0xff, 0xfe, 0x00).toString('base64')],
  ['JSON of another shape', forged({ position: 1 })],
  ['a JSON text', forged('"x"')],
  ['null', forged('null')],
  ['a short list', forged(['x'])],
  ['a prototype', forged('{"__proto__":{"length":5}}')],
  ['a list with a prototype', forged('[["__proto__"],1,"2026-06-15","__proto__","__proto__"]')],
  ['lists in lists', forged('['.repeat(50_000))],
  ['a megabyte', 'A'.repeat(900_000)],
  ['half a sign', '\ud83d'],
  ['a NUL', '\u0000'],
];

let mistakes: Mistakes;
beforeAll(async () => {
  mistakes = await Mistakes.open();
});
afterAll(() => mistakes.close());

describe('A place in the record', () => {
  it.each(PLACES)('%s is refused, and the field is named', async (...mistake) => {
    await mistakes.make(mistake);
  });
});

describe('A page of', () => {
  it.each(PAGES)('%s is refused, and the field is named', async (...mistake) => {
    await mistakes.make(mistake);
  });
});

describe('A cursor', () => {
  const refused = bad('after', /another query/);
  const LISTS = [
    'cycles',
    'partners',
    'reflections',
    'dialogues',
    'evaluations',
    'timeline',
    'events',
  ] as const;
  const LIST = (name: string): string =>
    `query ($after: String) { ${name}(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }`;
  /** A cursor of ours, with some of its parts exchanged. */
  const changed = async (list: string, change: (parts: unknown[]) => unknown): Promise<string> => {
    const { [list]: found } = (await mistakes.powys.learn(LIST(list))) as Record<
      string,
      { pageInfo: { endCursor: string } }
    >;
    return forged(
      change(
        JSON.parse(
          Buffer.from(String(found?.pageInfo.endCursor), 'base64url').toString(),
        ) as unknown[],
      ),
    );
  };

  it.each(CURSORS)('that is %s is refused', async (what, after) => {
    for (const list of LISTS)
      await mistakes.make([`cursor that is ${what}`, ask(LIST(list), { after }), refused]);
  });

  it('of one list is refused by each other list', async () => {
    const after = await changed('reflections', (parts) => parts);
    for (const list of LISTS.filter((name) => name !== 'reflections'))
      await mistakes.make(['foreign cursor', ask(LIST(list), { after }), refused]);
  });

  it('of one filter is refused by another filter of the same list', async () => {
    const after = await changed('events', (parts) => parts);
    await mistakes.make([
      'cursor of another filter',
      ask(
        'query ($after: String) { events(after: $after, filter: { types: ["CycleOpened"] }) { totalCount } }',
        { after },
      ),
      refused,
    ]);
    await mistakes.make([
      'cursor of a list outside',
      ask(
        `query ($after: String) { cycle(id: "${CYCLE}") { timeline(after: $after) { totalCount } } }`,
        { after },
      ),
      refused,
    ]);
  });

  it('of one place is refused at another place', async () => {
    const after = await changed('reflections', (parts) => parts);
    await mistakes.make([
      'cursor of another place',
      ask(
        'query ($after: String) { reflections(after: $after, at: { position: "8" }) { totalCount } }',
        { after },
      ),
      refused,
    ]);
  });

  const FORGERIES: readonly (readonly [string, (parts: unknown[]) => unknown])[] = [
    ['stands beyond the record', (parts) => parts.with(1, 100_000)],
    ['stands before it', (parts) => parts.with(1, -1)],
    ['stands between two facts', (parts) => parts.with(1, 1.5)],
    ['stands at a text', (parts) => parts.with(1, '1')],
    ['stands on no day', (parts) => parts.with(2, '2026-02-30')],
    ['stands on words', (parts) => parts.with(2, "x' OR 1=1")],
    ['was sorted by nothing', (parts) => parts.with(3, null)],
    ['was sorted by a list', (parts) => parts.with(3, [1])],
    [
      'was sorted by another kind of value',
      (parts) => parts.with(3, typeof parts[3] === 'number' ? 'x' : 5),
    ],
    ['has a key that is a number', (parts) => parts.with(4, 5)],
    ['has a key that is half a sign', (parts) => parts.with(4, '\ud83d')],
    ['has no key', (parts) => parts.slice(0, 4)],
    ['has one part too many', (parts) => [...parts, 1]],
  ];
  it.each(FORGERIES)('of ours that %s is refused', async (what, change) => {
    for (const list of ['partners', 'reflections', 'timeline', 'events']) {
      await mistakes.make([
        `cursor that ${what}`,
        ask(LIST(list), { after: await changed(list, change) }),
        refused,
      ]);
    }
  });

  it('goes on where it stood, and after the last there is nothing more', async () => {
    const after = await changed('reflections', (parts) => parts);
    const { reflections } = (await mistakes.powys.learn(
      'query ($after: String) { reflections(after: $after) { nodes { id } pageInfo { hasNextPage } } }',
      { after },
    )) as { reflections: object };
    expect(reflections).toEqual({
      nodes: [{ id: mistakes.reflection }],
      pageInfo: { hasNextPage: false },
    });
  });
});
