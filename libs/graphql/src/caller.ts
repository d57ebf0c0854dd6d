import type { Actor } from '@cylch/kernel';

/** Who sends a request, as its token says. */
export type Caller = Readonly<{ actor: Actor; name?: string }>;
