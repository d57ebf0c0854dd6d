/**
 * Of two texts, which comes first: by their code units, the same on every machine whatever language
 * it speaks.
 */
export const inOrder = (one: string, other: string): number =>
  one < other ? -1 : Number(one > other);
