import { setInterval } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';
import { retry } from '@cylch/retry';
import { clientTo, type Reaching } from './pool.ts';

const BEAT_MS = 1_000;
const STILL_MS = 3_000;
const ASK_MS = 500;

/** A name that one session holds at a time. */
export type Lease = Readonly<{
  /** Aborts when it is no longer held: the connection broke, or was silent for too long. */
  lost: AbortSignal;
  /** Gives it up; another process may hold it at once. */
  release: () => Promise<void>;
}>;
/** Which name is to be held, on which server. */
export type Leasing = Pick<Reaching, 'url' | 'name'> &
  Readonly<{
    /** What is held. */
    of: string;
    signal: AbortSignal;
    /** Told once, where another one holds it. */
    onWaiting?: () => void;
  }>;

/**
 * Waits until this process holds a name, by an advisory lock. The server takes it away from a
 * holder that is gone or has not been heard of for three seconds, so that one that stands by holds
 * it within five. Undefined where the signal aborts.
 */
export const leaseOf = ({ onWaiting, ...leasing }: Leasing): Promise<Lease | undefined> =>
  retry(
    async () => {
      const lease = await tryLease(leasing);
      if (lease === undefined) throw new Error('another one holds it');
      return lease;
    },
    {
      pauseMs: ASK_MS,
      signal: leasing.signal,
      onFailure: (_, times) => {
        if (times === 1) onWaiting?.();
      },
    },
  );

/** Undefined where another one holds it. @throws where the server does not answer. */
export async function tryLease({
  url,
  name,
  of,
}: Pick<Leasing, 'url' | 'name' | 'of'>): Promise<Lease | undefined> {
  const client = clientTo({ url, name });
  const ending = new AbortController();
  const end = (): Promise<void> => client.end().catch(() => undefined);
  for (const broken of ['error', 'end'] as const) client.on(broken, () => ending.abort());
  try {
    await client.connect();
    if (!(await takes(client, of))) {
      await end();
      return undefined;
    }
  } catch (problem) {
    await end();
    throw problem;
  }
  const beat = setInterval(() => {
    heartbeat(client).catch(() => {
      ending.abort();
    });
  }, BEAT_MS);
  ending.signal.addEventListener(
    'abort',
    () => {
      clearInterval(beat);
      void end();
    },
    { once: true },
  );
  return {
    lost: ending.signal,
    release: async () => {
      clearInterval(beat);
      await end();
    },
  };
}

/**
 * Does this session hold the name now? A holder that no longer speaks, or whose machine is gone,
 * loses it.
 */
async function takes(client: ReturnType<typeof clientTo>, of: string): Promise<boolean> {
  await client.query(
    `SET idle_session_timeout = ${String(STILL_MS)}; SET tcp_keepalives_idle = 1; SET tcp_keepalives_interval = 1; SET tcp_keepalives_count = 2`,
  );
  const { rows } = await client.query<{ held: boolean }>(
    'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS held',
    [of],
  );
  return rows[0]?.held === true;
}

/** @throws where no answer comes while the lease would still be ours. */
async function heartbeat(client: ReturnType<typeof clientTo>): Promise<void> {
  const late = new AbortController();
  const answered = client.query('SELECT 1').finally(() => {
    late.abort();
  });
  answered.catch(() => undefined);
  await Promise.race([
    answered,
    pause(STILL_MS, undefined, { signal: late.signal, ref: false }).then(
      () => {
        throw new Error('no answer');
      },
      () => undefined,
    ),
  ]);
}
