import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Converter } from 'typedoc';

const root = import.meta.dirname;
const manifests = globSync('libs/{*,modules/*}/package.json', { cwd: root })
  .sort()
  .map((path) => ({
    folder: dirname(join(root, path)),
    ...JSON.parse(readFileSync(join(root, path), 'utf8')),
  }));

/** The source of every entry point, and the name that others import it by: `@cylch/kernel/spec`. */
const entries = new Map(
  manifests.flatMap(({ name, folder, exports }) =>
    Object.entries(exports).map(([entry, { '@cylch/source': source }]) => [
      join(folder, source),
      join(name, entry),
    ]),
  ),
);

/** TypeDoc names an entry point by its path; here it is named as it is imported. */
const namedAsImported = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, (context) => {
    for (const module of context.project.children ?? []) {
      const [source] = context.getSymbolFromReflection(module)?.declarations ?? [];
      module.name = entries.get(source?.getSourceFile().fileName) ?? module.name;
    }
  });
};

/** What each name of a package promises, for reading: `npm run docs`, into dist/docs. Any warning fails it. */
export default {
  name: 'Cylch',
  entryPoints: [...entries.keys()],
  plugin: [namedAsImported],
  tsconfig: 'tsconfig.docs.json',
  out: 'dist/docs',
  // The README is the map of the repository; its links lead to where these pages are not.
  readme: 'none',
  // Whether and where a clone has a remote is none of its business.
  disableSources: true,
  excludePrivate: true,
  treatWarningsAsErrors: true,
  // Left out, only names of the root’s own package would be asked for.
  packagesRequiringDocumentation: manifests.map(({ name }) => name),
  // Fields of GraphQL types are accessors: the schema says what they promise. Other fields are told by their type.
  requiredToBeDocumented: [
    'Class',
    'Enum',
    'Function',
    'Interface',
    'Method',
    'TypeAlias',
    'Variable',
  ],
  validation: {
    invalidLink: true,
    invalidPath: true,
    notDocumented: true,
    // A package exports what others import and what these speak of; the rest of a signature is its own affair.
    notExported: false,
  },
};
