import { begin, endBySignal } from '@cylch/platform';
import { readSettings } from '@cylch/platform/settings';
import { start } from './start.ts';

await begin(async () => {
  const { stop } = await start(readSettings(process.env));
  endBySignal(stop);
});
