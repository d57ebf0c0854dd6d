import { fileURLToPath } from 'node:url';
import { openTrialPostgres } from '@cylch/postgres/trial';
import type { Generated } from '../data/generate.ts';
import { inChild } from '../support/child.ts';
import { atLeast, type Figure, megabytes, told, whole } from '../support/figures.ts';
import { type Server, started } from '../support/server.ts';
import { asking } from './asking.ts';

type Built = Readonly<{
  events: number;
  ms: number;
  cpuMs: number;
  foldMs: number;
  peakBytes: number;
}>;
const GOAL = 25_000;
const CONNECTIONS = 2;
const server = fileURLToPath(new URL('../children/postgres-server.ts', import.meta.url));

/**
 * Views on PostgreSQL: all of them rebuilt, against a bulk load of the same rows; each question
 * as-at and live. The server is the trials’ own, without fsync.
 */
export async function postgres(large: Generated, small: Generated): Promise<readonly Figure[]> {
  const trial = await openTrialPostgres();
  try {
    const [here, there] = [await trial.fresh(), await trial.fresh()];
    const built = await inChild<Built>('postgres-rebuild.ts', [large.record, here]);
    const load = await inChild<Readonly<{ ms: number; bytes: number }>>('postgres-load.ts', [
      here,
      String(CONNECTIONS),
    ]);
    const urls = new Map([
      [large, here],
      [small, there],
    ]);
    const serverOn = ({ record, vault, ...generated }: Generated): Promise<Server> =>
      started({ CYLCH_RECORD_URL: `sqlite:${record}`, CYLCH_VAULT_URL: `sqlite:${vault}` }, [
        server,
        String([...urls].find(([{ events }]) => events === generated.events)?.[1]),
      ]);
    return [...rebuilt(built, load), ...(await asking(large, small, { group: 'p', serverOn }))];
  } finally {
    await trial.close();
  }
}

function rebuilt(
  { events, ms, cpuMs, foldMs, peakBytes }: Built,
  load: Readonly<{ ms: number; bytes: number }>,
): readonly Figure[] {
  const [group, speed] = ['p', (1_000 * events) / ms];
  return [
    atLeast(1, {
      group,
      what: `rebuild on PostgreSQL / ${whole(GOAL)} events a second`,
      ratio: speed / GOAL,
      more: `${whole(speed)} events/s, ${whole((1_000 * events) / cpuMs)} for each second of the projector’s processor; ${whole((ms - foldMs) / 1_000)} s of ${whole(ms / 1_000)} s for indexes`,
    }),
    told({
      group,
      what: 'rebuild on PostgreSQL / bulk load of the same rows',
      ratio: load.ms / ms,
      more: `${whole(ms / 1_000)} s against ${whole(load.ms / 1_000)} s by ${String(CONNECTIONS)} connections; ${megabytes(load.bytes)} of tables and indexes; ${whole(peakBytes / 1024 / 1024)} MB in the projector`,
    }),
  ];
}
