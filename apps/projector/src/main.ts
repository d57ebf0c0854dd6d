import { begin, endBySignal } from '@cylch/house';
import { readSettings } from '@cylch/house/settings';
import { start } from './start.ts';

await begin(async () => {
  const { stop } = await start(readSettings(process.env));
  endBySignal(stop);
});
