import { Refusal, type RefusalValues, sentence } from '@cylch/kernel';
import { isCollection, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { FileFault, Spot } from './fault.ts';

/** A file to import: its name, for messages, and what it says. */
export type SourceFile = Readonly<{ name: string; text: string }>;

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
  spotOf(path: readonly (string | number)[]): Spot {
    let node: Node | null = this.#root;
    let offset = node?.range?.[0] ?? 0;
    for (const step of path) {
      if (!isCollection(node)) break;
      const found = node.items
        .map((item, index) =>
          isPair(item)
            ? {
                name: isScalar(item.key) ? String(item.key.value) : '',
                key: item.key,
                node: item.value,
              }
            : { name: String(index), key: item, node: item },
        )
        .find(({ name }) => name === String(step));
      if (found === undefined) break;
      offset = (found.key as Node).range?.[0] ?? offset;
      node = found.node as Node | null;
    }
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.file, line, column: col };
  }

  /** A refusal of one of its parts. */
  faultAt(
    path: readonly (string | number)[],
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
