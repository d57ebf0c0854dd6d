export { type FileFault, ImportRefused, type Spot } from './fault.ts';
export { importFiles, type Imported, type Importing, type ImportProgress } from './import-files.ts';
export type { SourceFile } from './text.ts';
