export const TEXT = '{ cy en text lang awaitingTranslation redacted }';
export const SHOWN = `... on Reflection { revision about { key } workedWell ${TEXT} couldImprove ${TEXT} recorded { reason by { role name } } history { nodes { type reason data by { name } } } }`;
export const NODE = `query ($id: ID!, $at: At) { node(id: $id, at: $at) { ${SHOWN} } }`;
export const EVENTS =
  'query ($id: ID!) { events(filter: { subject: $id }) { nodes { type reason data by { role name } } } }';
export const CHANGES =
  'query ($id: ID!, $from: At!) { changes(from: $from, filter: { subject: $id }) { nodes { subject fields { path before after } causes { type reason } } } }';
export const REVISE =
  'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { repeated eventIds position reflection { id } } }';
export const SECRETS = [
  'Secret of the first version',
  'Cyfrinach',
  'Secret of the second version',
  'Secret reason',
  'Alun Ffug',
] as const;
export const [FIRST, WELSH, SECOND, REASON, NAME] = SECRETS;
export const GONE = {
  cy: null,
  en: null,
  text: null,
  lang: 'EN',
  awaitingTranslation: [],
  redacted: true,
};
