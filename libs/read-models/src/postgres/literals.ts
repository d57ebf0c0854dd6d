import pg from 'pg';
import type { Value } from '../store/ports.ts';

/** Rows as one list of values after another; `width` values make a row. */
export type Flat = Readonly<{ values: readonly Value[]; width: number }>;

/** A value within a statement. */
export const literal = (value: Value): string =>
  typeof value === 'string' ? pg.escapeLiteral(value) : String(value);

/** `(1, 'a'), (2, 'b')`. */
export function tuples({ values, width }: Flat): string {
  const rows: string[] = [];
  for (let at = 0; at < values.length; at += width)
    rows.push(
      `(${values
        .slice(at, at + width)
        .map(literal)
        .join(',')})`,
    );
  return rows.join(',');
}

/** One column of rows as an array of the server’s. */
export function array({ values, width }: Flat, column: number): string {
  const list: string[] = [];
  for (let at = column; at < values.length; at += width) {
    const value = values[at] as Value;
    list.push(
      typeof value === 'string'
        ? `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
        : String(value),
    );
  }
  return pg.escapeLiteral(`{${list.join(',')}}`);
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

/** Rows as COPY takes them. */
export function copied({ values, width }: Flat): string {
  let text = '';
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] as Value;
    text +=
      typeof value === 'string' && SPECIAL.test(value)
        ? value.replace(/[\\\t\n\r]/g, (found) => ESCAPED[found] as string)
        : String(value);
    text += (at + 1) % width === 0 ? '\n' : '\t';
  }
  return text;
}
