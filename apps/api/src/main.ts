import { begin } from '@cylch/platform';
import { readSettings } from '@cylch/platform/settings';
import { start } from './server/start.ts';

await begin(() => start(readSettings(process.env)));
