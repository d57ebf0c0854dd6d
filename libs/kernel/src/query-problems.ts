/**
 * What can be wrong with the writing of a query, and what it asks for. Of an unknown name, what is
 * near it is told where something is.
 */
export const QUERY_PROBLEMS = {
  NOT_GRAPHQL: {
    en: 'this is not GraphQL from line {line}, column {column} on ({detail}).',
    cy: 'nid GraphQL yw hyn o linell {line}, colofn {column} ymlaen ({detail}).',
  },
  NO_SUCH_FIELD: {
    en: '{type} has no field {name}.',
    cy: 'nid oes gan {type} faes o’r enw {name}.',
  },
  NO_SUCH_FIELD_NEAR: {
    en: '{type} has no field {name}; near it: {near}.',
    cy: 'nid oes gan {type} faes o’r enw {name}; yn agos ato: {near}.',
  },
  NO_SUCH_ARGUMENT: {
    en: '{type} takes no argument {name}.',
    cy: 'nid yw {type} yn cymryd arg o’r enw {name}.',
  },
  NO_SUCH_ARGUMENT_NEAR: {
    en: '{type} takes no argument {name}; near it: {near}.',
    cy: 'nid yw {type} yn cymryd arg o’r enw {name}; yn agos ato: {near}.',
  },
  NO_SUCH_TYPE: {
    en: 'there is no type {name}.',
    cy: 'nid oes math o’r enw {name}.',
  },
  NO_SUCH_TYPE_NEAR: {
    en: 'there is no type {name}; near it: {near}.',
    cy: 'nid oes math o’r enw {name}; yn agos ato: {near}.',
  },
  NEEDS_SELECTION: {
    en: 'say which of its fields you want: {name} { … }.',
    cy: 'dywedwch pa feysydd yr ydych am eu cael: {name} { … }.',
  },
  HAS_NO_SELECTION: {
    en: '{name} has no fields; ask for it without braces.',
    cy: 'nid oes gan {name} feysydd; gofynnwch amdano heb fachau cyrliog.',
  },
} as const satisfies Readonly<Record<string, Readonly<{ en: string; cy: string }>>>;
