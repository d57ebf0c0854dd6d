import { type Edtf, type LocalisedFreeText, sortDay } from '@cylch/kernel';
import { defineProjection, type EventOf } from '@cylch/read-models';
import type { BodyEvent, Gathering } from './body.events.ts';

export type MeetingRow = Readonly<{
  /** Its id: rules of others ask for it, since it has no stream of its own. */
  meeting: string;
  body: string;
  number?: number;
  held: Edtf;
  topics: readonly LocalisedFreeText[];
  notes?: LocalisedFreeText;
  final: boolean;
  expected: boolean;
}>;

const MEETINGS: readonly string[] = [
  'MeetingHeld',
  'MeetingExpected',
] satisfies readonly BodyEvent['type'][];

/**
 * The meetings of all bodies, newest first; those still expected among them. One that was held
 * takes the place of the one expected.
 */
export const meetingsView = defineProjection<MeetingRow, BodyEvent>()({
  name: 'meetings',
  version: 2,
  keys: ({ type, data }) => {
    if (!MEETINGS.includes(type)) return [];
    const { meeting, expectedAs } = data as Gathering;
    return expectedAs === undefined ? [meeting] : [meeting, expectedAs];
  },
  shape: { meeting: 'text', body: 'text', expected: 'integer', day: 'text' },
  columns: ({ meeting, body, expected, held }) => ({
    meeting,
    body,
    expected: Number(expected),
    day: sortDay(held),
  }),
  sort: 'day',
  // An expected meeting lies ahead of its fact.
  sortIsDay: false,
  seeks: [[], ['body'], ['meeting']],
  on: {
    MeetingHeld: (_, event, key) => rowOf(event, key, false),
    MeetingExpected: (_, event, key) => rowOf(event, key, true),
  },
});

function rowOf(
  {
    data: { cycle: _cycle, expectedAs: _expectedAs, ...row },
  }: EventOf<BodyEvent, 'MeetingHeld' | 'MeetingExpected'>,
  key: string,
  expected: boolean,
): MeetingRow | null {
  return key === row.meeting ? { ...row, expected } : null;
}
