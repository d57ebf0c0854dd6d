/**
 * A place outside its folder where a feature is registered: how it is put there, and how it is
 * taken away again.
 */
export type Edit = Readonly<{
  path: string;
  add: (text: string) => string;
  remove: (text: string) => string;
}>;

type Json = Record<string, unknown>;

/**
 * A line in the order of those `among` which it stands, or before the line `end` where it comes
 * last.
 */
export function lineAt(
  path: string,
  line: string,
  { among, end }: Readonly<{ among: RegExp; end: RegExp }>,
): Edit {
  const add = (text: string): string => {
    const lines = text.split('\n');
    const after = lines.findIndex((one) => among.test(one) && one > line);
    const at = after >= 0 ? after : lines.findIndex((one) => end.test(one));
    if (at < 0) throw new Error(`${path} has no place for “${line}”: has its form changed?`);
    return lines.toSpliced(at, 0, line).join('\n');
  };
  return { path, add, remove: without(line) };
}

/** A line at the end of a list, which goes from `begins` to `ends`. */
export function lastIn(
  path: string,
  line: string,
  { begins, ends }: Readonly<{ begins: string; ends: string }>,
): Edit {
  const add = (text: string): string => {
    const from = text.indexOf(begins);
    const to = from < 0 ? -1 : text.indexOf(ends, from);
    if (to < 0) throw new Error(`${path} has no list “${begins}”: has its form changed?`);
    return `${text.slice(0, to)}\n${line}${text.slice(to)}`;
  };
  return { path, add, remove: without(line) };
}

const without =
  (line: string) =>
  (text: string): string =>
    text
      .split('\n')
      .filter((one) => one !== line)
      .join('\n');

/** A change of a JSON file, in the form that npm and Nx write it. */
export function json(
  path: string,
  change: Readonly<{ add: (value: Json) => Json; remove: (value: Json) => Json }>,
): Edit {
  const through = (step: (value: Json) => Json) => (text: string) =>
    `${JSON.stringify(step(JSON.parse(text) as Json), null, 2)}\n`;
  return { path, add: through(change.add), remove: through(change.remove) };
}
