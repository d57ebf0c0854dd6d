import { Refusal, type RefusalValues, sentence } from '@cylch/kernel';
import { isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { FileFault, Spot } from './fault.ts';

/** A file to import: its name, for messages, and what it says. */
export type SourceFile = Readonly<{ name: string; text: string }>;

export type Path = readonly (string | number)[];
/** What YAML reads as a number, or as true or false, for want of quotes. */
export type Unquoted = Readonly<{ path: Path; written: string }>;
/** A part of a file, and where its name stands. */
type Part = Readonly<{ name: string; key: unknown; node: unknown }>;

const partsOf = (node: unknown): readonly Part[] =>
  isCollection(node)
    ? node.items.map((item, index) =>
        isPair(item)
          ? {
              name: isScalar(item.key) ? String(item.key.value) : '',
              key: item.key,
              node: item.value,
            }
          : { name: String(index), key: item, node: item },
      )
    : [];

/** A YAML file as plain data that still knows where each of its parts stands. */
export class Text {
  readonly file: string;
  readonly value: unknown;
  readonly faults: readonly FileFault[];
  readonly #lines = new LineCounter();
  readonly #root: Node | null;

  constructor({ name, text }: SourceFile) {
    this.file = name;
    // Days stay strings: the core schema knows no dates.
    const document = parseDocument(text, {
      lineCounter: this.#lines,
      schema: 'core',
      merge: true,
      uniqueKeys: true,
      prettyErrors: false,
    });
    this.#root = document.contents;
    this.faults = document.errors.map(({ message, pos: [start] }) => {
      const { line, col } = this.#lines.linePos(start);
      const refusal = new Refusal('BAD_USER_INPUT', {
        field: name,
        problem: 'MALFORMED',
        detail: message,
      });
      return {
        file: name,
        line,
        column: col,
        path: '',
        code: refusal.code,
        cy: sentence(refusal, 'cy'),
        en: sentence(refusal, 'en'),
      };
    });
    this.value = this.faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 1000 });
  }

  /** Where a part stands; of one that is missing, where the part around it does. */
  spotOf(path: Path): Spot {
    let node: unknown = this.#root;
    let offset = this.#root?.range?.[0] ?? 0;
    for (const step of path) {
      const found = partsOf(node).find(({ name }) => name === String(step));
      if (found === undefined) break;
      offset = (found.key as Node).range?.[0] ?? offset;
      node = found.node;
    }
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line, column: col };
  }

  /**
   * What is not in quotes of a part, or in it, and is no text for that; none where the part is
   * missing.
   */
  unquotedAt(path: Path): readonly Unquoted[] {
    let node: unknown = this.#root;
    for (const step of path) node = partsOf(node).find(({ name }) => name === String(step))?.node;
    return unquotedIn(node, path);
  }

  /** A refusal of one of its parts. */
  faultAt(
    path: Path,
    { code, values }: Readonly<{ code: FileFault['code']; values: RefusalValues }>,
  ): FileFault {
    const refusal = new Refusal(code, values);
    return {
      ...this.spotOf(path),
      path: path.join('.'),
      code,
      cy: sentence(refusal, 'cy'),
      en: sentence(refusal, 'en'),
    };
  }
}

function unquotedIn(node: unknown, path: Path): readonly Unquoted[] {
  if (!isScalar(node))
    return partsOf(node).flatMap(({ name, node: inner }) => unquotedIn(inner, [...path, name]));
  const isText = typeof node.value === 'string' || node.value === null;
  return isText || node.source === undefined ? [] : [{ path, written: node.source }];
}
