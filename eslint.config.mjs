import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Which kind of package may import which; the tags stand in each package.json under "nx". */
const boundaries = [
  { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: ['type:kernel'] },
  { sourceTag: 'type:port', onlyDependOnLibsWithTags: ['type:kernel', 'type:port'] },
  { sourceTag: 'type:carrier', onlyDependOnLibsWithTags: ['type:kernel', 'type:port'] },
  { sourceTag: 'type:graphql', onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:carrier'] },
  { sourceTag: 'type:spine', onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:carrier', 'type:graphql', 'type:spine'] },
  { sourceTag: 'type:feature', onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:carrier', 'type:graphql', 'type:spine'] },
  { sourceTag: 'type:timeline', onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:graphql', 'type:spine'] },
  { sourceTag: 'type:rooms', onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:graphql', 'type:spine', 'type:feature'] },
  { sourceTag: 'type:import', onlyDependOnLibsWithTags: ['type:kernel', 'type:port', 'type:carrier', 'type:graphql', 'type:rooms'] },
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'type:test', onlyDependOnLibsWithTags: ['*'] },
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
        createNodeResolver({ conditionNames: ['@cylch/source', 'import', 'default'], extensions: ['.ts', '.js'] }),
      ],
    },
    rules: {
      'max-lines': ['error', 250],
      complexity: ['error', 10],
      // Circles between files; the Nx rule below also refuses circles between packages.
      'import-x/no-cycle': 'error',
      '@nx/enforce-module-boundaries': ['error', { depConstraints: boundaries }],
    },
  },
);
