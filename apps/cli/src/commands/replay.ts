import { AtInput, type Connection, type Request, type RequestFactory } from '@cylch/graphql';
import { compact, ensure, inWords, isDay, momentOf, parseDay, type Position } from '@cylch/kernel';
import { type Timeline, type TimelineEntry, titleOf } from '@cylch/timeline';
import type { Screen } from '../screen.ts';

/** `cylch replay`: where to stand, and of which cycle. */
export type ReplayOptions = Readonly<{
  knownAt?: string;
  position?: string;
  on?: string;
  cycle?: string;
}>;

/** Through what the year is read. */
export type Replaying = Readonly<{ requests: RequestFactory; timeline: Timeline }>;

/**
 * Prints the year as it was then known: its lines by day, each with the place at which it became
 * known.
 */
export async function replay(
  { requests, timeline }: Replaying,
  options: ReplayOptions,
  screen: Screen,
): Promise<void> {
  const request = requests.begin({
    caller: { actor: { sub: 'cylch', role: 'SYSTEM' } },
    language: screen.language,
  });
  const at = await request.resolveAsOf(placeAsked(options));
  const entries = options.cycle === undefined ? {} : { cycle: options.cycle };
  let told = 0;
  for (let after: string | undefined, more = true; more;) {
    const page: Connection<TimelineEntry> = await timeline.page(
      request,
      { first: 200, ...compact({ after }) },
      { entries, descending: false, at },
    );
    for (const entry of page.nodes) await tell(entry, request, screen);
    told += page.nodes.length;
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  screen.note(
    screen.language === 'cy'
      ? `${String(told)} llinell, fel y’u gwyddys yn safle ${String(at.position)}, mewn grym ar ${at.on}`
      : `${String(told)} lines, as known at position ${String(at.position)}, in force on ${at.on}`,
  );
}

async function tell(entry: TimelineEntry, request: Request, screen: Screen): Promise<void> {
  const title = (await titleOf(entry, request))[screen.language];
  const { occurred } = entry;
  // What is written in the codes of EDTF is said in words beside them.
  const said = isDay(occurred) ? '' : `  (${inWords(occurred, screen.language)})`;
  screen.tell(
    `${occurred.padEnd(12)} ${entry.kind.padEnd(12)} ${title}  #${String(entry.position)}${said}`,
    {
      id: entry.id,
      kind: entry.kind,
      occurred,
      title,
      position: String(entry.position),
      recordedAt: entry.recordedAt,
      knownFrom: entry.knownFrom,
      origin: entry.origin ?? null,
      cites: entry.cites,
    },
  );
}

function placeAsked({ knownAt, position, on }: ReplayOptions): AtInput {
  const at = new AtInput();
  if (position !== undefined) {
    ensure(/^\d{1,15}$/.test(position), 'BAD_USER_INPUT', {
      field: '--position',
      problem: 'NOT_A_POSITION',
    });
    at.position = Number(position) as Position;
  }
  if (knownAt !== undefined) {
    const moment = momentOf(knownAt);
    ensure(moment !== undefined, 'BAD_USER_INPUT', {
      field: '--known-at',
      problem: 'NOT_A_MOMENT',
    });
    at.knownAt = moment;
  }
  if (on !== undefined) at.on = parseDay(on, '--on');
  return at;
}
