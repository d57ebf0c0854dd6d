import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Which kind of package may import which; the tags stand in each package.json under "nx". */
const boundaries = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:port', onlyDependOnLibsWithTags: ['type:kernel', 'type:port'] },
  { sourceTag: 'type:commands', onlyDependOnLibsWithTags: ['type:kernel', 'type:port'] },
  {
    sourceTag: 'type:graphql',
    onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:commands'],
  },
  {
    sourceTag: 'type:core',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:commands',
      'type:graphql',
      'type:core',
    ],
  },
  {
    sourceTag: 'type:feature',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:commands',
      'type:graphql',
      'type:core',
    ],
  },
  {
    sourceTag: 'type:timeline',
    // The one list of features, which declare what they show there; no feature by its name.
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:graphql',
      'type:core',
      'type:features',
    ],
  },
  {
    sourceTag: 'type:features',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:graphql',
      'type:core',
      'type:feature',
    ],
  },
  {
    sourceTag: 'type:process-managers',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:commands',
      'type:core',
      'type:feature',
    ],
  },
  {
    sourceTag: 'type:import',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:commands',
      'type:graphql',
      'type:features',
    ],
  },
  {
    sourceTag: 'type:platform',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:commands',
      'type:graphql',
      'type:features',
      'type:process-managers',
      'type:import',
    ],
  },
  {
    sourceTag: 'type:observability',
    onlyDependOnLibsWithTags: [
      'type:kernel',
      'type:port',
      'type:commands',
      'type:timeline',
      'type:platform',
    ],
  },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['*'] },
];

/** What no one uses: these swallow errors and lose what they hold, so views and processes follow the record itself. */
const NO_BUS = {
  name: '@nestjs/cqrs',
  importNames: ['EventBus', 'EventsHandler', 'Saga', 'EventPublisher', 'AggregateRoot'],
  message: 'Follow the record instead.',
};
/** Nest’s own would leave an argument unchecked. */
const UNCHECKED_ARGS = {
  name: '@nestjs/graphql',
  importNames: ['Args'],
  message: 'Take Args of @cylch/graphql, which checks what it brings.',
};
/** What only the edge may do: rules get the clock and chance as data. */
const IMPURE = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The clock comes in as data.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The clock comes in as data.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'Chance comes in as data.',
  },
];

/** What answers by the language, or the time zone, of the machine: the same record must answer the same everywhere. */
const OF_THE_MACHINE = [
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Compare by inOrder of @cylch/kernel, which knows no locale.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
    message: 'Name the locale.',
  },
  {
    selector:
      "CallExpression[callee.property.name=/^toLocale/][arguments.0.type='Identifier'][arguments.0.name='undefined']",
    message: 'Name the locale.',
  },
  {
    selector:
      ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
    message: 'Name the locale.',
  },
  {
    selector:
      ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.0.type='Identifier'][arguments.0.name='undefined']",
    message: 'Name the locale.',
  },
  {
    selector:
      ':matches(NewExpression, CallExpression)[callee.property.name=/^DateTimeFormat$/]:not(:has(Property[key.name=/^(timeZone)$/]))',
    message: 'Name the time zone.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(get|set)(Date|Day|FullYear|Hours|Minutes|Month|Seconds|TimezoneOffset)$/]',
    message: 'Ask by UTC: getUTCDay and its like.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length>1]",
    message: 'Make it by Date.UTC, or of a text with its offset.',
  },
];

export default defineConfig(
  { ignores: ['**/dist/', '.nx/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      // Type information from the nearest tsconfig.json; imports resolve to sources, so no build is needed first.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@nx': nx, 'import-x': importX },
    settings: {
      // Follow imports into .ts files and, through package exports, into other packages' sources.
      'import-x/extensions': ['.ts'],
      'import-x/resolver-next': [
        createNodeResolver({
          conditionNames: ['@cylch/source', 'import', 'default'],
          extensions: ['.ts', '.js'],
        }),
      ],
    },
    rules: {
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 4],
      complexity: ['error', 10],
      '@typescript-eslint/no-explicit-any': 'error',
      // A field left out of what is passed on is named for that alone; a leading _ says that a parameter is not used.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      'no-restricted-imports': ['error', { paths: [NO_BUS, UNCHECKED_ARGS] }],
      'no-restricted-syntax': ['error', ...OF_THE_MACHINE],
      // Circles between files; the Nx rule below also refuses circles between packages.
      'import-x/no-cycle': 'error',
      '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries }],
    },
  },
  {
    files: [
      'libs/kernel/**/*.ts',
      'libs/modules/**/*.ts',
      'libs/features/**/*.ts',
      'libs/timeline/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...IMPURE, ...OF_THE_MACHINE] },
  },
  {
    files: ['libs/kernel/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [NO_BUS, UNCHECKED_ARGS],
          patterns: [
            {
              group: [
                '@nestjs/*',
                'node:fs*',
                'node:http*',
                'node:net',
                'node:child_process',
                'better-sqlite3',
                'graphql',
              ],
              message: 'The kernel is pure: no I/O, no framework.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/graphql/src/input/args.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [NO_BUS] }] },
  },
  // Nest passes each argument of a query by a decorator of its own; in specs a describe is as long as its sentences.
  { files: ['**/*.resolver.ts', '**/*.graphql.ts'], rules: { 'max-params': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts', '**/contract/**/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  // The answer to a question asked over HTTP is whatever JSON comes: what it must be is what the test says.
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
);
