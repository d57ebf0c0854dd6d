import { answers, type AnyCommandClass, checked } from '@cylch/graphql';
import {
  compact,
  type Citation,
  type Instant,
  isStreamId,
  momentOf,
  type Origin,
  Refusal,
} from '@cylch/kernel';
import type { FileFault } from './fault.ts';
import { type Path, type SourceFile, Text } from './text.ts';
import { placedFaults } from './unquoted.ts';

type Fields = Readonly<Record<string, unknown>>;
/**
 * One fact of a file, checked as far as it can be alone: which command, its input, from when it was
 * known and from where.
 */
export type EventToImport = Readonly<{
  text: Text;
  path: Path;
  /** Names the fact in its file for ever: part of its commandId. */
  key: string;
  file: string;
  command: AnyCommandClass;
  input: Fields;
  knownFrom: Instant;
  origin: Origin;
}>;
export type ReadFile = Readonly<{ events: readonly EventToImport[]; faults: readonly FileFault[] }>;

const ORIGINS: readonly Origin[] = ['LETTER', 'PUBLIC_SOURCE', 'DEMONSTRATION', 'OURS'];
const FILE_FIELDS = ['file', 'origin', 'knownFrom', 'about', 'cites', 'facts'];
/** Said of a fact besides its command. */
const EVENT_FIELDS = ['key', 'origin', 'knownFrom', 'cites'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a file whole. Every fault in it is told, not only the first. */
export function readFile(source: SourceFile, commands: readonly AnyCommandClass[]): ReadFile {
  const text = new Text(source);
  if (text.faults.length > 0) return { events: [], faults: text.faults };
  const reading = new Reading(
    text,
    Map.groupBy(commands, ({ definition: { name } }) => name),
  );
  const events = reading.read();
  return { events, faults: reading.faults };
}

class Reading {
  readonly faults: FileFault[] = [];
  readonly #text: Text;
  /** By name; a name that several features answer has one input. */
  readonly #commands: ReadonlyMap<string, readonly AnyCommandClass[]>;
  constructor(text: Text, commands: ReadonlyMap<string, readonly AnyCommandClass[]>) {
    this.#text = text;
    this.#commands = commands;
  }

  read(): readonly EventToImport[] {
    const { value } = this.#text;
    if (!isFields(value)) return this.#refuse([], 'NOT_OF_TYPE', { type: 'mapping' });
    for (const name of Object.keys(value))
      if (!FILE_FIELDS.includes(name)) this.#refuse([name], 'UNKNOWN_FIELD');
    const { facts: events } = value;
    if (typeof value['file'] !== 'string' || !/^[a-z0-9-]{1,60}$/.test(value['file']))
      this.#refuse(['file'], 'NOT_A_KEY');
    if (!Array.isArray(events)) return this.#refuse(['facts'], 'REQUIRED');
    const keys = new Set<string>();
    return events.flatMap((event: unknown, index) => {
      const read = this.#event(event, ['facts', index], value);
      if (read !== undefined && keys.has(read.key))
        this.#refuse(['facts', index, 'key'], 'REPEATED');
      if (read !== undefined) keys.add(read.key);
      return read ?? [];
    });
  }

  #event(event: unknown, path: Path, file: Fields): EventToImport | undefined {
    if (!isFields(event)) return this.#refuse(path, 'NOT_OF_TYPE', { type: 'mapping' })[0];
    const [named] = this.#named(event, path);
    if (named === undefined) return undefined;
    const { name } = named.definition;
    const key = event['key'];
    if (typeof key !== 'string' || !/^[a-z0-9][a-z0-9.-]{0,80}$/.test(key))
      return this.#refuse([...path, 'key'], 'NOT_A_KEY')[0];
    const [origin, knownFrom] = [
      this.#origin(event, file, path),
      this.#knownFrom(event, file, path),
    ];
    const input = this.#input(event, { path, command: named, file });
    const command = input === undefined ? undefined : this.#command(input, { name, path });
    if (
      origin === undefined ||
      knownFrom === undefined ||
      input === undefined ||
      command === undefined
    )
      return undefined;
    return {
      text: this.#text,
      path: [...path, name],
      key,
      file: String(file['file']),
      command,
      input,
      knownFrom,
      origin,
    };
  }

  /** The one command that a fact names, as each feature that answers it does. */
  #named(event: Fields, path: Path): readonly AnyCommandClass[] {
    const names = Object.keys(event).filter((name) => !EVENT_FIELDS.includes(name));
    const [name = ''] = names;
    const named = names.length === 1 ? this.#commands.get(name) : undefined;
    if (named !== undefined) return named;
    return this.#refuse(
      [...path, names.find((one) => !this.#commands.has(one)) ?? name],
      'NOT_ONE_OF',
      { allowed: [...this.#commands.keys()].join(', ') },
    );
  }

  /** As the feature answers it whose kind of thing the input names. */
  #command(
    input: Fields,
    { name, path }: Readonly<{ name: string; path: Path }>,
  ): AnyCommandClass | undefined {
    const whole = withoutReferences(input);
    const command = this.#commands.get(name)?.find(({ definition }) => answers(definition, whole));
    if (command === undefined)
      this.faults.push(this.#text.faultAt([...path, name], { code: 'NOT_FOUND', values: {} }));
    return command;
  }

  #input(
    event: Fields,
    {
      path,
      command,
      file,
    }: Readonly<{
      path: Path;
      command: AnyCommandClass;
      file: Fields;
    }>,
  ): Fields | undefined {
    const { name, input: type } = command.definition;
    const given = event[name];
    if (!isFields(given))
      return this.#refuse([...path, name], 'NOT_OF_TYPE', { type: 'mapping' })[0];
    const cites = (given['cites'] ?? event['cites'] ?? file['cites']) as
      readonly Citation[] | undefined;
    const input = { ...given, ...compact({ cites }), commandId: 'import' };
    const faults = placedFaults(input, {
      text: this.#text,
      pathOf: (field) =>
        field[0] === 'cites' && given['cites'] === undefined
          ? [...('cites' in event ? path : []), ...field]
          : [...path, name, ...field],
      faultsOf: (fields) => checked(type, withoutReferences(fields)).faults,
    });
    for (const { at, values } of faults)
      this.faults.push(this.#text.faultAt(at, { code: 'BAD_USER_INPUT', values }));
    return faults.length > 0 ? undefined : input;
  }

  #origin(event: Fields, file: Fields, path: Path): Origin | undefined {
    const origin = ORIGINS.find((one) => one === (event['origin'] ?? file['origin']));
    if (origin === undefined)
      this.#refuse('origin' in event ? [...path, 'origin'] : ['origin'], 'NOT_ONE_OF', {
        allowed: ORIGINS.join(', '),
      });
    return origin;
  }

  #knownFrom(event: Fields, file: Fields, path: Path): Instant | undefined {
    const given = event['knownFrom'] ?? file['knownFrom'];
    const moment = typeof given === 'string' ? momentOf(given) : undefined;
    if (moment !== undefined) return moment;
    this.#refuse('knownFrom' in event ? [...path, 'knownFrom'] : ['knownFrom'], 'NOT_A_MOMENT');
    return undefined;
  }

  #refuse(path: Path, problem: string, values: Refusal['values'] = {}): readonly never[] {
    const [unquoted] = problem === 'NOT_A_KEY' ? this.#text.unquotedAt(path) : [];
    const told =
      unquoted === undefined
        ? { problem, ...values }
        : { problem: 'NOT_QUOTED', written: unquoted.written };
    this.faults.push(
      this.#text.faultAt(path, {
        code: 'BAD_USER_INPUT',
        values: { field: path.join('.') || this.#text.file, ...told },
      }),
    );
    return [];
  }
}

/**
 * A reference to another fact is checked when it is put in: until then, any id of the right look
 * stands for it.
 */
function withoutReferences(value: unknown): Fields {
  const swap = (part: unknown): unknown => {
    if (typeof part === 'string' && part.startsWith('$')) {
      const stand = part.slice(1).replace('/', '-');
      return isStreamId(stand) ? stand : part;
    }
    if (Array.isArray(part)) return part.map(swap);
    return isFields(part)
      ? Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, swap(inner)]))
      : part;
  };
  return swap(value) as Fields;
}
