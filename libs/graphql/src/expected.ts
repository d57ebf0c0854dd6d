import type { Day, Edtf, LocalisedName } from '@cylch/kernel';
import type { AsOf } from './at.ts';

/** Something expected of a partner, before it is shown. `subject` is the thing it is about; of a window, its cycle. */
export type Expected = Readonly<{
  key: string;
  subject: string;
  name?: LocalisedName;
  from?: Day;
  due?: Edtf;
  done: boolean;
}>;
/**
 * What a feature expects of a partner in a cycle, done or still owed, as far as a place knows and the reader may see.
 * `Asking` is the request that it reads through: whoever lists features need not know what that is.
 */
export type Expects<Asking = never> = Readonly<{
  /** Names it: `COMMITMENT`. */
  kind: string;
  /** What is expected, as a reader is told. */
  description: string;
  of: (
    request: Asking,
    of: Readonly<{ partner: string; cycle: string; at: AsOf }>,
  ) => Promise<readonly Expected[]>;
}>;
