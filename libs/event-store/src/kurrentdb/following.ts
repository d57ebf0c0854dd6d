import type { LogPosition, StoredEvent } from '@cylch/kernel';
import { retry } from '@cylch/retry';
import { RecordUnusable } from '../event-log.ts';

type Read = (after: LogPosition, limit: number) => Promise<readonly StoredEvent[]>;
type Ahead = Readonly<{ after: LogPosition; page: Promise<readonly StoredEvent[]> }>;

const LEAST_MS = 200;
const MOST_MS = 10_000;

/**
 * A follower’s reads: the next page is on its way while the one before is worked on, one and no
 * more. A follower does not give up where the cluster is away: it asks ever later, never at the
 * same moment as others, and goes on from where it was.
 */
export function readingAhead(read: Read, ended: AbortSignal): Read {
  let ahead: Ahead | undefined;
  return async (after, limit) => {
    const asked = (): Promise<readonly StoredEvent[]> =>
      ahead?.after === after ? ahead.page : read(after, limit);
    const failed = (): void => {
      ahead = undefined;
    };
    const page = await steadily(asked, failed, ended);
    const last = page.at(-1)?.logPosition;
    ahead =
      page.length < limit || last === undefined
        ? undefined
        : { after: last, page: read(last, limit) };
    ahead?.page.catch(() => undefined);
    return page;
  };
}

/**
 * A page, however long the cluster is away; none where the follower ends. @throws what does not
 * pass
 */
async function steadily(
  ask: () => Promise<readonly StoredEvent[]>,
  failed: () => void,
  ended: AbortSignal,
): Promise<readonly StoredEvent[]> {
  const page = await retry(() => unless(ended, ask()), {
    pauseMs: LEAST_MS,
    mostMs: MOST_MS,
    signal: ended,
    passes: (problem) => problem instanceof RecordUnusable && problem.reason === 'UNREACHABLE',
    onFailure: failed,
  });
  return page ?? [];
}

/**
 * A page, or none where the follower ends first: a stop does not wait for a cluster that is silent.
 */
function unless(
  ended: AbortSignal,
  page: Promise<readonly StoredEvent[]>,
): Promise<readonly StoredEvent[]> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      resolve([]);
    };
    ended.addEventListener('abort', end, { once: true });
    page.then(resolve, reject).finally(() => {
      ended.removeEventListener('abort', end);
    });
  });
}
