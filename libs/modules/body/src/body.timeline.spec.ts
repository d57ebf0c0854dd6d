import { describe, expect, it } from '@jest/globals';
import type { CycleId, Edtf, PartnerId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import type { BodyEvent, BodyId, MeetingId } from './body.events.ts';
import { bodyEntries } from './body.timeline.ts';

const board = { body: 'body-programme-board' as BodyId };
const event = <T extends BodyEvent['type']>(type: T, data: object): EventOf<BodyEvent, T> =>
  ({ type, data: { ...board, ...data } }) as unknown as EventOf<BodyEvent, T>;
const gathering = { meeting: 'meeting-a' as MeetingId, held: '2025-10-21' as Edtf, topics: [] };

describe('The line of a meeting', () => {
  it('names its body by its id, in the cycle it was told in', () => {
    expect(
      bodyEntries.on.MeetingHeld?.(
        event('MeetingHeld', { ...gathering, final: false, cycle: 'cycle-2025-26' as CycleId }),
      ),
    ).toEqual({
      kind: 'MEETING',
      label: { cy: 'Cyfarfod', en: 'Meeting' },
      names: [board.body],
      cycle: 'cycle-2025-26',
      partners: [],
      about: [],
    });
  });
  it('says that it was the final one', () => {
    expect(
      bodyEntries.on.MeetingHeld?.(event('MeetingHeld', { ...gathering, final: true }))?.label,
    ).toEqual({ cy: 'Cyfarfod olaf', en: 'Final meeting' });
  });
});

describe('The line of a body', () => {
  it('carries its own name where it is established', () => {
    expect(
      bodyEntries.on.BodyEstablished?.(
        event('BodyEstablished', { name: { en: 'Programme Board' } }),
      )?.names,
    ).toEqual([{ en: 'Programme Board' }]);
  });
  it('is told with the partner that takes over', () => {
    expect(
      bodyEntries.on.BodyClosed?.(
        event('BodyClosed', { takenOverBy: 'partner-dysgu' as PartnerId }),
      )?.partners,
    ).toEqual(['partner-dysgu']);
    expect(
      bodyEntries.on.BodyClosed?.(event('BodyClosed', { takenOverBy: 'body-coherence-group' }))
        ?.partners,
    ).toEqual([]);
  });
});
