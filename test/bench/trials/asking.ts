import Database from 'better-sqlite3';
import type { Generated } from '../data/generate.ts';
import { PARTNERS, YEARS } from '../data/core.ts';
import { type Asker, askerOf } from '../support/asker.ts';
import { atMost, type Figure, median, milliseconds } from '../support/figures.ts';
import { type Server, serverOn } from '../support/server.ts';
import { type About, type Question, QUESTIONS } from './questions.ts';

/** Where in the record, as a part of it, and the cycle that was under way there. */
const PLACES = [
  { name: 'early', part: 0.1, cycle: YEARS[0]?.id as string },
  { name: 'middle', part: 0.5, cycle: YEARS[2]?.id as string },
  { name: 'late', part: 0.95, cycle: YEARS[4]?.id as string },
] as const;
type Place = (typeof PLACES)[number];
const WARM = 15;
const ROUNDS = 60;
const MEMBER = PARTNERS[0] as (typeof PARTNERS)[number];

/** A server on a record, and things to ask it for. */
type AppContext = Readonly<{ asker: Asker; events: number; ids: readonly string[] }>;
type Times = Readonly<Record<'asAt' | 'live' | 'small', number[]>>;

export const memberOf = ({ tokenOf }: Server): Promise<string> =>
  tokenOf({
    sub: `head-of-${MEMBER.code}`,
    role: 'PARTNER',
    partner: MEMBER.id,
    name: 'Alun Ffug',
  });

/** Where it is asked: `group` is the letter of the figures. */
type Where = Readonly<{ group: string; serverOn: (generated: Generated) => Promise<Server> }>;

/** Each question live and as-at, and live on a small record, in turns over HTTP. */
export async function asking(
  large: Generated,
  small: Generated,
  { group, serverOn: open }: Where = { group: 'd', serverOn },
): Promise<readonly Figure[]> {
  const servers = [await open(large), await open(small)] as const;
  const [here, there] = [
    await questionsFor(servers[0], large, large.events * PLACES[0].part),
    await questionsFor(servers[1], small, small.events),
  ];
  try {
    const figures: Figure[] = [];
    for (const question of QUESTIONS)
      figures.push(...(await figuresOf(question, { here, there, group })));
    return figures;
  } finally {
    for (const { asker } of [here, there]) asker.close();
    for (const server of servers) await server.close();
  }
}

/** The things it is asked for were there at that place. */
async function questionsFor(
  server: Server,
  { record, events }: Generated,
  place: number,
): Promise<AppContext> {
  const db = new Database(record, { readonly: true });
  const ids = db
    .prepare(
      "SELECT stream FROM events WHERE type = 'ReflectionPosted' AND position <= ? LIMIT 300",
    )
    .pluck()
    .all(place) as string[];
  db.close();
  if (ids.length === 0)
    throw new Error(
      `${String(events)} events are too few: nothing was said by position ${String(place)}`,
    );
  return { asker: askerOf(server.url, await memberOf(server)), events, ids };
}

async function figuresOf(
  question: Question,
  { here, there, group }: Readonly<{ here: AppContext; there: AppContext; group: string }>,
): Promise<readonly Figure[]> {
  const times = PLACES.map((place) => ({
    place,
    times: { asAt: [], live: [], small: [] } satisfies Times,
  }));
  for (let round = -WARM; round < ROUNDS; round += 1) {
    for (const { place, times: of } of times)
      await oneRound(question, { place, round, here, there, of });
  }
  const asAt = times.map(({ place, times: { asAt: at, live } }) =>
    atMost(1.5, {
      group,
      what: `${question.name}: as-at ${place.name} / live`,
      ratio: median(at) / median(live),
      more: `${milliseconds(median(at))} against ${milliseconds(median(live))}`,
    }),
  );
  const [live, small] = [
    times.flatMap(({ times: of }) => of.live),
    times.flatMap(({ times: of }) => of.small),
  ].map(median) as [number, number];
  return [
    ...asAt,
    atMost(1.3, {
      group,
      what: `${question.name}: live at ${short(here.events)} / at ${short(there.events)} events`,
      ratio: live / small,
      more: `${milliseconds(live)} against ${milliseconds(small)}`,
    }),
  ];
}

type Round = Readonly<{
  place: Place;
  round: number;
  here: AppContext;
  there: AppContext;
  of: Times;
}>;
/** The three ways to ask, beginning with another one each time. */
async function oneRound(
  { body }: Question,
  { place, round, here, there, of }: Round,
): Promise<void> {
  const about = ({ ids }: AppContext): About => ({
    cycle: place.cycle,
    id: ids[(round + WARM) % ids.length] as string,
  });
  const ways = [
    ['asAt', here.asker, body({ ...about(here), position: Math.floor(here.events * place.part) })],
    ['live', here.asker, body(about(here))],
    ['small', there.asker, body(about(there))],
  ] as const;
  for (let turn = 0; turn < ways.length; turn += 1) {
    const [way, asker, asked] = ways[(turn + round + WARM) % ways.length] as (typeof ways)[number];
    const ms = await asker.ask(asked);
    if (round >= 0) of[way].push(ms);
  }
}

const short = (events: number): string =>
  events >= 1_000_000 ? `${String(events / 1_000_000)}M` : `${String(events / 1_000)}k`;
