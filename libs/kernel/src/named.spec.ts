import { describe, expect, it } from '@jest/globals';
import { ensureUncited } from './evidence.ts';
import { ensureCycle, ensureThere, looksAtThings, namedBy, partnerIn } from './named.ts';
import type { Presence } from './presence.ts';
import { Refusal } from './refusal.ts';
import type { Actor, CycleId, PartnerId, StreamId } from './words.ts';

const powys = 'partner-W06000023' as PartnerId,
  own = 'statement-1' as StreamId,
  year = 'cycle-2025-26' as CycleId,
  absent = 'body-none' as StreamId;
const things = new Map<StreamId, Presence>([
  [year, { there: true, audience: { visibility: 'PUBLIC', owners: [] } }],
  [own, { there: true, audience: { visibility: 'OWN', owners: [powys] } }],
  [absent, { there: false }],
]);
const head = (partner: string): Actor => ({
  sub: 'head',
  role: 'PARTNER',
  partner: partner as PartnerId,
});
const codeOf = (run: () => void): string | undefined => {
  try {
    run();
  } catch (problem) {
    return problem instanceof Refusal ? problem.code : String(problem);
  }
  return undefined;
};

describe('What a command names', () => {
  it('is looked at once', () => {
    expect(namedBy(own, undefined, year, own)).toEqual([own, year]);
  });
  it('may be nothing', () => {
    expect(
      codeOf(() => {
        ensureThere(undefined, { things, actor: head(powys), field: 'owner' });
        ensureCycle(undefined, things);
      }),
    ).toBeUndefined();
  });
  it('is there', () => {
    expect(
      codeOf(() => {
        ensureThere(absent, { things, actor: head(powys), field: 'owner' });
      }),
    ).toBe('NOT_FOUND');
  });
  it('may be read by whoever names it', () => {
    expect(
      codeOf(() => {
        ensureThere(own, { things, actor: head(powys), field: 'owner' });
      }),
    ).toBeUndefined();
    expect(
      codeOf(() => {
        ensureThere(own, { things, actor: head('partner-W06000003'), field: 'owner' });
      }),
    ).toBe('NOT_FOUND');
  });
  it('may be a meeting, which has no stream of its own: it is looked at by its row', () => {
    const met = 'meeting-1' as StreamId,
      found = [{ key: met, row: {} }];
    expect(looksAtThings(year, met)).toMatchObject({
      things: { streams: [year] },
      meetings: { view: 'meetings', where: { meeting: [met] } },
    });
    expect(looksAtThings(year)).not.toHaveProperty('meetings');
    const named = (meetings: typeof found, actor: Actor): string | undefined =>
      codeOf(() => {
        ensureThere(met, { things, meetings, actor, field: 'agreedAt' });
      });
    expect([named(found, head(powys)), named([], head(powys))]).toEqual([undefined, 'NOT_FOUND']);
    expect(named([], { sub: 'import', role: 'SYSTEM' })).toBeUndefined();
  });
  it('is a cycle that there is', () => {
    expect(
      codeOf(() => {
        ensureCycle(year, things);
      }),
    ).toBeUndefined();
    expect(
      codeOf(() => {
        ensureCycle('cycle-1999' as CycleId, things);
      }),
    ).toBe('UNKNOWN_CYCLE');
  });
  it('is a partner where its id says so', () => {
    expect([partnerIn(powys), partnerIn(own), partnerIn(undefined)]).toEqual([
      powys,
      undefined,
      undefined,
    ]);
  });
});

describe('New evidence', () => {
  const talk = { subject: 'dialogue-1' as StreamId },
    report = { url: 'https://example.org/report' };
  it('is not there yet', () => {
    expect(
      codeOf(() => {
        ensureUncited([report], [talk], 'evidence');
      }),
    ).toBeUndefined();
    expect(
      codeOf(() => {
        ensureUncited([report, { ...talk }], [talk], 'evidence');
      }),
    ).toBe('BAD_USER_INPUT');
  });
  it('is named once', () => {
    expect(
      codeOf(() => {
        ensureUncited([report, report], [], 'evidence');
      }),
    ).toBe('BAD_USER_INPUT');
  });
});
