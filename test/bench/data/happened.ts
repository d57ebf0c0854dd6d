import type { Year } from './core.ts';

/** Who did it, as a token says it; a process has no name. */
export type Doer = Readonly<{
  sub: string;
  role: 'PARTNER' | 'EVALUATOR' | 'SECRETARIAT' | 'SYSTEM';
  name?: string;
  partner?: string;
}>;
/** A fact of the story before it is sealed and written; texts are plain. */
export type Happened = Readonly<{
  event: string;
  command: string;
  stream: string;
  revision: number;
  occurred: string;
  by: Doer;
  data: object;
  reason?: string;
  /** Of facts told together: what a process did because of the first. */
  caused?: true;
}>;

/** A moment of the story. */
export type Now = Readonly<{ moment: string; day: string; year: Year; ms: number }>;
/** How the facts of a feature come about. */
export type Telling = Readonly<{
  /** Of a hundred thousand facts about so many begin here. */
  share: number;
  /** Something more, and what follows from it. */
  next: (now: Now) => readonly Happened[];
  /** What stands, or is done, at the start of a year. */
  opens?: (now: Now) => readonly Happened[];
}>;
