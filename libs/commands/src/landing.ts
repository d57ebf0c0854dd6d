import type { Instant } from '@cylch/kernel';
import type { CommandEnvelope, ExecutorPorts } from './command-envelope.ts';

/**
 * Appends under the moment that the record gives; where nobody asks what was known when, under the
 * clock’s.
 */
export const landed = <T>(
  { moments, now }: ExecutorPorts,
  append: (recordedAt: Instant) => Promise<T>,
): Promise<T> => (moments === undefined ? append(now()) : moments.land(append));

/**
 * Carries what claims to have been known earlier while time is held open for it. A moment that was
 * closed already is not claimed: answers were given at it, so that what follows late from an import
 * is known from now on.
 */
export function claimed<T>(
  { moments }: ExecutorPorts,
  envelope: CommandEnvelope,
  carry: (admitted: CommandEnvelope) => Promise<T>,
): Promise<T> {
  const { claim } = envelope;
  const { knownFrom } = claim ?? {};
  if (claim === undefined || knownFrom === undefined || moments === undefined)
    return carry(envelope);
  return moments.claiming((open) =>
    carry(knownFrom >= open ? envelope : { ...envelope, claim: { origin: claim.origin } }),
  );
}
