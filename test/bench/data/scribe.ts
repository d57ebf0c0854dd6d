import { executeCommand, type CommandEnvelope, type ExecutorPorts } from '@cylch/commands';
import { compact, type Instant, type NewEvent } from '@cylch/kernel';
import { UPCASTERS } from '@cylch/features';
import { START } from '@cylch/event-store';
import type { Told } from './story.ts';

type Agreeing = CommandEnvelope['decider'];
/**
 * A decider without rules: what is asked for is what happened. The command executor does the rest,
 * so that the events are as it writes them.
 */
const agreeing = (command: string, event: string): Agreeing => ({
  category: 'bench',
  initial: {},
  creates: [command],
  authorise: { [command]: () => true },
  dependsOn: { [command]: () => ({}) },
  decide: { [command]: (data: object) => [{ type: event, data }] },
  evolve: {},
});
const known = new Map<string, Agreeing>();
function deciderOf({ command, event }: Told): Agreeing {
  const decider = known.get(event) ?? agreeing(command, event);
  known.set(event, decider);
  return decider;
}

/** The event as the command executor would append it, its texts sealed under these keys. */
export async function eventOf(
  told: Told,
  keys: ReadonlyMap<string, Uint8Array>,
  nonce: () => Uint8Array,
): Promise<NewEvent> {
  const written: NewEvent[] = [];
  const {
    by: { name, ...actor },
  } = told;
  const ports: ExecutorPorts = {
    log: {
      readStream: () => Promise.resolve([]),
      append: (_, __, events) => {
        written.push(...events);
        return Promise.resolve({ eventIds: [], revision: 0, logPosition: START });
      },
    },
    vault: {
      findOrCreate: (ids) =>
        Promise.resolve(
          new Map(
            ids.flatMap((id) => {
              const key = keys.get(id);
              return key === undefined ? [] : [[id, key] as const];
            }),
          ),
        ),
      find: () => Promise.resolve(new Map()),
    },
    now: () => told.moment as Instant,
    nonce,
    upcasters: UPCASTERS,
  };
  await executeCommand(ports, {
    decider: deciderOf(told),
    stream: told.stream,
    command: { type: told.command, data: told.data },
    actor,
    commandId: told.commandId,
    occurred: told.occurred,
    ...compact({ name, reason: told.reason, causation: told.causation }),
  } as unknown as CommandEnvelope);
  return written[0] as NewEvent;
}
