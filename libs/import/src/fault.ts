import { inOrder, type RefusalCode } from '@cylch/kernel';

/** Where in which file something stands; lines and columns are counted from 1. */
export type Spot = Readonly<{ file: string; line: number; column: number }>;
/**
 * One thing wrong with a file, said in both languages. `path` leads to the field:
 * `facts.3.postReflection.about`.
 */
export type FileFault = Spot &
  Readonly<{ code: RefusalCode; path: string; cy: string; en: string }>;

/** Nothing was written: every fault that the files hold. */
export class ImportRefused extends Error {
  readonly faults: readonly FileFault[];
  constructor(found: readonly FileFault[]) {
    const faults = found.toSorted(
      (one, other) =>
        inOrder(one.file, other.file) || one.line - other.line || one.column - other.column,
    );
    super(
      faults
        .map(
          ({ file, line, column, code, en }) =>
            `${file}:${String(line)}:${String(column)} ${code} ${en}`,
        )
        .join('\n'),
    );
    this.name = 'ImportRefused';
    this.faults = faults;
  }
}
