import { goldenOf } from './golden.ts';
import type { Naming } from './naming.ts';

/**
 * Everything that is a feature’s own: its folder, its golden events, its telling and what is asked
 * of it over HTTP.
 */
export const ownFilesOf = (naming: Naming): readonly string[] => [
  `libs/modules/${naming.fileName}`,
  ...goldenOf(naming).map(({ path }) => path),
  `test/bench/data/features/${naming.pluralFile}.ts`,
  `test/acceptance/${naming.fileName}.spec.ts`,
];
