import { describe, expect, it } from '@jest/globals';
import { askedView, rowsOf } from './asked-rows.ts';
import { ensureUncited } from './evidence.ts';
import { ensureCycle, ensureThere, lookingAtThings, namedBy, partnerIn } from './named.ts';
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
  it('may live in the stream of another: it is looked at by its row', () => {
    const lamp = 'lamp-1' as StreamId,
      found = [{ key: lamp, row: {} }],
      lamps = askedView('lamps', { lamp: 'text' });
    const looksAt = lookingAtThings({
      category: 'lamp',
      rows: (ids) => rowsOf(lamps, { lamp: ids }),
    });
    expect(looksAt(year, lamp)).toMatchObject({
      things: { streams: [year] },
      shown: { view: 'lamps', where: { lamp: [lamp] } },
    });
    expect(looksAt(year)).not.toHaveProperty('shown');
    const named = (shown: typeof found | undefined, actor: Actor): string | undefined =>
      codeOf(() => {
        ensureThere(lamp, { things, shown, actor, field: 'agreedAt' });
      });
    expect([named(found, head(powys)), named([], head(powys))]).toEqual([undefined, 'NOT_FOUND']);
    expect(named([], { sub: 'import', role: 'SYSTEM' })).toBeUndefined();
  });
  it('is not there for anyone where no rule looked at it', () => {
    expect(
      codeOf(() => {
        ensureThere('body-other' as StreamId, {
          things,
          actor: { sub: 'import', role: 'SYSTEM' },
          field: 'owner',
        });
      }),
    ).toBe('NOT_FOUND');
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
