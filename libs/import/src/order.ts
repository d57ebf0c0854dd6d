import type { Order } from '@cylch/carrier';
import {
  type AnyWish,
  orderOf,
  type Caller,
  type WishDefinition,
  type WishInput,
} from '@cylch/graphql';
import { idFor, Refusal, type StreamId } from '@cylch/kernel';
import { plainToInstance } from 'class-transformer';
import type { FactToImport } from './file.ts';

/** Who records what is imported. */
export const IMPORTER: Caller = { actor: { sub: 'import', role: 'SYSTEM' } };

const commandOf = ({ file, key }: Pick<FactToImport, 'file' | 'key'>): string => `${file}:${key}`;
/** How a reference is written: `$reflection/powys-reading`, or of another file `$reflection/demonstration:powys-reading`. */
const REFERENCE = /^\$([a-z]+)\/(?:([a-z0-9-]+):)?([a-z0-9][a-z0-9.-]*)$/;

/** The facts of all files by their names, to be referred to. */
export type Named = ReadonlyMap<string, FactToImport>;
export const namedOf = (facts: readonly FactToImport[]): Named =>
  new Map(facts.map((fact) => [commandOf(fact), fact]));

/** A fact as an order for the carrier, its references put in. @throws Refusal NOT_FOUND where one points at nothing. */
export function orderFor(fact: FactToImport, named: Named): Order {
  const { wish, input, knownFrom, origin } = fact;
  const whole = plainToInstance(wish.input, {
    ...(resolve(input, fact, named) as object),
    commandId: commandOf(fact),
  });
  return {
    ...orderOf(wish as unknown as WishDefinition<WishInput>, whole, IMPORTER),
    claim: { knownFrom, origin },
  };
}

function resolve(value: unknown, fact: FactToImport, named: Named): unknown {
  if (typeof value === 'string')
    return value.startsWith('$') ? streamOf(value, fact, named) : value;
  if (Array.isArray(value)) return value.map((part) => resolve(part, fact, named));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, resolve(part, fact, named)]),
  );
}

/** The id that the thing which a fact makes will take: known before it is made. */
function streamOf(reference: string, { file }: FactToImport, named: Named): string {
  const [, category = '', other = file, key = ''] = REFERENCE.exec(reference) ?? [];
  const found = named.get(commandOf({ file: other, key }));
  if (found === undefined || category === '') throw new Refusal('NOT_FOUND', { field: reference });
  const { wish } = found;
  const newId = (): StreamId =>
    idFor({ category, sub: IMPORTER.actor.sub, mutation: wish.name, commandId: commandOf(found) });
  // What lives in the stream of another thing, as a meeting does in its body's, has an id of its own.
  if (wish.decider.category !== category) return newId();
  return (
    wish as AnyWish & Readonly<{ stream: (input: object, newId: () => StreamId) => StreamId }>
  ).stream(found.input, newId);
}
