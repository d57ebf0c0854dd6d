/**
 * An object without those of its fields that are undefined: each field that may be is optional in
 * it.
 */
export type Compact<T extends object> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };

/** Leaves out the fields that are undefined; null stays: it clears. */
export const compact = <T extends object>(fields: T): Compact<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Compact<T>;
