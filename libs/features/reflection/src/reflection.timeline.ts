import type { Line, Lines } from '@cylch/views';
import type { ReflectionFact } from './reflection.ts';

type Of = Readonly<{ cycle: string; partner: string; about: readonly string[] }>;
const line = (cy: string, en: string, { cycle, partner, about }: Of): Line => ({ kind: 'REFLECTION', label: { cy, en }, names: [partner], cycle, partners: [partner], about });

/** The lines that a reflection draws. */
export const reflectionLines: Lines<ReflectionFact> = {
  on: {
    ReflectionPosted: ({ data }) => line('Myfyrdod', 'Reflection', data),
    ReflectionRevised: ({ data }) => line('Diwygio myfyrdod', 'Reflection revised', data),
    ReflectionWithdrawn: ({ data }) => line('Tynnu myfyrdod yn ôl', 'Reflection withdrawn', data),
  },
};
