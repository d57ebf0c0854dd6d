import { differences, type FieldDifference } from '@cylch/graphql';
import { ensure, inOrder } from '@cylch/kernel';
import type { TheoryRow, TheoryVersionRow } from './theory-of-change.projection.ts';

/** Two versions of one theory, and how their texts are opened. */
export type Between = Readonly<{
  from: number;
  to: number;
  open: (data: unknown) => Promise<unknown>;
}>;
/** Keys of the steps that came and went, and the fields that changed of what both have. */
export type Difference = Readonly<{
  added: readonly string[];
  removed: readonly string[];
  changed: readonly FieldDifference[];
}>;

/**
 * What differs between two versions, texts compared opened. @throws Refusal BAD_USER_INPUT for a
 * version that is not there.
 */
export async function differenceOf(
  { versions }: Pick<TheoryRow, 'versions'>,
  { from, to, open }: Between,
): Promise<Difference> {
  const [one, other] = [versionIn(versions, 'from', from), versionIn(versions, 'to', to)];
  const [before, after] = [keysOf(one), keysOf(other)];
  const both = new Set(before.filter((key) => after.includes(key)));
  const [earlier, later] = await Promise.all([
    open(comparable(one, both)),
    open(comparable(other, both)),
  ]);
  return {
    added: after.filter((key) => !both.has(key)),
    removed: before.filter((key) => !both.has(key)),
    changed: differences(earlier, later),
  };
}

function versionIn(
  versions: readonly TheoryVersionRow[],
  field: string,
  asked: number,
): TheoryVersionRow {
  const found = versions.find(({ version }) => version === asked);
  ensure(found !== undefined, 'BAD_USER_INPUT', {
    field,
    problem: 'NO_SUCH_VERSION',
    version: String(asked),
    versions: versions.map(({ version }) => version).join(', '),
  });
  return found;
}

const keysOf = ({ steps }: TheoryVersionRow): readonly string[] => steps.map(({ key }) => key);
const byKey = <T extends Readonly<{ key: string }>>(parts: readonly T[]): object =>
  Object.fromEntries(parts.map(({ key, ...rest }) => [key, rest]));

/** A version as fields by key: the order in which its parts are told says nothing. */
const comparable = (
  { name, steps, links, assumptions }: TheoryVersionRow,
  both: ReadonlySet<string>,
): object => ({
  name,
  steps: byKey(steps.filter(({ key }) => both.has(key))),
  links: links.toSorted((one, other) =>
    inOrder(`${one.from} ${one.to}`, `${other.from} ${other.to}`),
  ),
  assumptions: byKey(assumptions.map(({ on, ...rest }) => ({ ...rest, on: on.toSorted() }))),
});
