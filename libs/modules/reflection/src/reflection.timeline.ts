import type { EntryDetails, Entries } from '@cylch/read-models';
import type { ReflectionEvent } from './reflection.ts';

type Of = Readonly<{ cycle: string; partner?: string; body?: string; about: readonly string[] }>;
const line = (
  cy: string,
  en: string,
  { cycle, partner, body, about }: Of,
): EntryDetails<'REFLECTION'> => {
  const partners = partner === undefined ? [] : [partner];
  return {
    kind: 'REFLECTION',
    label: { cy, en },
    names: body === undefined ? partners : [body],
    cycle,
    partners,
    about,
  };
};

/** The lines that a reflection draws. */
export const reflectionEntries: Entries<ReflectionEvent, 'REFLECTION'> = {
  kinds: { REFLECTION: 'What worked well, what could improve.' },
  on: {
    ReflectionPosted: ({ data }) => line('Myfyrdod', 'Reflection', data),
    ReflectionRevised: ({ data }) => line('Diwygio myfyrdod', 'Reflection revised', data),
    ReflectionWithdrawn: ({ data }) => line('Tynnu myfyrdod yn ôl', 'Reflection withdrawn', data),
  },
};
