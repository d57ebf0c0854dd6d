import { EDTF_PROBLEMS } from './edtf/edtf-problems.ts';
import { QUERY_PROBLEMS } from './query-problems.ts';
import { SERVICE_PROBLEMS } from './service-problems.ts';

/**
 * What can be wrong with one field of an input: the second half of BAD_USER_INPUT's sentence, in
 * both languages.
 */
export const PROBLEMS = {
  REQUIRED: { en: 'it must be given.', cy: 'rhaid ei roi.' },
  BLANK: {
    en: 'it must say something; spaces alone do not count.',
    cy: 'rhaid iddo ddweud rhywbeth; nid yw bylchau’n unig yn cyfrif.',
  },
  NOT_TEXT: {
    en: 'it holds what is no text: a NUL, or half of a character.',
    cy: 'mae ynddo rywbeth nad yw’n destun: NUL, neu hanner nod.',
  },
  ONE_LANGUAGE: {
    en: 'give at least one language, cy or en.',
    cy: 'rhowch o leiaf un iaith, cy neu en.',
  },
  BOTH_LANGUAGES: { en: 'give both languages, cy and en.', cy: 'rhowch y ddwy iaith, cy ac en.' },
  TOO_LONG: {
    en: 'it is too long; the limit is {limit}.',
    cy: 'mae’n rhy hir; y terfyn yw {limit}.',
  },
  TOO_MANY: {
    en: 'there are too many; the limit is {limit}.',
    cy: 'mae gormod; y terfyn yw {limit}.',
  },
  TOO_FEW: {
    en: 'there are too few; give at least {limit}.',
    cy: 'mae rhy ychydig; rhowch o leiaf {limit}.',
  },
  SAME_AS_BEFORE: {
    en: 'that is how it stands already; give something else.',
    cy: 'felly y mae eisoes; rhowch rywbeth arall.',
  },
  NO_SUCH_STEP: {
    en: 'there is no step {step}; name one of the steps.',
    cy: 'nid oes cam {step}; enwch un o’r camau.',
  },
  NO_SUCH_ASSUMPTION: {
    en: 'there is no assumption {assumption}; name one of the assumptions.',
    cy: 'nid oes rhagdybiaeth {assumption}; enwch un o’r rhagdybiaethau.',
  },
  CIRCULAR: {
    en: 'the links lead from {step} back to itself; take one of them out.',
    cy: 'mae’r cysylltiadau’n arwain o {step} yn ôl ato’i hun; tynnwch un ohonynt.',
  },
  NO_SUCH_VERSION: {
    en: 'there is no version {version}; there are: {versions}.',
    cy: 'nid oes fersiwn {version}; mae: {versions}.',
  },
  REPEATED: { en: 'each may be named once only.', cy: 'unwaith yn unig y ceir enwi pob un.' },
  WRONG_TYPE: { en: 'it has the wrong type: {detail}', cy: 'mae o’r math anghywir: {detail}' },
  NOT_OF_TYPE: { en: 'it must be of the type {type}.', cy: 'rhaid iddo fod o’r math {type}.' },
  UNKNOWN_FIELD: { en: 'there is no such field here.', cy: 'nid oes maes o’r fath yma.' },
  NOT_QUOTED: {
    en: 'YAML does not read {written} as text; put it in quotes: "{written}".',
    cy: 'nid yw YAML yn darllen {written} fel testun; rhowch ef mewn dyfynodau: "{written}".',
  },
  NOT_ONE_OF: {
    en: 'it must be one of: {allowed}.',
    cy: 'rhaid iddo fod yn un o’r rhain: {allowed}.',
  },
  NOT_A_DAY: {
    en: 'it is not a day of the calendar; write one as 2026-06-01.',
    cy: 'nid yw’n ddiwrnod yn y calendr; ysgrifennwch un fel 2026-06-01.',
  },
  NOT_A_MOMENT: {
    en: 'it is not a moment; write one as 2026-06-01T09:30:00Z.',
    cy: 'nid yw’n foment; ysgrifennwch un fel 2026-06-01T09:30:00Z.',
  },
  NOT_EDTF: {
    en: 'it is not an EDTF date; write 2025-10-21, 2024-01, 2026-22 (summer 2026) or 2025-04/...',
    cy: 'nid yw’n ddyddiad EDTF; ysgrifennwch 2025-10-21, 2024-01, 2026-22 (haf 2026) neu 2025-04/...',
  },
  ...EDTF_PROBLEMS,
  NOT_AN_ID: {
    en: 'it is not an id of this kind; ids look like {example}.',
    cy: 'nid yw’n id o’r math hwn; mae id yn edrych fel {example}.',
  },
  NOT_A_KEY: {
    en: 'use small letters, digits and hyphens only, such as summer-2026.',
    cy: 'defnyddiwch lythrennau bach, digidau a chysylltnodau’n unig, megis summer-2026.',
  },
  NOT_A_URL: {
    en: 'it is not a web address; start it with https://.',
    cy: 'nid yw’n gyfeiriad gwe; dechreuwch ef â https://.',
  },
  NOT_A_POSITION: {
    en: 'a position is a whole number written as a string, such as "42".',
    cy: 'rhif cyfan wedi’i ysgrifennu fel llinyn yw safle, megis "42".',
  },
  NOT_MONEY: {
    en: 'write pounds as a decimal string, to the penny at most: 225500000.00.',
    cy: 'ysgrifennwch bunnoedd fel llinyn degol, i’r geiniog ar y mwyaf: 225500000.00.',
  },
  NOT_A_FINANCIAL_YEAR: {
    en: 'it is not a financial year; write one as 2024-25.',
    cy: 'nid yw’n flwyddyn ariannol; ysgrifennwch un fel 2024-25.',
  },
  NOT_A_SCHOOL_YEAR: {
    en: 'it is not a school year; write one as 2025-26.',
    cy: 'nid yw’n flwyddyn ysgol; ysgrifennwch un fel 2025-26.',
  },
  NOT_WHOLE: {
    en: 'it must be a whole number, {limit} or more.',
    cy: 'rhaid iddo fod yn rhif cyfan, {limit} neu fwy.',
  },
  IN_THE_FUTURE: {
    en: 'what happened cannot lie in the future; today is {today}.',
    cy: 'ni all yr hyn a ddigwyddodd fod yn y dyfodol; {today} yw heddiw.',
  },
  MOMENT_IN_THE_FUTURE: {
    en: 'what will be known is not known yet; now is {now}.',
    cy: 'nid yw’r hyn a fydd yn hysbys yn hysbys eto; {now} yw nawr.',
  },
  ENDS_BEFORE_START: { en: 'it ends before it starts.', cy: 'mae’n dod i ben cyn iddo ddechrau.' },
  NOT_NEXT: {
    en: 'the next one is {next}; give that, or none.',
    cy: 'y nesaf yw {next}; rhowch hwnnw, neu ddim un.',
  },
  NOT_CLOSED: {
    en: 'it has not ended; there is nothing to reopen.',
    cy: 'nid yw wedi dod i ben; nid oes dim i’w ailagor.',
  },
  NOT_LATER: { en: 'it must be later than {due}.', cy: 'rhaid iddo fod yn hwyrach na {due}.' },
  ANOTHER: {
    en: 'name another one: it cannot be this one itself.',
    cy: 'enwch un arall: ni all fod yr un hwn ei hun.',
  },
  ENDS_NOTHING: {
    en: 'this transfer ends no holding; leave it out.',
    cy: 'nid yw’r trosglwyddiad hwn yn dod ag unrhyw ddaliad i ben; hepgorwch ef.',
  },
  ENDS_TOO_LATE: {
    en: 'the former holding must end before the next one starts, on {starts}.',
    cy: 'rhaid i’r daliad blaenorol ddod i ben cyn i’r nesaf ddechrau, ar {starts}.',
  },
  LEAVES_A_GAP: {
    en: 'nobody would hold it from then until {starts}; say gapExplained: true and give the reason, or give another day.',
    cy: 'ni fyddai neb yn ei dal o hynny hyd {starts}; rhowch gapExplained: true a’r rheswm, neu rhowch ddiwrnod arall.',
  },
  FOLLOWS_LATER: {
    en: 'that cycle starts on {starts}, no earlier than this one; name an earlier one.',
    cy: 'mae’r cylch hwnnw’n dechrau ar {starts}, heb fod yn gynt na’r un hwn; enwch un cynharach.',
  },
  OUTSIDE_CYCLE: {
    en: 'it must lie within the cycle, {starts} to {ends}.',
    cy: 'rhaid iddo fod o fewn y cylch, {starts} i {ends}.',
  },
  NOT_BOTH: { en: 'give one of {fields}, not both.', cy: 'rhowch un o {fields}, nid y ddau.' },
  NOT_WHOLE_MONTHS: {
    en: 'give whole months: from the first day of a month to the last day of one.',
    cy: 'rhowch fisoedd cyfan: o ddiwrnod cyntaf mis hyd at ddiwrnod olaf mis.',
  },
  FOREIGN_CURSOR: {
    en: 'this cursor belongs to another query; start again without after.',
    cy: 'mae’r cyrchwr hwn yn perthyn i ymholiad arall; dechreuwch eto heb after.',
  },
  MALFORMED: { en: '{detail}', cy: '{detail}' },
  ...QUERY_PROBLEMS,
  NOT_UNDERSTOOD: {
    en: 'it cannot be carried out as it is written ({detail}).',
    cy: 'ni ellir ei gyflawni fel y mae wedi’i ysgrifennu ({detail}).',
  },
  NO_SUCH_OPERATION: {
    en: 'name one of the operations that the query holds.',
    cy: 'enwch un o’r gweithrediadau y mae’r ymholiad yn eu dal.',
  },
  NOT_JSON: {
    en: 'the body must be JSON, such as {"query": "{ record { position } }"}.',
    cy: 'rhaid i’r corff fod yn JSON, megis {"query": "{ record { position } }"}.',
  },
  BODY_TOO_LARGE: {
    en: 'a request holds at most {limit}.',
    cy: 'mae cais yn dal {limit} ar y mwyaf.',
  },
  ONE_OPERATION: {
    en: 'send one operation in each request; batches are not taken.',
    cy: 'anfonwch un weithred ym mhob cais; ni dderbynnir sypiau.',
  },
  NOT_FROM_A_FORM: {
    en: 'send Content-Type: application/json, or the header apollo-require-preflight.',
    cy: 'anfonwch Content-Type: application/json, neu’r pennyn apollo-require-preflight.',
  },
  GET_ONLY_READS: {
    en: 'only queries may be sent by GET; send this by POST.',
    cy: 'dim ond ymholiadau y ceir eu hanfon drwy GET; anfonwch hwn drwy POST.',
  },
  ONLY_ON_A_SOCKET: {
    en: 'subscriptions are told over WebSocket (graphql-ws) at this same address.',
    cy: 'dros WebSocket (graphql-ws) yn yr un cyfeiriad y caiff tanysgrifiadau eu hateb.',
  },
  TOO_DEEP: {
    en: 'fields are nested {depth} deep; the limit is {limit}.',
    cy: 'mae meysydd wedi’u nythu {depth} o ddyfnder; y terfyn yw {limit}.',
  },
  TOO_MANY_ALIASES: {
    en: 'it has {count} aliases; the limit is {limit}.',
    cy: 'mae ganddo {count} o aliasau; y terfyn yw {limit}.',
  },
  TOO_MANY_TOKENS: {
    en: 'it is longer than {limit} words and signs.',
    cy: 'mae’n hirach na {limit} o eiriau ac arwyddion.',
  },
  TOO_COSTLY: {
    en: 'it could touch {cost} things; the limit is {limit}. A smaller first helps most.',
    cy: 'gallai gyffwrdd â {cost} o bethau; y terfyn yw {limit}. First llai sy’n helpu fwyaf.',
  },
  TOO_MANY_SUBSCRIPTIONS: {
    en: 'one connection holds at most {limit} subscriptions.',
    cy: 'mae un cysylltiad yn dal {limit} o danysgrifiadau ar y mwyaf.',
  },
  ...SERVICE_PROBLEMS,
} as const satisfies Readonly<Record<string, Readonly<{ en: string; cy: string }>>>;

/**
 * What is wrong with one thing that was sent: a code that stays. Its sentences in both languages
 * stand in `PROBLEMS`.
 */
export type Problem = keyof typeof PROBLEMS;
/** Is it the code of a problem, and so one with sentences? */
export const isProblem = (text: string): text is Problem => Object.hasOwn(PROBLEMS, text);
