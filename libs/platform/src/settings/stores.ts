import type { Location } from './location.ts';

/** Where the record, the views and the keys are kept: the two forms that are promised. */
export type Stores =
  | Readonly<{ form: 'EMBEDDED'; record: string; views: string; vault: string }>
  | Readonly<{ form: 'SCALE_OUT'; record: string; views: string; vault: string }>;
export type Form = Stores['form'];

/**
 * All on SQLite, by their paths, or KurrentDB with PostgreSQL, by their addresses; undefined where
 * they are mixed.
 */
export function storesOf({
  record,
  views,
  vault,
}: Readonly<{ record: Location; views: Location; vault: Location }>): Stores | undefined {
  if (record.kind === 'SQLITE' && views.kind === 'SQLITE' && vault.kind === 'SQLITE') {
    return { form: 'EMBEDDED', record: record.path, views: views.path, vault: vault.path };
  }
  if (record.kind === 'KURRENTDB' && views.kind === 'POSTGRES' && vault.kind === 'POSTGRES') {
    return { form: 'SCALE_OUT', record: record.url, views: views.url, vault: vault.url };
  }
  return undefined;
}
