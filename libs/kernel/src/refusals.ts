/**
 * Every no that Cylch can say, in one place: the sentence in both languages ({value} stands for a
 * value of the refusal) and the exit code of the command line. The same code is `extensions.code`
 * in GraphQL.
 */
export const REFUSALS = {
  BAD_USER_INPUT: { exit: 2, en: 'Check {field}: {problem}', cy: 'Gwiriwch {field}: {problem}' },
  UNAUTHENTICATED: {
    exit: 3,
    en: 'Sign in first: send a valid token as “Authorization: Bearer …”.',
    cy: 'Mewngofnodwch yn gyntaf: anfonwch docyn dilys fel “Authorization: Bearer …”.',
  },
  FORBIDDEN: {
    exit: 3,
    en: 'You are not allowed to do this. A partner may act for itself only; ask the secretariat if it should be done.',
    cy: 'Nid oes gennych hawl i wneud hyn. Dim ond drosto’i hun y caiff partner weithredu; gofynnwch i’r ysgrifenyddiaeth os dylid ei wneud.',
  },
  NOT_FOUND: {
    exit: 4,
    en: 'There is no such thing here, or you may not see it. Check the id.',
    cy: 'Nid oes y fath beth yma, neu ni chewch ei weld. Gwiriwch yr id.',
  },
  UNKNOWN_PARTNER: {
    exit: 4,
    en: 'No partner has the id {partner}. The query partners lists them.',
    cy: 'Nid oes gan unrhyw bartner yr id {partner}. Mae’r ymholiad partners yn eu rhestru.',
  },
  UNKNOWN_BODY: {
    exit: 4,
    en: 'No body has the id {body}. The query bodies lists them.',
    cy: 'Nid oes gan unrhyw gorff yr id {body}. Mae’r ymholiad bodies yn eu rhestru.',
  },
  UNKNOWN_CYCLE: {
    exit: 4,
    en: 'No cycle has the id {cycle}. The query cycles lists them.',
    cy: 'Nid oes gan unrhyw gylch yr id {cycle}. Mae’r ymholiad cycles yn eu rhestru.',
  },
  UNKNOWN_WINDOW: {
    exit: 4,
    en: 'The cycle has no window {window}. It has: {windows}.',
    cy: 'Nid oes gan y cylch ffenestr {window}. Mae ganddo: {windows}.',
  },
  UNKNOWN_PRIORITY: {
    exit: 4,
    en: 'The priority {priority} was not in force on {day}. In force: {inForce}.',
    cy: 'Nid oedd y flaenoriaeth {priority} mewn grym ar {day}. Mewn grym: {inForce}.',
  },
  WINDOW_NOT_OPEN: {
    exit: 5,
    en: 'The window {window} opens on {opens}. Post from that day on.',
    cy: 'Mae’r ffenestr {window} yn agor ar {opens}. Cyhoeddwch o’r diwrnod hwnnw ymlaen.',
  },
  CYCLE_CLOSED: {
    exit: 5,
    en: 'The cycle {cycle} is closed. Record this in an open cycle.',
    cy: 'Mae’r cylch {cycle} wedi cau. Cofnodwch hyn mewn cylch agored.',
  },
  BODY_CLOSED: {
    exit: 5,
    en: 'The body {body} has ended; its final meeting: {final}. Reopen the body first.',
    cy: 'Mae’r corff {body} wedi dod i ben; ei gyfarfod olaf: {final}. Ailagorwch y corff yn gyntaf.',
  },
  RISK_CLOSED: {
    exit: 5,
    en: 'This risk is closed and takes no more. Raise a new one if it has come back.',
    cy: 'Mae’r risg hon wedi’i chau ac nid yw’n derbyn rhagor. Codwch un newydd os yw wedi dod yn ôl.',
  },
  OPEN_COMMITMENTS: {
    exit: 5,
    en: '{count} commitments of the cycle are still open: {commitments}. Keep, drop or carry each of them forward first.',
    cy: 'Mae {count} o ymrwymiadau’r cylch yn dal ar agor: {commitments}. Yn gyntaf, cadwch, gollyngwch neu cariwch bob un ymlaen.',
  },
  ALREADY_EXISTS: {
    exit: 5,
    en: '{id} is there already. Give the new one another code or key.',
    cy: 'Mae {id} yno eisoes. Rhowch god neu allwedd arall i’r un newydd.',
  },
  WITHDRAWN: {
    exit: 5,
    en: 'This was withdrawn and can no longer be changed. Record a new one instead.',
    cy: 'Tynnwyd hwn yn ôl ac ni ellir ei newid mwyach. Cofnodwch un newydd yn ei le.',
  },
  MILESTONE_CLOSED: {
    exit: 5,
    en: 'The milestone {milestone} was reached or dropped, so it takes no more. Record a new one under another key.',
    cy: 'Cyrhaeddwyd y garreg filltir {milestone}, neu rhoddwyd y gorau iddi, felly nid yw’n derbyn dim mwy. Cofnodwch un newydd o dan allwedd arall.',
  },
  SUPERSEDED: {
    exit: 5,
    en: 'The line {line} was superseded by {by} already. Supersede that one instead.',
    cy: 'Disodlwyd y llinell {line} gan {by} eisoes. Disodlwch honno yn ei lle.',
  },
  REDACTED: {
    exit: 5,
    en: 'The texts of this were redacted and no more can be added to it. Record a new one instead.',
    cy: 'Golygwyd testunau hwn ac ni ellir ychwanegu ato. Cofnodwch un newydd yn ei le.',
  },
  COMMITMENT_CLOSED: {
    exit: 5,
    en: 'This commitment is closed: it was kept, dropped or carried forward. Make a new one instead.',
    cy: 'Mae’r ymrwymiad hwn wedi cau: fe’i cadwyd, fe’i gollyngwyd neu fe’i cariwyd ymlaen. Gwnewch un newydd yn ei le.',
  },
  ALREADY_THERE: {
    exit: 5,
    en: '{id} is published already, so nothing waits for it. Name what is still missing.',
    cy: 'Mae {id} wedi’i gyhoeddi eisoes, felly nid oes dim yn aros amdano. Enwch yr hyn sydd ar goll o hyd.',
  },
  COMMAND_ID_REUSED: {
    exit: 5,
    en: 'You sent this commandId before with other contents. Use a new commandId for a new command.',
    cy: 'Anfonwyd y commandId hwn gennych o’r blaen gyda chynnwys arall. Defnyddiwch commandId newydd ar gyfer cais newydd.',
  },
  CONFLICT: {
    exit: 6,
    en: 'Someone else changed this first. Read it again and send your change with its newest revision.',
    cy: 'Newidiodd rhywun arall hwn yn gyntaf. Darllenwch ef eto ac anfonwch eich newid gyda’i ddiwygiad diweddaraf.',
  },
  STALE_VIEW: {
    exit: 6,
    en: 'The views have not reached position {position} yet; they stand at {viewsPosition}. Ask again in a moment.',
    cy: 'Nid yw’r golygon wedi cyrraedd safle {position} eto; maent ar {viewsPosition}. Gofynnwch eto mewn eiliad.',
  },
  UNKNOWN_POSITION: {
    exit: 4,
    en: 'The record ends at position {newest}; {position} is not there yet.',
    cy: 'Daw’r cofnod i ben yn safle {newest}; nid yw {position} yno eto.',
  },
  PAGE_TOO_LARGE: {
    exit: 2,
    en: 'A page holds at most {most}; {first} were asked for. Ask for fewer and go on with after.',
    cy: 'Mae tudalen yn dal {most} ar y mwyaf; gofynnwyd am {first}. Gofynnwch am lai a pharhau gydag after.',
  },
  QUERY_TOO_COSTLY: {
    exit: 2,
    en: 'The query asks for too much at once: {problem}. Ask for less, or in several queries.',
    cy: 'Mae’r ymholiad yn gofyn am ormod ar unwaith: {problem}. Gofynnwch am lai, neu mewn sawl ymholiad.',
  },
  CLAIM_OUT_OF_ORDER: {
    exit: 5,
    en: 'knownFrom {knownFrom} lies before {newest}, the first moment that is still open (the newest fact is known from before it, or a question was answered before it), or after now. Load files in the order of knownFrom.',
    cy: 'Mae knownFrom {knownFrom} cyn {newest}, y foment gyntaf sy’n dal ar agor (daeth y ffaith ddiweddaraf yn hysbys, neu atebwyd cwestiwn, cyn hynny), neu ar ôl nawr. Llwythwch ffeiliau yn nhrefn knownFrom.',
  },
  UNAVAILABLE: {
    exit: 7,
    en: 'Cylch cannot answer just now: {problem}. Nothing was lost; try again in a moment.',
    cy: 'Ni all Cylch ateb ar hyn o bryd: {problem}. Ni chollwyd dim; rhowch gynnig arall arni mewn eiliad.',
  },
} as const satisfies Readonly<Record<string, Readonly<{ exit: number; en: string; cy: string }>>>;

/**
 * A rule’s no, by a code that stays: callers tell refusals apart by it (docs/refusals.md).
 * `REFUSALS` has its sentences and the exit code of the command line.
 */
export type RefusalCode = keyof typeof REFUSALS;
