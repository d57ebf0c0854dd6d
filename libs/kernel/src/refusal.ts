import type { RefusalCode } from './refusals.ts';

/** What the sentences of a refusal are filled with. `field` names the one input field to blame. */
export type RefusalValues = Readonly<{ field?: string } & Record<string, string>>;

/** A rule's no: a stable code, and what its sentence in each language needs to be of use. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly values: RefusalValues;
  constructor(code: RefusalCode, values: RefusalValues = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
  }
}

/** Refuses with `code` unless it holds. @throws Refusal */
export function ensure(holds: boolean, code: RefusalCode, values?: RefusalValues): asserts holds {
  if (!holds) throw new Refusal(code, values);
}
