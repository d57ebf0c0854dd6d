import type { Day, Edtf, LocalisedName } from '@cylch/kernel';
import type { Views } from '@cylch/read-models';
import type { AsOf } from './at.ts';
import type { Request } from './request.ts';

/**
 * Something expected of a partner, before it is shown. `subject` is the thing it is about; of a
 * window, its cycle.
 */
export type Expected = Readonly<{
  key: string;
  subject: string;
  name?: LocalisedName;
  from?: Day;
  due?: Edtf;
  done: boolean;
}>;
/**
 * Through what a feature sees what is expected: the request; and the read models whole, for what is
 * no secret among partners.
 */
export type Expecting = Readonly<{ request: Request; views: Views }>;
/**
 * What a feature expects of a partner in a cycle, done or still owed, as far as a place knows and
 * the reader may see.
 */
export type Expects = Readonly<{
  /** Names it: `COMMITMENT`. */
  kind: string;
  /** What is expected, as a reader is told. */
  description: string;
  /** All that is expected of that partner in that cycle, done or still owed. */
  of: (
    asking: Expecting,
    of: Readonly<{ partner: string; cycle: string; at: AsOf }>,
  ) => Promise<readonly Expected[]>;
}>;
