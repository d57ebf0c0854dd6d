import { compact } from '@cylch/kernel';
/** One field that differs; `path` is dotted, lists are told whole. */
export type FieldDifference = Readonly<{ path: string; before?: unknown; after?: unknown }>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What differs between two versions of a thing, field by field, in the order of their names. Texts
 * are compared opened.
 */
export function differences(
  before: unknown,
  after: unknown,
  path: readonly string[] = [],
): readonly FieldDifference[] {
  if (same(before, after)) return [];
  if (!isFields(before) && !isFields(after)) return [leaf(path, before, after)];
  const [one, other] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return names.flatMap((name) => differences(own(one, name), own(other, name), [...path, name]));
}

/** A name such as `constructor` is a field only where it was given. */
const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;
const leaf = (path: readonly string[], before: unknown, after: unknown): FieldDifference => ({
  path: path.join('.'),
  ...compact({ before, after }),
});
