import { registerEnumType } from '@nestjs/graphql';

/** A GraphQL enum of names, each with its description. */
export function namesEnum<N extends string>(
  name: string,
  description: string,
  values: Readonly<Record<N, string>>,
): Readonly<Record<N, N>> {
  const names = Object.fromEntries(Object.keys(values).map((key) => [key, key])) as Record<N, N>;
  const valuesMap = Object.fromEntries(
    Object.entries<string>(values).map(([key, text]) => [key, { description: text }]),
  ) as Record<N, { description: string }>;
  registerEnumType(names, { name, description, valuesMap });
  return names;
}

export const LanguageEnum = namesEnum(
  'Language',
  'The two languages of the record; neither is second.',
  { CY: 'Cymraeg', EN: 'English' },
);
/** Who may read: the names of `Visibility`. */
export const VisibilityEnum = namesEnum(
  'Visibility',
  'Who may read it: anyone; any signed-in partner; only its own partner, evaluators and the secretariat.',
  {
    PUBLIC: 'Anyone.',
    PARTNERS: 'Anyone signed in.',
    OWN: 'Its own partner (of a dialogue: all its partners), evaluators and the secretariat.',
  },
);
export const RoleEnum = namesEnum('Role', 'As what someone acts.', {
  PARTNER: 'Acts for one partner.',
  EVALUATOR: 'Reads everything, records evaluations.',
  ANALYST: 'Reads what the signed-in may read.',
  SECRETARIAT: 'Keeps the cycle: opens it, plans windows, adopts priorities.',
  SYSTEM: 'An import or a process; no token carries it.',
});
/** Where a fact comes from: the names of `Origin`. */
export const OriginEnum = namesEnum('Origin', 'Where an imported fact comes from.', {
  LETTER: 'A letter of the Senior Responsible Officer.',
  PUBLIC_SOURCE: 'Another published document.',
  DEMONSTRATION: 'Fictional, to show how Cylch works.',
  OURS: 'Set by those who keep this record, and said so.',
});
