/**
 * An object without those of its fields that are null or undefined: each field that may be is
 * optional in it.
 */
export type WithoutNulls<T extends object> = {
  [K in keyof T as Extract<T[K], null | undefined> extends never ? K : never]: T[K];
} & {
  [K in keyof T as Extract<T[K], null | undefined> extends never ? never : K]?: NonNullable<T[K]>;
};

/**
 * Leaves out the fields that are null or undefined: GraphQL has both for what was not given. What
 * clears is for `compact`.
 */
export const withoutNulls = <T extends object>(fields: T): WithoutNulls<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value != null),
  ) as WithoutNulls<T>;
