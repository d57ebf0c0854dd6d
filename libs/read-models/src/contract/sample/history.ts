import type { Chance } from './chance.ts';
import type { MemberEvent } from './members.projection.ts';
import type { NoteEvent, Shown } from './notes.projection.ts';
import type { Told } from './write.ts';

export const CYCLES = ['2024-25', '2025-26'];
export const PARTNERS = ['gwynedd', 'ceredigion', 'powys'];
export const PRIORITIES = ['literacy', 'numeracy', 'welsh'];
const KINDS = ['SCHOOL', 'COUNCIL'];
const DAY_MS = 86_400_000;
const START = Date.parse('2025-01-01T09:30:00.000Z');

type Happening = Readonly<{ stream: string; occurred?: string } & (NoteEvent | MemberEvent)>;

/**
 * A random history of a few notes and rounds: posted, revised, narrowed, widened, withdrawn,
 * removed and posted again.
 */
export function historyOf(chance: Chance, length: number): readonly Told[] {
  const streams: string[] = [];
  return Array.from({ length }, (_, index): Told => {
    const happening = chance.oneIn(5) ? round(chance) : note(chance, streams);
    const recorded = START + index * 3 * DAY_MS + chance.upTo(DAY_MS);
    // Of what was imported, many facts were known long before they were recorded.
    const known = chance.oneIn(3) ? recorded - chance.upTo(200) * DAY_MS : undefined;
    return {
      ...happening,
      occurred: happening.occurred ?? dayOf(chance, recorded, -60),
      recordedAt: iso(recorded),
      ...(known !== undefined && { knownFrom: iso(known) }),
      ...(happening.type === 'Planned' && { occurred: dayOf(chance, recorded, 120) }),
    };
  });
}

function note(chance: Chance, streams: string[]): Happening {
  if (streams.length === 0 || chance.oneIn(3)) {
    const stream = `note-${String(streams.length + 1)}`;
    streams.push(stream);
    return posting(chance, stream);
  }
  return later(chance, chance.one(streams));
}

function posting(chance: Chance, stream: string): Happening {
  const by = chance.one(PARTNERS);
  return {
    stream,
    type: chance.oneIn(4) ? 'Planned' : 'Noted',
    data: {
      cycle: chance.one(CYCLES),
      by,
      about: chance.some(PRIORITIES),
      text: `text ${String(chance.upTo(1000))}`,
      weight: chance.upTo(4),
      ...shown(chance, by),
    },
  };
}

function later(chance: Chance, stream: string): Happening {
  const by = chance.one(PARTNERS);
  const quiet = chance.oneIn(2) ? shown(chance, by) : {};
  switch (chance.upTo(7)) {
    case 0:
      return { stream, type: 'Withdrawn', data: quiet };
    case 1:
      return { stream, type: 'Removed', data: quiet };
    case 2:
      return posting(chance, stream);
    case 3:
    case 4:
      return { stream, type: 'Shown', data: shown(chance, by) };
    default:
      return {
        stream,
        type: 'Revised',
        data: {
          text: `text ${String(chance.upTo(1000))}`,
          ...(chance.oneIn(2) && { about: chance.some(PRIORITIES) }),
          ...quiet,
        },
      };
  }
}

function round(chance: Chance): Happening {
  const cycle = chance.one(CYCLES);
  const stream = `round-${cycle}`;
  const quiet = chance.oneIn(2) ? shown(chance, chance.one(PARTNERS)) : {};
  const member = (partner: string): { partner: string; kind: string } => ({
    partner,
    kind: chance.one(KINDS),
  });
  if (chance.oneIn(3))
    return {
      stream,
      type: 'Opened',
      data: { cycle, members: chance.some(PARTNERS).map(member), ...quiet },
    };
  if (chance.oneIn(3))
    return { stream, type: 'Left', data: { cycle, leaving: chance.some(PARTNERS, 1), ...quiet } };
  return {
    stream,
    type: 'Joined',
    data: { cycle, member: member(chance.one(PARTNERS)), ...quiet },
  };
}

const shown = (chance: Chance, by: string): Shown => ({
  visibility: chance.one(['PUBLIC', 'PARTNERS', 'OWN', 'OWN']),
  ...(chance.oneIn(3) ? { partners: [...new Set([by, chance.one(PARTNERS)])] } : { partner: by }),
});

/**
 * A day near a moment, within so many days before or after it; at times only its month or its year
 * is known.
 */
function dayOf(chance: Chance, moment: number, within: number): string {
  const day = iso(moment + Math.sign(within) * chance.upTo(Math.abs(within)) * DAY_MS).slice(0, 10);
  return chance.oneIn(6) ? day.slice(0, 7) : chance.oneIn(12) ? day.slice(0, 4) : day;
}
const iso = (moment: number): string => new Date(moment).toISOString();
