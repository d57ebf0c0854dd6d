import { describe, expect, it } from '@jest/globals';
import { canonical } from './canonical.ts';
import { type Metadata, openEvent, type StoredEvent, type Upcasters, versionOf } from './event.ts';
import type { Edtf, EventId, Instant, LogPosition, Position, StreamId } from './words.ts';

const metadata: Metadata = {
  schemaVersion: 1,
  occurred: '2025-24' as Edtf,
  recordedAt: '2026-06-15T10:00:00.000Z' as Instant,
  actor: { sub: 'someone', role: 'SECRETARIAT' },
  command: { id: 'c-1', type: 'Adopt', mac: 'm' },
  cites: [{ document: 'letter', paragraph: '3' }],
};
const stored = (data: object, of: Partial<Metadata> = {}, type = 'Adopted'): StoredEvent => ({
  id: 'e-1' as EventId,
  type,
  data: canonical(data),
  metadata: canonical({ ...metadata, ...of }),
  stream: 'cycle-2025-26' as StreamId,
  revision: 4,
  logPosition: 900 as LogPosition,
});
const at = 17 as Position;

/** Version 1 held a name, version 2 a list of names, version 3 holds them under another field. */
const upcasters: Upcasters = {
  Adopted: {
    1: ({ name }: { name?: unknown }) => ({ names: [name] }),
    2: ({ names }: { names?: unknown }) => ({ priorities: names }),
  },
};

describe('Opening an event', () => {
  it('gives its data and all that is known of it, at its place', () => {
    expect(openEvent(stored({ name: 'Reading' }), at)).toEqual({
      ...metadata,
      type: 'Adopted',
      data: { name: 'Reading' },
      id: 'e-1',
      stream: 'cycle-2025-26',
      revision: 4,
      position: 17,
      knownFrom: metadata.recordedAt,
    });
  });

  it('tells that it was known from when it was recorded, unless an import claimed another moment', () => {
    const claimed = '2024-09-01T00:00:00.000Z' as Instant;
    expect(openEvent(stored({}), at).knownFrom).toBe(metadata.recordedAt);
    expect(openEvent(stored({}, { knownFrom: claimed }), at)).toMatchObject({
      knownFrom: claimed,
      recordedAt: metadata.recordedAt,
    });
  });

  it.each([
    ['1, through both steps', 1, { name: 'Reading' }],
    ['2, through the last step', 2, { names: ['Reading'] }],
    ['3, as it is', 3, { priorities: ['Reading'] }],
  ])('reads version %s, as the newest', (_, schemaVersion, data) => {
    expect(openEvent(stored(data, { schemaVersion }), at, upcasters)).toMatchObject({
      schemaVersion: 3,
      data: { priorities: ['Reading'] },
    });
  });

  it('leaves a type alone that no upcaster reads', () => {
    expect(openEvent(stored({ name: 'Reading' }, {}, 'Renamed'), at, upcasters)).toMatchObject({
      schemaVersion: 1,
      data: { name: 'Reading' },
    });
  });
});

describe('The version that a type is written in', () => {
  it('is one past the newest that an upcaster reads, and 1 where none does', () => {
    expect([
      versionOf('Adopted', upcasters),
      versionOf('Renamed', upcasters),
      versionOf('Adopted', {}),
    ]).toEqual([3, 1, 1]);
  });
});

describe('The type of the command that led to an event', () => {
  const opened = (command: object): object =>
    openEvent(stored({}, { command: command as Metadata['command'] }), at).command;

  it('is read as it is written today', () => {
    expect(opened({ id: 'c', type: 'Adopt', mac: 'm' })).toEqual({
      id: 'c',
      type: 'Adopt',
      mac: 'm',
    });
  });
  it('is read as it was written until November 2026, under its former key', () => {
    expect(opened({ id: 'c', ['wish']: 'Adopt', mac: 'm', key: 'k' })).toEqual({
      id: 'c',
      type: 'Adopt',
      mac: 'm',
      key: 'k',
    });
  });
});
