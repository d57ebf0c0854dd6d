import { compact } from '@cylch/kernel';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { CYCLE, fresh, POST, reflection, POWYS } from '../../acceptance/support/year.ts';
import { type Mistake, Mistakes, type Refused } from '../support/mistakes.ts';

const post = (more: object): Mistake[1] => ({ query: POST, variables: reflection(more) });
const at = (field: string, says?: RegExp): Refused => ({
  code: 'BAD_USER_INPUT',
  field,
  ...compact({ says }),
});
const dialogue = (more: object): Mistake[1] => ({
  query: 'mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) { eventIds } }',
  variables: {
    input: {
      commandId: fresh(),
      cycle: CYCLE,
      partners: [POWYS],
      about: ['literacy'],
      held: '2026-05',
      summary: { en: 'We talked' },
      ...more,
    },
  },
});

const HALF = '\ud83d';
const LONG = 'x'.repeat(900_000);

const MISTAKES: readonly Mistake[] = [
  ['is a megabyte long', post({ workedWell: { en: LONG } }), at('workedWell', /20000/)],
  [
    'is one sign too long',
    post({ couldImprove: { cy: 'x'.repeat(20_001) } }),
    at('couldImprove', /20000/),
  ],
  ['is empty', post({ workedWell: { en: '' } }), at('workedWell', /spaces alone/)],
  [
    'is empty beside another language',
    post({ workedWell: { en: 'Good', cy: '' } }),
    at('workedWell'),
  ],
  [
    'is only spaces',
    post({ workedWell: { en: ' \t\n\u00a0\u2003' } }),
    at('workedWell', /spaces alone/),
  ],
  ['has no language', post({ workedWell: {} }), at('workedWell', /at least one language/)],
  [
    'has two languages that are null',
    post({ workedWell: { cy: null, en: null } }),
    at('workedWell', /at least one language/),
  ],
  ['is not there at all', post({ workedWell: null }), at('workedWell', /must be given/)],
  [
    'has a language that does not exist',
    post({ workedWell: { fr: 'Bien' } }),
    at('workedWell.fr', /no field fr/),
  ],
  ['is a plain string', post({ workedWell: 'Good' }), at('workedWell')],
  ['is a number', post({ workedWell: { en: 5 } }), at('workedWell.en', /String/)],
  ['is a list', post({ workedWell: { en: ['Good'] } }), at('workedWell.en', /String/)],
  ['is an object', post({ workedWell: { en: { plain: 'Good' } } }), at('workedWell.en', /String/)],
  [
    'pretends to be sealed',
    post({ workedWell: { en: { key: 'k', sealed: 's' } } }),
    at('workedWell.en', /String/),
  ],
  [
    'names a prototype',
    {
      query: POST,
      body: JSON.stringify({ query: POST, variables: reflection() }).replace(
        '"workedWell":{',
        '"workedWell":{"__proto__":{"x":1},',
      ),
    },
    at('workedWell.__proto__'),
  ],
  ['holds a NUL', post({ workedWell: { en: 'Go\u0000od' } }), at('workedWell')],
  ['holds half a sign', post({ workedWell: { cy: `Da ${HALF}` } }), at('workedWell')],
  ['holds the wrong half first', post({ workedWell: { cy: '\ude00\ud83d' } }), at('workedWell')],
  ['holds a NUL as a reason', post({ reason: 'be\u0000cause' }), at('reason')],
  ['holds half a sign as a reason', post({ reason: HALF }), at('reason')],
  ['is too long a reason', post({ reason: LONG }), at('reason', /2000/)],
  ['is an empty reason', post({ reason: '' }), at('reason')],
  [
    'holds half a sign in a citation',
    post({ cites: [{ document: HALF }] }),
    at('cites.0.document'),
  ],
  [
    'holds a NUL in a paragraph',
    post({ cites: [{ document: 'Letter', paragraph: '\u0000' }] }),
    at('cites.0.paragraph'),
  ],
  ['is no document', post({ cites: [{ document: ' ' }] }), at('cites.0.document')],
  [
    'is no address',
    post({ cites: [{ document: 'Letter', url: 'javascript:alert(1)' }] }),
    at('cites.0.url', /https/),
  ],
  [
    'is an address with half a sign',
    post({ cites: [{ document: 'Letter', url: `https://example.org/${HALF}` }] }),
    at('cites.0.url'),
  ],
  [
    'is an address with a NUL',
    post({ cites: [{ document: 'Letter', url: 'https://example.org/\u0000' }] }),
    at('cites.0.url'),
  ],
  [
    'is the fifty-first citation',
    post({ cites: Array.from({ length: 51 }, () => ({ document: 'Letter' })) }),
    at('cites', /50/),
  ],
  ['is a citation that is a text', post({ cites: ['Letter'] }), at('cites.0')],
  ['is an empty summary', dialogue({ summary: { en: ' ' } }), at('summary')],
  ['is a summary that is null', dialogue({ summary: null }), at('summary')],
  ['is an agreement without words', dialogue({ agreed: [{ en: 'Yes' }, {}] }), at('agreed')],
  ['holds half a sign in an agreement', dialogue({ agreed: [{ en: HALF }] }), at('agreed')],
  [
    'is the fifty-first agreement',
    dialogue({ agreed: Array.from({ length: 51 }, () => ({ en: 'Yes' })) }),
    at('agreed', /50/),
  ],
];

const NAME = { cy: 'Enw', en: 'Name' };
const join = (more: object): Mistake[1] => ({
  query: 'mutation ($input: JoinPartnerInput!) { joinPartner(input: $input) { eventIds } }',
  variables: {
    input: { commandId: fresh(), code: 'W06000099', name: NAME, kind: 'SCHOOL', ...more },
  },
});
const OF_THE_OFFICE: readonly Mistake[] = [
  ['is half a sign', join({ name: { cy: HALF, en: 'Name' } }), at('name')],
  ['holds a NUL', join({ name: { cy: 'Enw', en: 'Na\u0000me' } }), at('name')],
  ['is a megabyte long', join({ name: { cy: LONG, en: 'Name' } }), at('name')],
  ['is missing', join({ name: null }), at('name', /must be given/)],
  ['goes with a code that is half a sign', join({ code: HALF }), at('code')],
  ['goes with a code that is a path', join({ code: '../../etc' }), at('code')],
  ['goes with an empty code', join({ code: '' }), at('code')],
  [
    'goes with a kind that does not exist',
    join({ kind: 'KINGDOM' }),
    at('kind', /LOCAL_AUTHORITY/),
  ],
];

let mistakes: Mistakes;
beforeAll(async () => {
  mistakes = await Mistakes.open();
});
afterAll(() => mistakes.close());

describe('A text that', () => {
  it.each(MISTAKES)('%s is refused, and the field is named', async (...mistake) => {
    await mistakes.make(mistake);
  });
});

describe('A name that', () => {
  it.each(OF_THE_OFFICE)('%s is refused, and the field is named', async (what, sent, refused) => {
    await mistakes.make([
      what,
      { ...sent, headers: { authorization: `Bearer ${String(mistakes.office.token)}` } },
      refused,
    ]);
  });
});
