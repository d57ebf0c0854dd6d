import {
  type Day,
  earliest,
  type Edtf,
  ensure,
  latest,
  type PartnerId,
  partnerIn,
  type Presence,
  type RefusalValues,
  sortDay,
  type StreamId,
} from '@cylch/kernel';
import type { BodyDependencies, BodyState } from './body.state.ts';
import type { BodyId, Gathering, MeetingId } from './body.events.ts';

type Things = ReadonlyMap<StreamId, Presence>;

/**
 * What a refusal says of a body that has ended: which one, and its final meeting by number and day.
 */
export function closedWords({ final }: BodyState, body: StreamId, field = 'body'): RefusalValues {
  const number = final?.number === undefined ? '' : `${final.number} `;
  return { field, body, final: final === undefined ? '–' : `${number}(${final.held})` };
}

const isPast = (end: Edtf | undefined, day: Day): boolean =>
  end !== undefined && day >= sortDay(end);

/**
 * From the day it was closed nothing is agreed in it, and nobody joins it. @throws Refusal
 * BODY_CLOSED
 */
export function ensureActive(state: BodyState, body: BodyId, day: Day): void {
  ensure(!isPast(state.closed, day), 'BODY_CLOSED', closedWords(state, body));
}

/**
 * No meeting is held twice, and none lies after the final one or after its body was closed; an
 * earlier one that becomes known only now is still recorded. @throws Refusal ALREADY_EXISTS,
 * BODY_CLOSED
 */
export function ensureMeets(state: BodyState, body: BodyId, { number, held }: Gathering): void {
  ensure(number === undefined || !state.held.has(number), 'ALREADY_EXISTS', {
    field: 'number',
    id: `${body} ${number ?? ''}`,
  });
  const day = sortDay(held);
  ensure(
    !isPast(state.closed, day) && !isPast(state.final?.held, day),
    'BODY_CLOSED',
    closedWords(state, body),
  );
}

/**
 * The expected meeting that this one takes the place of: the one named, or the one of its number.
 * @throws Refusal NOT_FOUND
 */
export function expectedBefore(
  { expected }: BodyState,
  { expectedAs, number }: Gathering,
): MeetingId | undefined {
  ensure(expectedAs === undefined || expected.has(expectedAs), 'NOT_FOUND', {
    field: 'expectedAs',
  });
  return expectedAs ?? [...expected].find(([, one]) => number !== undefined && one === number)?.[0];
}

/** @throws Refusal BAD_USER_INPUT where it certainly ends before it starts. */
export function ensureOrder(from: Edtf | undefined, until: Edtf | undefined): void {
  const [first, last] = [from && earliest(from), until && latest(until)];
  ensure(first === undefined || last === undefined || first <= last, 'BAD_USER_INPUT', {
    field: 'until',
    problem: 'ENDS_BEFORE_START',
  });
}

/** @throws Refusal UNKNOWN_PARTNER */
export function ensurePartner(partner: PartnerId | undefined, things: Things, field: string): void {
  ensure(partner === undefined || things.get(partner)?.there === true, 'UNKNOWN_PARTNER', {
    field,
    partner: partner ?? '',
  });
}

type Handing = Readonly<{ body: BodyId; takenOverBy?: StreamId }>;
/**
 * Whoever takes over is there, and goes on. @throws Refusal UNKNOWN_PARTNER, UNKNOWN_BODY,
 * BODY_CLOSED; NOT_FOUND for an office
 */
export function ensureTaker(
  { body, takenOverBy }: Handing,
  { things, takers }: BodyDependencies,
): void {
  const field = 'takenOverBy';
  ensurePartner(partnerIn(takenOverBy), things, field);
  if (takenOverBy === undefined || partnerIn(takenOverBy) !== undefined) return;
  if (takenOverBy.startsWith('office-')) {
    ensure(things.get(takenOverBy)?.there === true, 'NOT_FOUND', { field });
    return;
  }
  const taker = takers?.get(takenOverBy);
  ensure(taker !== undefined && taker.at !== 'unestablished', 'UNKNOWN_BODY', {
    field,
    body: takenOverBy,
  });
  ensure(
    taker.at === 'active' && takenOverBy !== body,
    'BODY_CLOSED',
    closedWords(taker, takenOverBy, field),
  );
}
