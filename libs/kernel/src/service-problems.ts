/** What can be wrong with a token, or with the service itself, in both languages. */
export const SERVICE_PROBLEMS = {
  TOKEN_EXPIRED: {
    en: 'the token expired; ask for a new one.',
    cy: 'daeth y tocyn i ben; gofynnwch am un newydd.',
  },
  TOKEN_NOT_OURS: {
    en: 'the token was not signed for this record.',
    cy: 'ni lofnodwyd y tocyn ar gyfer y cofnod hwn.',
  },
  TOKEN_CLAIM: {
    en: 'the claim {claim} of the token is missing or cannot be used.',
    cy: 'mae’r hawliad {claim} yn y tocyn ar goll neu ni ellir ei ddefnyddio.',
  },
  KEYS_UNREACHABLE: {
    en: 'the service that vouches for tokens cannot be reached.',
    cy: 'ni ellir cyrraedd y gwasanaeth sy’n gwarantu tocynnau.',
  },
  VIEWS_BUILDING: {
    en: 'the views are being built; they stand at {viewsPosition} of {newest}.',
    cy: 'mae’r golygon yn cael eu hadeiladu; maent ar {viewsPosition} o {newest}.',
  },
  VIEWS_MISSING: {
    en: 'the views are not there yet; they are about to be built from the record.',
    cy: 'nid yw’r golygon yno eto; maent ar fin cael eu hadeiladu o’r cofnod.',
  },
  RECORD_UNUSABLE: {
    en: 'the record cannot be written or read; whoever runs this server must see to it.',
    cy: 'ni ellir ysgrifennu na darllen y cofnod; rhaid i’r sawl sy’n rhedeg y gweinydd hwn roi sylw iddo.',
  },
  DISK_FULL: { en: 'the disk of the record is full.', cy: 'mae disg y cofnod yn llawn.' },
  RECORD_UNREACHABLE: {
    en: 'the record does not answer just now; what you sent may be there or not, and sending it again by the same commandId is safe.',
    cy: 'nid yw’r cofnod yn ateb ar hyn o bryd; gall yr hyn a anfonoch fod yno neu beidio, ac mae’n ddiogel ei anfon eto gyda’r un commandId.',
  },
  STORES_UNREACHABLE: {
    en: 'the views or the keys do not answer; whoever runs this server must see to it where it lasts.',
    cy: 'nid yw’r golygon neu’r allweddi’n ateb; rhaid i’r sawl sy’n rhedeg y gweinydd hwn roi sylw iddo os yw’n parhau.',
  },
  NO_PROJECTOR: {
    en: 'no projector follows the record; start one, or see why it stands still.',
    cy: 'nid oes taflunydd yn dilyn y cofnod; cychwynnwch un, neu gwelwch pam y mae’n sefyll.',
  },
  IMPORTING: {
    en: 'an import is under way that says what was known earlier; what was known at this moment can be told once it has ended.',
    cy: 'mae mewnforio ar waith sy’n dweud beth oedd yn hysbys yn gynharach; gellir dweud beth oedd yn hysbys ar y foment hon pan fydd wedi gorffen.',
  },
  CLOCKS_APART: {
    en: 'the clock of this server is {apart} ms from that of the database, and {permitted} ms are permitted; whoever runs this server must see to it.',
    cy: 'mae cloc y gweinydd hwn {apart} ms oddi wrth gloc y gronfa ddata, a chaniateir {permitted} ms; rhaid i’r sawl sy’n rhedeg y gweinydd hwn roi sylw iddo.',
  },
  STOPPING: { en: 'the server is stopping.', cy: 'mae’r gweinydd yn stopio.' },
} as const satisfies Readonly<Record<string, Readonly<{ en: string; cy: string }>>>;
