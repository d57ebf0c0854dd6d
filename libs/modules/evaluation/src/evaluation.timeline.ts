import type { EntryDetails, Entries } from '@cylch/read-models';
import type { EvaluationEvent } from './evaluation.ts';

type Of = Readonly<{ cycle: string; about: readonly string[] }>;
const line = (cy: string, en: string, { cycle, about }: Of): EntryDetails<'EVALUATION'> => ({
  kind: 'EVALUATION',
  label: { cy, en },
  names: [],
  cycle,
  partners: [],
  about,
});

/** The lines that an evaluation draws. */
export const evaluationEntries: Entries<EvaluationEvent, 'EVALUATION'> = {
  kinds: { EVALUATION: 'A judgement with evidence for and against.' },
  on: {
    EvaluationRecorded: ({ data }) => line('Gwerthusiad', 'Evaluation', data),
    EvaluationRevised: ({ data }) => line('Diwygio gwerthusiad', 'Evaluation revised', data),
    EvaluationWithdrawn: ({ data }) =>
      line('Tynnu gwerthusiad yn ôl', 'Evaluation withdrawn', data),
  },
};
