/** The commands of a cell, or in a sentence why there is none. */
export type Cell = readonly string[] | string;

/** What can happen to a kind of thing, or to a part of one that lives in its stream. */
export type Life = Readonly<{
  kind: string;
  /** How the ids of such things begin; of a part, those of the thing that it is part of. */
  category: string;
  begin: Cell;
  correct: Cell;
  end: Cell;
  withdraw: Cell;
  reinstate: Cell;
  /** What else happens to it while it lasts. */
  meanwhile?: readonly string[];
}>;

/** The steps of a life, in the order in which the page shows them, with their headings. */
export const STEPS = [
  ['begin', 'Begin · dechrau'],
  ['correct', 'Correct · cywiro'],
  ['end', 'End · dod i ben'],
  ['withdraw', 'Withdraw · tynnu’n ôl'],
  ['reinstate', 'Reinstate · adfer'],
] as const satisfies readonly (readonly [keyof Life, string])[];

/** There is a place for such a command, and none there today. */
export const NOT_YET = 'Not yet.';
/** For what is still missing whole. */
export const MISSING = {
  correct: NOT_YET,
  end: NOT_YET,
  withdraw: NOT_YET,
  reinstate: NOT_YET,
} as const;

/** The commands that a life names, each as often as it stands there. */
export const commandsOf = (life: Life): readonly string[] => [
  ...STEPS.flatMap(([step]) => {
    const cell: Cell = life[step];
    return typeof cell === 'string' ? [] : cell;
  }),
  ...(life.meanwhile ?? []),
];
