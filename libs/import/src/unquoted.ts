import type { RefusalValues } from '@cylch/kernel';
import type { Path, Text, Unquoted } from './text.ts';

type Fields = Readonly<Record<string, unknown>>;
/** One thing wrong with an input: where in it, and what is said of it. */
type Fault = Readonly<{ path: Path; values: RefusalValues }>;
/** One thing wrong with a file. */
export type Placed = Readonly<{ at: Path; values: RefusalValues }>;
/**
 * An input of a file: where its fields stand, and what is wrong with it when it is given like this.
 */
export type Checking = Readonly<{
  text: Text;
  pathOf: (field: Path) => Path;
  faultsOf: (input: Fields) => readonly Fault[];
}>;

const same = (one: Path, other: Path): boolean => one.join('.') === other.join('.');

/** The input as it would be, had these been in quotes. */
function inQuotes(input: Fields, unquoted: readonly (Unquoted & { field: Path })[]): Fields {
  const quoted = structuredClone(input) as Record<string, unknown>;
  for (const { field, written } of unquoted) {
    const around = field
      .slice(0, -1)
      .reduce<unknown>((part, step) => (part as Fields | undefined)?.[step], quoted);
    if (typeof around === 'object' && around !== null)
      Object.assign(around, { [String(field.at(-1))]: written });
  }
  return quoted;
}

/**
 * Everything that is wrong with an input of a file. Where a thing would be right in quotes, that is
 * all that is said of it: YAML makes a number of `2026` and of `6E12`, and what a number lacks to
 * be a date or a name helps no one.
 */
export function placedFaults(
  input: Fields,
  { text, pathOf, faultsOf }: Checking,
): readonly Placed[] {
  const faults = faultsOf(input).map((fault) => {
    const at = pathOf(fault.path);
    const unquoted = text
      .unquotedAt(at)
      .map((one) => ({ ...one, field: [...fault.path, ...one.path.slice(at.length)] }));
    return { ...fault, at, unquoted };
  });
  const all = faults.flatMap(({ unquoted }) => unquoted);
  if (all.length === 0) return faults;
  const left = faultsOf(inQuotes(input, all));
  const told = faults.flatMap(({ path, values, at, unquoted }): readonly Placed[] => {
    if (unquoted.length === 0 || left.some((one) => same(one.path, path))) return [{ at, values }];
    return unquoted.map(({ path: where, field, written }) => ({
      at: where,
      values: { field: field.join('.'), problem: 'NOT_QUOTED', written },
    }));
  });
  // A name of two languages is blamed for each of its rules, and is told once.
  return [
    ...new Map(
      told.map((one) => [`${one.at.join('.')} ${one.values['problem'] ?? ''}`, one]),
    ).values(),
  ];
}
