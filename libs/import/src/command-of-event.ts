import type { ExecutableCommand } from '@cylch/commands';
import type { AnyCommandDefinition, Caller, CommandClass, CommandInput } from '@cylch/graphql';
import { idFor, Refusal, type StreamId } from '@cylch/kernel';
import { plainToInstance } from 'class-transformer';
import type { EventToImport } from './file.ts';

/** Who records what is imported. */
export const IMPORTER: Caller = { actor: { sub: 'import', role: 'SYSTEM' } };

const commandIdOf = ({ file, key }: Pick<EventToImport, 'file' | 'key'>): string =>
  `${file}:${key}`;
/**
 * How a reference is written: `$reflection/powys-reading`, or of another file
 * `$reflection/demonstration:powys-reading`.
 */
const REFERENCE = /^\$([a-z]+)\/(?:([a-z0-9-]+):)?([a-z0-9][a-z0-9.-]*)$/;

/** The facts of all files by their names, to be referred to. */
export type Named = ReadonlyMap<string, EventToImport>;
export const namedOf = (events: readonly EventToImport[]): Named =>
  new Map(events.map((event) => [commandIdOf(event), event]));

/**
 * A fact as a command, its references put in. @throws Refusal NOT_FOUND where one points at
 * nothing.
 */
export function commandFor(event: EventToImport, named: Named): ExecutableCommand {
  const { input, knownFrom, origin } = event;
  const Command = event.command as unknown as CommandClass<CommandInput>;
  const whole = plainToInstance(Command.definition.input, {
    ...(resolve(input, event, named) as object),
    commandId: commandIdOf(event),
  });
  return new Command(whole, IMPORTER, { knownFrom, origin });
}

function resolve(value: unknown, event: EventToImport, named: Named): unknown {
  if (typeof value === 'string')
    return value.startsWith('$') ? streamOf(value, event, named) : value;
  if (Array.isArray(value)) return value.map((part) => resolve(part, event, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, resolve(part, event, named)]),
  );
}

/** The id that the thing which a fact makes will take: known before it is made. */
function streamOf(reference: string, { file }: EventToImport, named: Named): string {
  const [, category = '', other = file, key = ''] = REFERENCE.exec(reference) ?? [];
  const found = named.get(commandIdOf({ file: other, key }));
  if (found === undefined || category === '') throw new Refusal('NOT_FOUND', { field: reference });
  const { definition } = found.command;
  const newId = (): StreamId =>
    idFor({
      category,
      sub: IMPORTER.actor.sub,
      mutation: definition.name,
      commandId: commandIdOf(found),
    });
  // What lives in the stream of another thing, as a meeting does in its body's, has an id of its
  // own.
  if (definition.decider.category !== category) return newId();
  return (
    definition as AnyCommandDefinition &
      Readonly<{ stream: (input: object, newId: () => StreamId) => StreamId }>
  ).stream(found.input, newId);
}
