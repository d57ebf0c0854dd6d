import type { Line, Lines } from '@cylch/views';
import type { EvaluationFact } from './evaluation.ts';

type Of = Readonly<{ cycle: string; about: readonly string[] }>;
const line = (cy: string, en: string, { cycle, about }: Of): Line => ({
  kind: 'EVALUATION',
  label: { cy, en },
  names: [],
  cycle,
  partners: [],
  about,
});

/** The lines that an evaluation draws. */
export const evaluationLines: Lines<EvaluationFact> = {
  on: {
    EvaluationRecorded: ({ data }) => line('Gwerthusiad', 'Evaluation', data),
    EvaluationRevised: ({ data }) => line('Diwygio gwerthusiad', 'Evaluation revised', data),
  },
};
