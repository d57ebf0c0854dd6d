import type { NewEvent, StreamId } from '@cylch/kernel';
import type { Appended } from '@cylch/event-store';
import type { ExecutorPorts } from './command-envelope.ts';

/**
 * Does the log keep what it acknowledged, as we gave it? It knows events by their ids alone, and
 * takes the same ids at the same place as one sending that came twice: where another process
 * carried the same commandId at the same moment, it has kept the other’s, whatever they say.
 */
export async function verifyAppend(
  { log }: ExecutorPorts,
  stream: StreamId,
  events: readonly NewEvent[],
  { revision, logPosition }: Appended,
): Promise<boolean> {
  const last = events.at(-1);
  if (log.readAt === undefined || last === undefined) return true;
  const [there] = await log.readAt([logPosition]);
  const kept = there?.id === last.id ? there : (await log.readStream(stream))[revision];
  return kept?.metadata === last.metadata && kept.data === last.data;
}
