import { begin } from '@cylch/house';
import { readSettings } from '@cylch/house/settings';
import { start } from './server/start.ts';

await begin(() => start(readSettings(process.env)));
