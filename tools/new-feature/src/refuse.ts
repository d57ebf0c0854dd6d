import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Naming, type Options } from './naming.ts';

const KEBAB = /^[a-z]+(-[a-z]+)*$/;
const LONGEST = 40;
/**
 * Words of the language that no value can be named by; those that the templates use are found
 * there.
 */
const OF_THE_LANGUAGE = new Set(
  'break case catch continue debugger default delete do else enum eval false finally for if in instanceof new null package private protected public super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);
const WRITABLE = /^[^\n\\|`$]+$/;

/** What a name must be before its forms can be told. @throws Error that says what to do. */
export function ensureName({ name, plural, welsh, means }: Options): void {
  for (const word of [name, plural ?? 'words'])
    if (!KEBAB.test(word) || word.length > LONGEST)
      throw new Error(
        `“${word}” cannot be the name of a feature: give lower-case words joined by hyphens, in the singular, ${String(LONGEST)} letters at most, such as site-visit.`,
      );
  for (const text of [welsh ?? 'gair', means ?? 'word'])
    if (!WRITABLE.test(text))
      throw new Error(
        `“${text}” cannot stand in a table and in code: leave out | \\ \` $ and line breaks.`,
      );
}

/** Names of things that are there: an id tells its thing by how it begins. */
function categoriesIn(root: string): readonly string[] {
  const texts = globSync(`${root}/libs/modules/*/src/*.ts`).map((path) =>
    readFileSync(path, 'utf8'),
  );
  return texts.flatMap((text) =>
    [...text.matchAll(/\bcategory: '([a-z-]+)'/g)].map(([, category = '']) => category),
  );
}

/** Every name in the schema, and every word in the files that would be written. */
function wordsIn(root: string, paths: readonly string[]): ReadonlySet<string> {
  const texts = paths.flatMap((path) => globSync(join(root, path)));
  return new Set(
    texts.flatMap(
      (path) =>
        readFileSync(path, 'utf8')
          .replace(/<%=.*?%>/g, '•')
          .match(/[\w•]+/g) ?? [],
    ),
  );
}

/** The names that a feature brings into the code, where each must be its own. */
const broughtBy = ({ className, propertyName, pluralProperty }: Naming): readonly string[] => [
  className,
  propertyName,
  pluralProperty,
];
/** The names that it brings into the schema, and the kind of its lines. */
const shownBy = ({ className, pluralProperty, constantName }: Naming): readonly string[] => [
  className,
  `${className}Connection`,
  `${className}Filter`,
  `record${className}`,
  `correct${className}`,
  pluralProperty,
  constantName,
];

/** That nothing is called so yet. @throws Error that says what to do. */
export function ensureFree(naming: Naming, root: string): void {
  const { fileName } = naming;
  const near = categoriesIn(root).find(
    (one) => one === fileName || fileName.startsWith(`${one}-`) || one.startsWith(`${fileName}-`),
  );
  if (near !== undefined)
    throw new Error(
      `“${fileName}” is taken: ids of “${near}” begin the same way. Choose a name that does not begin with it.`,
    );
  const reserved = wordsIn(root, ['tools/new-feature/files/**/*.template']);
  const schema = wordsIn(root, ['apps/api/schema.graphql']);
  const taken =
    broughtBy(naming).find((name) => reserved.has(name) || OF_THE_LANGUAGE.has(name)) ??
    shownBy(naming).find((name) => schema.has(name));
  if (taken !== undefined)
    throw new Error(
      `“${fileName}” is taken: “${taken}” means something else in the code or the schema. Choose another word, such as local-${fileName}.`,
    );
}
