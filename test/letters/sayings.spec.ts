import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import { secretariat } from '../acceptance/support/year.ts';
import { type Row, ROWS } from './rows.ts';

type EventOf = Readonly<{
  type: string;
  origin: string | null;
  commandId: string;
  reason: string | null;
  data: unknown;
  cites: readonly { document: string; paragraph: string | null; url: string | null }[];
}>;
type Text = Readonly<{ cy?: string; en?: string }>;

const EVENTS =
  'query ($after: String) { events(first: 200, after: $after) { nodes { type origin commandId reason data cites { document paragraph url } } pageInfo { hasNextPage endCursor } } }';

/** Every text that a fact holds, wherever it stands. */
function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('cy' in value || 'en' in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}
const inBoth = ({ cy, en }: Text): boolean => [cy, en].every((text) => (text ?? '').trim() !== '');
const lacking = (
  recordedEvents: readonly EventOf[],
  holds: (recorded: EventOf) => boolean,
): readonly string[] =>
  recordedEvents.filter((recorded) => !holds(recorded)).map(({ commandId }) => commandId);

/** The paragraphs that a row rests on: `L2¶2, ¶4` are two of one letter. */
function paragraphsOf({ source }: Row): ReadonlySet<string> {
  let letter = '';
  return new Set(
    [...source.matchAll(/(L\d)?¶(\d+)/g)].map(([, named = letter, paragraph]) => {
      letter = named;
      return `${letter}¶${paragraph ?? ''}`;
    }),
  );
}
/** The types of facts that a row is carried by, and how many of each. */
const typesOf = ({ carriedBy }: Row): readonly (readonly [type: string, least: number])[] =>
  [...carriedBy.matchAll(/([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?: ×(\d))?/g)].map(
    ([, type = '', count = '1']) => [type, Number(count)],
  );

describe('What the record of the letters says', () => {
  let cylch: Cylch;
  let recordedEvents: readonly EventOf[] = [];
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-11-23T10:00:00Z' });
    const office = await secretariat(cylch);
    for (let after: string | null = null, more = true; more;) {
      const { events } = (await office.learn(EVENTS, { after })) as {
        events: { nodes: EventOf[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      // What a process recorded rests on the fact that caused it.
      recordedEvents = [
        ...recordedEvents,
        ...events.nodes.filter(({ commandId }) => commandId.includes(':')),
      ];
      ({ hasNextPage: more, endCursor: after } = events.pageInfo);
    }
  });
  afterAll(() => cylch.close());
  const from = (...origins: readonly string[]): readonly EventOf[] =>
    recordedEvents.filter(({ origin }) => origin !== null && origins.includes(origin));

  it('is from one of four origins, each fact', () => {
    expect(recordedEvents.length).toBeGreaterThan(190);
    expect(new Set(recordedEvents.map(({ origin }) => origin))).toEqual(
      new Set(['LETTER', 'PUBLIC_SOURCE', 'DEMONSTRATION', 'OURS']),
    );
  });
  it('S2 cites its letter and paragraph', () => {
    expect(
      lacking(
        from('LETTER'),
        ({ cites }) =>
          cites.length > 0 && cites.every(({ document }) => document === 'L1' || document === 'L2'),
      ),
    ).toEqual([]);
    expect(
      from('LETTER')
        .filter(({ cites }) => cites.some(({ paragraph }) => paragraph === null))
        .map(({ commandId }) => commandId),
    ).toEqual([
      'letter-2024-12:office-sro',
      'letter-2024-12:letter-l1',
      'letter-2025-11:letter-l2',
    ]);
  });
  it('S2 cites, where it is from elsewhere, the address that says it', () => {
    expect(
      lacking(
        from('PUBLIC_SOURCE'),
        ({ cites }) => cites.length > 0 && cites.every(({ url }) => url !== null),
      ),
    ).toEqual([]);
  });
  it('is said in both languages, names and reasons too, wherever it is not a partner’s own words in the demonstration', () => {
    const told = recordedEvents.filter(({ type }) => !/^(Reflection|Dialogue)/.test(type));
    expect(lacking(told, ({ data }) => textsIn(data).every(inBoth))).toEqual([]);
    expect(
      lacking(from('LETTER', 'PUBLIC_SOURCE', 'OURS'), ({ data }) => textsIn(data).every(inBoth)),
    ).toEqual([]);
    expect(
      lacking(recordedEvents, ({ reason }) => reason === null || reason.split(' / ').length === 2),
    ).toEqual([]);
  });
  it.each(ROWS)(
    'carries row $row of the letters by the facts that the page names: $carriedBy',
    (row) => {
      const paragraphs = paragraphsOf(row);
      const resting = recordedEvents.filter(
        ({ origin, cites }) =>
          cites.some(({ document, paragraph }) =>
            paragraphs.has(`${document}¶${paragraph ?? ''}`),
          ) ||
          (row.source.endsWith('public') && origin === 'PUBLIC_SOURCE'),
      );
      expect(typesOf(row).length).toBeGreaterThan(0);
      for (const [type, least] of typesOf(row))
        expect([
          type,
          resting.filter((recorded) => recorded.type === type).length >= least,
        ]).toEqual([type, true]);
    },
  );
  it('says why, where those who keep the record put something in', () => {
    expect(lacking(from('OURS'), ({ reason }) => reason !== null)).toEqual([]);
  });
  it('says in every text of the demonstration that it is fictional', () => {
    const marked = ({ cy, en }: Text): boolean =>
      (cy ?? '(Ffuglennol)').includes('(Ffuglennol)') &&
      (en ?? '(Fictional)').includes('(Fictional)');
    expect(
      lacking(
        from('DEMONSTRATION'),
        ({ data, reason }) =>
          textsIn(data).every(marked) &&
          (reason ?? '(Ffuglennol) / (Fictional)').includes('(Ffuglennol) / '),
      ),
    ).toEqual([]);
  });
});
