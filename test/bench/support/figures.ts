/** One measured ratio, with its goal if it has one; `more` stands beside it in the table. */
export type Figure = Readonly<{
  group: string;
  what: string;
  ratio: number;
  goal?: string;
  met?: boolean;
  more: string;
}>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return (
    ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) +
      (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) /
    2
  );
}

export const atLeast = (goal: number, of: Omit<Figure, 'goal' | 'met'>): Figure => ({
  ...of,
  goal: `≥ ${String(goal)}`,
  met: of.ratio >= goal,
});
export const atMost = (goal: number, of: Omit<Figure, 'goal' | 'met'>): Figure => ({
  ...of,
  goal: `≤ ${String(goal)}`,
  met: of.ratio <= goal,
});
/** Without a goal: what something comes to. */
export const told = (of: Omit<Figure, 'goal' | 'met'>): Figure => of;

/** 1234567 as 1 234 567. */
export const whole = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ' ');
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(2)} MB`;
export const milliseconds = (value: number): string => `${value.toFixed(2)} ms`;

/** Small ones to two figures that tell. */
const ratioOf = (ratio: number): string =>
  Math.abs(ratio) < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
/** The figures as a table of Markdown, which a console shows well enough. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ group, what, ratio, goal, met, more }) => [
    group,
    what,
    ratioOf(ratio),
    goal ?? '',
    met === undefined ? '' : met ? 'yes' : 'NO',
    more,
  ]);
  const all = [['', 'Measured', 'Ratio', 'Goal', 'Met', 'Beside it'], ...rows];
  const widths = (all[0] as string[]).map((_, column) =>
    Math.max(...all.map((row) => (row[column] as string).length)),
  );
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
  return [
    line(all[0] as string[]),
    line(widths.map((width) => '-'.repeat(width))),
    ...all.slice(1).map(line),
  ].join('\n');
}
