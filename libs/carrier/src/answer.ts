import { ensure, macOf, type Recorded } from '@cylch/kernel';
import type { Carried, Order, Ports } from './order.ts';

/** What the caller asked for, as far as two sendings of one commandId must agree. */
export const contentsOf = ({ wish, occurred, cites, reason }: Order): object => ({
  wish,
  occurred,
  cites,
  reason,
});

/**
 * The answer given before, where this caller sent this commandId to this mutation already.
 * @throws COMMAND_ID_REUSED where its contents were others. After redaction the key is gone, and nothing is compared.
 */
export async function answerOf(
  ports: Ports,
  order: Order,
  past: readonly Recorded[],
): Promise<Carried | undefined> {
  const done = past.filter(
    ({ command, actor }) =>
      command.id === order.commandId &&
      command.wish === order.wish.type &&
      actor.sub === order.actor.sub,
  );
  const [first, last] = [done[0], done.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { key, mac } = first.command;
  const standing = key === undefined ? undefined : (await ports.vault.find([key])).get(key);
  ensure(
    (key !== undefined && standing === undefined) || macOf(contentsOf(order), standing) === mac,
    'COMMAND_ID_REUSED',
  );
  // Events of one stream were opened with the log's own place of each.
  return {
    stream: order.stream,
    eventIds: done.map(({ id }) => id),
    logPosition: last.position as number as Carried['logPosition'],
    repeated: true,
  };
}
