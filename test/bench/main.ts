import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Generated, generated } from './data/generate.ts';
import { type Figure, tableOf } from './support/figures.ts';
import { asking } from './trials/asking.ts';
import { bare } from './trials/bare.ts';
import { kurrentdb } from './trials/kurrentdb.ts';
import { postgres } from './trials/postgres.ts';
import { moments } from './trials/moments.ts';
import { posting } from './trials/posting.ts';
import { rebuild } from './trials/rebuild.ts';
import { replay, type Scan } from './trials/replay.ts';
import { features } from './trials/features.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1000000' },
    only: { type: 'string', default: 'a,b,c,d,e,f,k,m,p' },
    json: { type: 'string' },
  },
});
const events = Number(values.events);
const wanted = new Set(values.only.split(','));
const SMALL = 10_000;
/** Enough to tell what each view costs: each of them is built many times. */
const MIDDLING = 100_000;
if (!(events > SMALL)) throw new Error(`--events takes a number above ${String(SMALL)}`);

const say = (line: string): void => {
  process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${line}` : '');
};
/** A record is generated only for what asks for one. */
const large = (): Promise<Generated> => generated(events, say);
const figures: Figure[] = [];
let scan: Scan | undefined;

if (wanted.has('a') || wanted.has('b')) {
  say('a  replaying');
  const replayed = await replay(await large());
  ({ scan } = replayed);
  if (wanted.has('a')) figures.push(...replayed.figures);
}
if (scan !== undefined && wanted.has('b')) {
  say('b  rebuilding all views');
  figures.push(...(await rebuild(await large(), scan)));
}
if (wanted.has('c')) {
  say('c  posting reflections');
  figures.push(...(await posting()));
}
if (wanted.has('d')) {
  say('d  asking, live and as-at');
  figures.push(...(await asking(await large(), await generated(SMALL, say))));
}
if (wanted.has('e')) {
  say('e  asking for the timeline');
  figures.push(...(await bare(await large())));
}
if (wanted.has('f'))
  figures.push(...(await features(await generated(Math.min(events, MIDDLING), say), say)));
if (wanted.has('k')) {
  say('k  the record on KurrentDB');
  figures.push(...(await kurrentdb(events)));
}
if (wanted.has('m')) {
  say('m  posting, with moments and without');
  figures.push(...(await moments()));
}
if (wanted.has('p')) {
  say('p  views on PostgreSQL');
  figures.push(...(await postgres(await large(), await generated(SMALL, say))));
}
say('');
const machine = `${String(cpus().length)} × ${cpus()[0]?.model.trim() ?? 'CPU'}, Node ${process.version}, ${String(events)} events; load of the last 15 minutes: ${(loadavg()[2] ?? 0).toFixed(1)}`;
process.stdout.write(`${machine}\n\n${tableOf(figures)}\n`);
if (values.json !== undefined)
  await writeFile(values.json, JSON.stringify({ machine, events, figures }, null, 2));
