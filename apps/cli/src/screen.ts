import { Presets, SingleBar } from 'cli-progress';

/**
 * How a command speaks: lines for people, or JSON for machines; progress only where someone
 * watches.
 */
export type Screen = Readonly<{
  json: boolean;
  language: 'cy' | 'en';
  /** A line on standard output; with --json, the value as one line of JSON. */
  tell: (line: string, value: unknown) => void;
  /** A line on standard error, which is never data. */
  note: (line: string) => void;
  progress: (title: string) => Progress;
}>;
/** A bar that appears once the work has taken a second, on a terminal only. */
export type Progress = Readonly<{ at: (done: number, total: number) => void; end: () => void }>;

const PATIENCE_MS = 1_000;

export function screenOf({ json, language }: Pick<Screen, 'json' | 'language'>): Screen {
  return {
    json,
    language,
    tell: (line, value) => {
      process.stdout.write(`${json ? JSON.stringify(value) : line}\n`);
    },
    note: (line) => {
      process.stderr.write(`${line}\n`);
    },
    progress: (title) =>
      process.stderr.isTTY && !json ? bar(title) : { at: () => undefined, end: () => undefined },
  };
}

function bar(title: string): Progress {
  const begun = Date.now();
  const drawn = new SingleBar(
    {
      format: `${title} {bar} {percentage}% · {value}/{total} · {eta_formatted}`,
      stream: process.stderr,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  let shown = false;
  return {
    at: (done, total) => {
      if (!shown && Date.now() - begun < PATIENCE_MS) return;
      if (!shown) drawn.start(total, done);
      shown = true;
      drawn.setTotal(total);
      drawn.update(done);
    },
    end: () => {
      if (shown) drawn.stop();
    },
  };
}
