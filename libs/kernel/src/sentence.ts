import { isProblem, PROBLEMS } from './problems.ts';
import type { Refusal, RefusalValues } from './refusal.ts';
import { REFUSALS } from './refusals.ts';
import type { Language } from './words.ts';

const fill = (template: string, values: RefusalValues): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '…');

/**
 * The sentence of a refusal in a language, its values put in. `values.problem` names one of
 * PROBLEMS or stands as it is; where the sentence has no place for it, it follows as a sentence of
 * its own.
 */
export function sentence({ code, values }: Refusal, language: Language): string {
  const { problem } = values;
  const told =
    problem !== undefined && isProblem(problem)
      ? fill(PROBLEMS[problem][language], values)
      : problem;
  const sentences: string = REFUSALS[code][language];
  // A problem that ends its own sentence needs no second full stop.
  const template =
    told?.endsWith('.') === true ? sentences.replace('{problem}.', '{problem}') : sentences;
  const said = fill(template, told === undefined ? values : { ...values, problem: told });
  return told === undefined || template.includes('{problem}')
    ? said
    : `${said} ${told.charAt(0).toUpperCase()}${told.slice(1)}`;
}
