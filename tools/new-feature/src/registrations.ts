import { type Edit, json, lastIn, lineAt } from './edits.ts';
import type { Naming } from './naming.ts';

type Reference = Readonly<{ path: string }>;
type Referring = { references: readonly Reference[] };
type Depending = { dependencies: Readonly<Record<string, string>> };

/** A project that a tsconfig.json refers to, in the order of the paths where `sorted`. */
function reference(path: string, to: string, { sorted = false } = {}): Edit {
  const others = (value: object): readonly Reference[] =>
    (value as Referring).references.filter((one) => one.path !== to);
  return json(path, {
    add: (value) => {
      const all = [...others(value), { path: to }];
      return {
        ...value,
        references: sorted ? all.sort((one, other) => (one.path < other.path ? -1 : 1)) : all,
      };
    },
    remove: (value) => ({ ...value, references: others(value) }),
  });
}

const dependency = (path: string, name: string): Edit =>
  json(path, {
    add: (value) => ({
      ...value,
      dependencies: { ...(value as Depending).dependencies, [name]: '0.0.0' },
    }),
    remove: (value) => {
      const { [name]: _gone, ...dependencies } = (value as Depending).dependencies;
      return { ...value, dependencies };
    },
  });

/** The README tells the features by name, and docs/words.md what each word means. */
function toldIn({ words, welsh, means }: Naming): readonly Edit[] {
  const welshWords = welsh === '' ? '' : `${welsh} ◇ `;
  const row = `| ${words} | ${welshWords}| ${means.charAt(0).toLowerCase()}${means.slice(1)} |`;
  const isRow = (line: string): boolean => line.startsWith(`| ${words} |`);
  return [
    {
      path: 'README.md',
      add: (text) => text.replace(/(\bFeatures: [^.|]*)\./, `$1, ${words}.`),
      remove: (text) =>
        text.replace(/\bFeatures: [^.|]*\./, (told) =>
          told.replace(new RegExp(`, ${words}(?=[,.])`), ''),
        ),
    },
    {
      ...lastIn('docs/words.md', row, { begins: '| Word |', ends: '\n\n' }),
      // Someone may have worded it better since.
      remove: (text) =>
        text
          .split('\n')
          .filter((line) => !isRow(line))
          .join('\n'),
    },
  ];
}

/** The story of the bench tells each fact that a feature knows. */
const toldInBench = ({ pluralProperty, pluralFile }: Naming): readonly Edit[] => {
  const path = 'test/bench/data/tellings.ts';
  const from = `from './features/${pluralFile}.ts';`;
  return [
    lineAt(path, `import { ${pluralProperty} } ${from}`, {
      among: /^import \{ [a-z]\w* \} from '\.\/features\//,
      end: /^import \{ World \}/,
    }),
    lastIn(path, `    ${pluralProperty}(world),`, { begins: '  return [', ends: '\n  ];' }),
  ];
};

/** docs/life-of-things.md is made from this list and from the code. */
function toldInLives({ className, fileName, title }: Naming): Edit {
  const path = 'test/docs/life-of-things/lives-of-the-features.ts';
  const life = `  {
    kind: '${title}',
    category: '${fileName}',
    begin: ['record${className}'],
    ...MISSING,
    correct: ['correct${className}'],
  },
`;
  return {
    path,
    add: (text) => {
      if (!text.endsWith('\n];\n')) throw new Error(`${path}: has its form changed?`);
      return text.replace(/\];\n$/, `${life}];\n`);
    },
    remove: (text) => text.replace(life, ''),
  };
}

/** Every place outside its own files where a feature is known by name. */
export function registrationsOf(naming: Naming): readonly Edit[] {
  const { className, fileName } = naming;
  const modules = 'libs/features/src/feature-modules.ts';
  return [
    lineAt(modules, `import { ${className}Module } from '@cylch/${fileName}';`, {
      among: /^import \{ \w+Module \} from/,
      end: /^import type/,
    }),
    lastIn(modules, `  ${className}Module,`, {
      begins: 'FEATURE_MODULES: readonly FeatureModule[] = [',
      ends: '\n];',
    }),
    dependency('libs/features/package.json', `@cylch/${fileName}`),
    reference('libs/features/tsconfig.json', `../modules/${fileName}`),
    reference('tsconfig.json', `libs/modules/${fileName}`, { sorted: true }),
    ...toldInBench(naming),
    toldInLives(naming),
    ...toldIn(naming),
  ];
}
