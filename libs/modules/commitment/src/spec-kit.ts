import type { CycleState } from '@cylch/cycle';
import type { DocumentState } from '@cylch/document';
import type { Actor, Audience, CycleId, Day, PartnerId, Presence, StreamId } from '@cylch/kernel';
import type { CommitmentEvent } from './commitment.events.ts';

export const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId;
export const board = 'body-board' as StreamId,
  absent = 'body-none' as StreamId,
  milestone = 'milestone-dysgu' as StreamId;
export const talk = 'dialogue-1' as StreamId,
  meeting = 'meeting-1' as StreamId;
export const budget = 'document-budget' as StreamId,
  letter = 'document-letter' as StreamId;
export const year = 'cycle-2025-26' as CycleId,
  next = 'cycle-2026-27' as CycleId,
  last = 'cycle-2024-25' as CycleId,
  none = 'cycle-1999-00' as CycleId;

const adopted = (from: string, key: string): CycleState['adopted'][number] => ({
  from: from as Day,
  priorities: [{ key, name: { en: key } }],
});
const cycleAt = (
  at: CycleState['at'],
  first: number,
  ...sets: CycleState['adopted']
): CycleState => ({
  at,
  starts: `${String(first)}-09-01` as Day,
  ends: `${String(first + 1)}-08-31` as Day,
  members: [],
  windows: new Map(),
  adopted: sets,
});
const details = { kind: 'BUDGET' as const, title: { en: 'Final Budget' } };
const open: Audience = { visibility: 'PUBLIC', owners: [] };

/**
 * Two cycles that are open, one that is closed; a budget that is expected, a letter that was
 * published; a talk that Powys alone may read.
 */
export const dependencies = {
  cycles: new Map<StreamId, CycleState>([
    [
      year,
      cycleAt('open', 2025, adopted('2025-09-01', 'numeracy'), adopted('2026-06-10', 'attendance')),
    ],
    [next, cycleAt('open', 2026)],
    [last, cycleAt('closed', 2024)],
    [none, cycleAt('unopened', 1999)],
  ]),
  documents: new Map<StreamId, DocumentState>([
    [budget, { at: 'expected', details }],
    [letter, { at: 'published', details, suggestions: [], answered: [] }],
  ]),
  things: new Map<StreamId, Presence>([
    ...[powys, conwy, board, milestone, budget, letter].map(
      (id) => [id, { there: true, audience: open }] as const,
    ),
    [talk, { there: true, audience: { visibility: 'OWN', owners: [powys] } }],
    [absent, { there: false }],
  ]),
};

export const asPartner = (partner: PartnerId): Actor => ({
  sub: `head-of-${partner}`,
  role: 'PARTNER',
  partner,
});
export const sealed = (text: string): Readonly<{ key: string; sealed: string }> => ({
  key: 'commitment-1',
  sealed: text,
});
/** A commitment of Powys, as every fact of it says where it belongs. */
export const place = { cycle: year, owner: powys, partner: powys, about: ['numeracy'] };
export const made = (
  more: Partial<Extract<CommitmentEvent, { type: 'CommitmentMade' }>['data']> = {},
): CommitmentEvent => ({
  type: 'CommitmentMade',
  data: { ...place, text: { en: sealed('meet twice') }, ...more },
});
export const kept: CommitmentEvent = { type: 'CommitmentKept', data: place };
export const dropped: CommitmentEvent = { type: 'CommitmentDropped', data: place };
export const carried: CommitmentEvent = {
  type: 'CommitmentCarriedForward',
  data: { ...place, into: next },
};
export const blocked = (...by: readonly StreamId[]): CommitmentEvent => ({
  type: 'CommitmentBlocked',
  data: { ...place, by },
});
export const unblocked = (...by: readonly StreamId[]): CommitmentEvent => ({
  type: 'CommitmentUnblocked',
  data: { ...place, by },
});
