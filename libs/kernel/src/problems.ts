/** What can be wrong with one field of an input: the second half of BAD_USER_INPUT's sentence, in both languages. */
export const PROBLEMS = {
  REQUIRED: { en: 'it must be given.', cy: 'rhaid ei roi.' },
  BLANK: { en: 'it must say something; spaces alone do not count.', cy: 'rhaid iddo ddweud rhywbeth; nid yw bylchau’n unig yn cyfrif.' },
  ONE_LANGUAGE: { en: 'give at least one language, cy or en.', cy: 'rhowch o leiaf un iaith, cy neu en.' },
  BOTH_LANGUAGES: { en: 'give both languages, cy and en.', cy: 'rhowch y ddwy iaith, cy ac en.' },
  TOO_LONG: { en: 'it is too long; the limit is {limit}.', cy: 'mae’n rhy hir; y terfyn yw {limit}.' },
  TOO_MANY: { en: 'there are too many; the limit is {limit}.', cy: 'mae gormod; y terfyn yw {limit}.' },
  TOO_FEW: { en: 'there are too few; give at least {limit}.', cy: 'mae rhy ychydig; rhowch o leiaf {limit}.' },
  REPEATED: { en: 'each may be named once only.', cy: 'unwaith yn unig y ceir enwi pob un.' },
  WRONG_TYPE: { en: 'it has the wrong type: {detail}', cy: 'mae o’r math anghywir: {detail}' },
  UNKNOWN_FIELD: { en: 'there is no such field here.', cy: 'nid oes maes o’r fath yma.' },
  NOT_ONE_OF: { en: 'it must be one of: {allowed}.', cy: 'rhaid iddo fod yn un o’r rhain: {allowed}.' },
  NOT_A_DAY: { en: 'it is not a day of the calendar; write one as 2026-06-01.', cy: 'nid yw’n ddiwrnod yn y calendr; ysgrifennwch un fel 2026-06-01.' },
  NOT_A_MOMENT: { en: 'it is not a moment; write one as 2026-06-01T09:30:00Z.', cy: 'nid yw’n foment; ysgrifennwch un fel 2026-06-01T09:30:00Z.' },
  NOT_EDTF: { en: 'it is not an EDTF date; write 2025-10-21, 2024-01, 2026-22 (summer 2026) or 2025-04/...', cy: 'nid yw’n ddyddiad EDTF; ysgrifennwch 2025-10-21, 2024-01, 2026-22 (haf 2026) neu 2025-04/...' },
  NOT_AN_ID: { en: 'it is not an id of this kind; ids look like {example}.', cy: 'nid yw’n id o’r math hwn; mae id yn edrych fel {example}.' },
  NOT_A_KEY: { en: 'use small letters, digits and hyphens only, such as summer-2026.', cy: 'defnyddiwch lythrennau bach, digidau a chysylltnodau’n unig, megis summer-2026.' },
  NOT_A_URL: { en: 'it is not a web address; start it with https://.', cy: 'nid yw’n gyfeiriad gwe; dechreuwch ef â https://.' },
  NOT_A_POSITION: { en: 'a position is a whole number written as a string, such as "42".', cy: 'rhif cyfan wedi’i ysgrifennu fel llinyn yw safle, megis "42".' },
  NOT_MONEY: { en: 'write pounds as a decimal string, to the penny at most: 225500000.00.', cy: 'ysgrifennwch bunnoedd fel llinyn degol, i’r geiniog ar y mwyaf: 225500000.00.' },
  NOT_WHOLE: { en: 'it must be a whole number, {limit} or more.', cy: 'rhaid iddo fod yn rhif cyfan, {limit} neu fwy.' },
  IN_THE_FUTURE: { en: 'what happened cannot lie in the future; today is {today}.', cy: 'ni all yr hyn a ddigwyddodd fod yn y dyfodol; {today} yw heddiw.' },
  MOMENT_IN_THE_FUTURE: { en: 'what will be known is not known yet; now is {now}.', cy: 'nid yw’r hyn a fydd yn hysbys yn hysbys eto; {now} yw nawr.' },
  ENDS_BEFORE_START: { en: 'it ends before it starts.', cy: 'mae’n dod i ben cyn iddo ddechrau.' },
  OUTSIDE_CYCLE: { en: 'it must lie within the cycle, {starts} to {ends}.', cy: 'rhaid iddo fod o fewn y cylch, {starts} i {ends}.' },
  NOT_BOTH: { en: 'give one of {fields}, not both.', cy: 'rhowch un o {fields}, nid y ddau.' },
  NOT_WHOLE_MONTHS: { en: 'give whole months: from the first day of a month to the last day of one.', cy: 'rhowch fisoedd cyfan: o ddiwrnod cyntaf mis hyd at ddiwrnod olaf mis.' },
  FOREIGN_CURSOR: { en: 'this cursor belongs to another query; start again without after.', cy: 'mae’r cyrchwr hwn yn perthyn i ymholiad arall; dechreuwch eto heb after.' },
  MALFORMED: { en: '{detail}', cy: '{detail}' },
} as const satisfies Readonly<Record<string, Readonly<{ en: string; cy: string }>>>;

export type Problem = keyof typeof PROBLEMS;
export const isProblem = (text: string): text is Problem => Object.hasOwn(PROBLEMS, text);
