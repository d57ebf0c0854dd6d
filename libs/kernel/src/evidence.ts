import { ensureThere, type ThingDependencies } from './named.ts';
import { ensure } from './refusal.ts';
import type { LocalisedFreeText } from './sealed.ts';
import type { Actor, Position, StreamId } from './words.ts';

/** Points at a thing of the record, or at a source outside it: one of the two. */
export type Pointer = Readonly<{ subject?: StreamId; url?: string; note?: LocalisedFreeText }>;
/** A piece of evidence, with the place of the record at which it was cited. */
export type Cited = Pointer & Readonly<{ position: Position }>;

/** The things that pieces of evidence point at, each once. */
export const subjectsOf = (pointers: readonly Pointer[]): readonly StreamId[] => [
  ...new Set(pointers.flatMap(({ subject }) => subject ?? [])),
];

/** Evidence with the place at which it is cited; what was there before keeps its own. */
export const citedAt = (
  pointers: readonly Pointer[],
  before: readonly Cited[],
  position: Position,
): readonly Cited[] =>
  pointers.map((pointer) => ({
    ...pointer,
    position:
      before.find(({ subject, url }) => subject === pointer.subject && url === pointer.url)
        ?.position ?? position,
  }));

type Look = Readonly<ThingDependencies & { actor: Actor; field: string }>;
/** Evidence in the record is there, and whoever cites it may read it. @throws Refusal NOT_FOUND */
export function ensureFound(pointers: readonly Pointer[], look: Look): void {
  for (const { subject } of pointers) ensureThere(subject, look);
}

/** New evidence that is not there yet, each piece once. @throws Refusal BAD_USER_INPUT */
export function ensureUncited(
  added: readonly Pointer[],
  before: readonly Pointer[],
  field: string,
): void {
  const cited = new Set(before.map(sourceOf));
  for (const pointer of added) {
    ensure(!cited.has(sourceOf(pointer)), 'BAD_USER_INPUT', { field, problem: 'REPEATED' });
    cited.add(sourceOf(pointer));
  }
}
const sourceOf = ({ subject, url }: Pointer): string | undefined => subject ?? url;
