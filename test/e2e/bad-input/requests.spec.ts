import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fresh, reflection } from '../../acceptance/support/year.ts';
import { KEPT, type Mistake, Mistakes } from '../support/mistakes.ts';

const BODY = { code: 'BAD_USER_INPUT', field: 'body' } as const;
const ASK = JSON.stringify({ query: '{ record { events } }' });
const COMMAND = encodeURIComponent(
  `mutation { joinPartner(input: { commandId: "${fresh()}", code: "X1", name: { en: "X" }, kind: SCHOOL }) { eventIds } }`,
);
const get = (rest: string): Mistake[1] => ({ method: 'GET', path: `/graphql${rest}` });

const MISTAKES: readonly Mistake[] = [
  ['is not JSON', { body: '{ record { events } }' }, BODY],
  ['is JSON that was cut short', { body: ASK.slice(0, -3) }, BODY],
  ['is JSON with a key that is not quoted', { body: '{query: "{ record { events } }"}' }, BODY],
  ['is empty', { body: '' }, BODY],
  ['is a number', { body: '5' }, BODY],
  ['is a text', { body: '"{ record { events } }"' }, BODY],
  ['is null', { body: 'null' }, BODY],
  ['is an empty object', { body: '{}' }, BODY],
  ['is an empty list', { body: '[]' }, BODY],
  ['is a batch of two', { body: `[${ASK},${ASK}]` }, { ...BODY, says: /one operation/ }],
  [
    'is a batch of a thousand',
    { body: `[${Array.from({ length: 1000 }, () => ASK).join(',')}]` },
    BODY,
  ],
  ['is nested ten thousand lists deep', { body: '['.repeat(10_000) + ']'.repeat(10_000) }, BODY],
  [
    'is larger than 1 MB',
    { query: '{ record { events } }', variables: { text: 'x'.repeat(1_100_000) } },
    { ...BODY, status: 413, says: /1 MB/ },
  ],
  [
    'says that it is packed and is not',
    { body: ASK, headers: { 'content-encoding': 'gzip' } },
    BODY,
  ],
  ['is packed in an unknown way', { body: ASK, headers: { 'content-encoding': 'nonsense' } }, BODY],
  [
    'is larger than 1 MB once unpacked',
    { body: gzipSync(Buffer.alloc(50_000_000, 0x20)), headers: { 'content-encoding': 'gzip' } },
    { ...BODY, status: 413 },
  ],
  [
    'is written in an unknown alphabet',
    { body: ASK, headers: { 'content-type': 'application/json; charset=nonsense' } },
    BODY,
  ],
  ['is bytes that are no text', { body: Uint8Array.of(0xff, 0xfe, 0x00, 0x80) }, BODY],
  [
    'is plain text',
    { body: ASK, headers: { 'content-type': 'text/plain' } },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'is a form',
    {
      body: 'query={record{events}}',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'is a form with files',
    { body: '--x\r\n\r\n--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'is of an unknown type',
    { body: ASK, headers: { 'content-type': 'nonsense' } },
    { code: 'BAD_USER_INPUT' },
  ],
  [
    'has no query',
    { body: JSON.stringify({ variables: {} }) },
    { code: 'BAD_USER_INPUT', field: 'query' },
  ],
  ['has a query that is a number', { query: 5 }, { code: 'BAD_USER_INPUT', field: 'query' }],
  [
    'has a query that is a list',
    { query: ['{ record { events } }'] },
    { code: 'BAD_USER_INPUT', field: 'query' },
  ],
  [
    'has variables that are a text',
    { query: '{ record { events } }', variables: 'x' },
    { code: 'BAD_USER_INPUT', field: 'variables' },
  ],
  [
    'has variables that are a list',
    { query: '{ record { events } }', variables: [1] },
    { code: 'BAD_USER_INPUT', field: 'variables' },
  ],
  [
    'has the name of its operation as a number',
    { query: 'query A { record { events } }', operationName: 5 },
    { code: 'BAD_USER_INPUT', field: 'operationName' },
  ],
  [
    'has extensions that are a number',
    { body: JSON.stringify({ query: '{ record { events } }', extensions: 5 }) },
    { code: 'BAD_USER_INPUT', field: 'extensions' },
  ],
  [
    'changes something by GET',
    get(`?query=${COMMAND}`),
    { code: 'BAD_USER_INPUT', field: 'query', says: /POST/ },
  ],
  ['asks nothing by GET', get('?query='), { code: 'BAD_USER_INPUT', field: 'query' }],
  [
    'gives variables by GET that are not JSON',
    get(`?query=${encodeURIComponent('{ record { events } }')}&variables=%7B`),
    { code: 'BAD_USER_INPUT', field: 'variables' },
  ],
  [
    'asks two queries by GET',
    get('?query=%7Brecord%7Bevents%7D%7D&query=%7Bme%7Brole%7D%7D'),
    { code: 'BAD_USER_INPUT', field: 'query' },
  ],
  [
    'is sent by DELETE',
    { query: '{ record { events } }', method: 'DELETE' },
    { code: 'BAD_USER_INPUT' },
  ],
  ['is sent by PUT', { query: '{ record { events } }', method: 'PUT' }, { code: 'BAD_USER_INPUT' }],
];

describe('A request', () => {
  let mistakes: Mistakes;
  beforeAll(async () => {
    mistakes = await Mistakes.open();
  });
  afterAll(() => mistakes.close());

  it.each(MISTAKES)('that %s is refused in both languages', async (...mistake) => {
    await mistakes.make(mistake);
  });

  it('by GET is refused where a browser could be made to send it', async () => {
    await mistakes.make([
      'comes from a page',
      { ...get('?query=%7Brecord%7Bevents%7D%7D'), headers: { 'content-type': 'text/plain' } },
      { code: 'BAD_USER_INPUT', field: 'Content-Type' },
    ]);
  });

  it('that asks by GET with a JSON content type is answered', async () => {
    const { data } = await mistakes.send(get('?query=%7Brecord%7Bevents%7D%7D'));
    expect(data).toEqual({ record: { events: 9 } });
  });

  it('with one root field refused still answers its neighbours', async () => {
    const { data, errors } = await mistakes.send({
      query:
        '{ record { position } cycles(first: 201) { totalCount } cycle(id: "cycle-2025-26") { id } }',
    });
    expect(data).toMatchObject({ cycles: null, cycle: { id: 'cycle-2025-26' } });
    expect(errors.map(({ extensions: { code, field } }) => ({ code, field }))).toEqual([
      { code: 'PAGE_TOO_LARGE', field: 'first' },
    ]);
  });

  it('with one command refused still carries out its neighbour', async () => {
    const [good, bad] = [
      reflection({ commandId: KEPT }),
      reflection({ about: ['juggling'] }),
    ] as readonly { input: object }[];
    const two =
      'mutation ($good: PostReflectionInput!, $bad: PostReflectionInput!) { good: postReflection(input: $good) { repeated } bad: postReflection(input: $bad) { repeated } }';
    const { data, errors } = await mistakes.powys.ask(two, { good: good?.input, bad: bad?.input });
    expect(data).toEqual({ good: { repeated: true }, bad: null });
    expect(errors.map(({ extensions: { code } }) => code)).toEqual(['UNKNOWN_PRIORITY']);
  });
});
