export { type FileFault, ImportRefused, type Spot } from './fault.ts';
export {
  checkFiles,
  importFiles,
  type Imported,
  type Importing,
  type ImportProgress,
} from './import-files.ts';
export { IMPORTER } from './command-of-event.ts';
export type { SourceFile } from './text.ts';
