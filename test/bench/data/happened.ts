/** Who did it, as a token says it. */
export type Doer = Readonly<{ sub: string; role: 'PARTNER' | 'EVALUATOR' | 'SECRETARIAT'; name: string; partner?: string }>;
/** A fact of the story before it is sealed and written; texts are plain. */
export type Happened = Readonly<{
  fact: string; wish: string; stream: string; revision: number; occurred: string; by: Doer; data: object; reason?: string;
}>;
