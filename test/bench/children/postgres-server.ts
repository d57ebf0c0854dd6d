import { openPostgresViews } from '@cylch/read-models/postgres';
import { serve } from '@cylch/api';
import { embedded } from '@cylch/platform';
import { readSettings } from '@cylch/platform/settings';

/**
 * A server whose views lie on PostgreSQL, and its record and keys in files, so that the views are
 * all that differs.
 */
const settings = readSettings(process.env);
const [, , url = ''] = process.argv;
const { stop } = await serve(settings, {
  stores: { ...embedded(settings, {}), views: (over) => openPostgresViews({ url, ...over }) },
});
process.on('SIGTERM', () => {
  void stop();
});
