import type { MemberEvent } from './members.projection.ts';
import type { Shown } from './notes.projection.ts';
import type { Told } from './write.ts';

type Details = Readonly<{
  cycle: string;
  by: string;
  about: readonly string[];
  text: string;
  weight: number;
}>;
type When = Readonly<{ occurred: string; recordedAt: string; knownFrom: string }>;
const WHEN = { occurred: '2025-03-03', recordedAt: '2025-03-10T10:00:00.000Z' };
const DETAILS: Details = {
  cycle: '2024-25',
  by: 'gwynedd',
  about: ['literacy'],
  text: 'as posted',
  weight: 1,
};

/** A note posted: public unless said. */
export const noted = (
  stream: string,
  more: Partial<Details & Shown> = {},
  when: Partial<When> = {},
): Told => ({ ...WHEN, ...when, stream, type: 'Noted', data: { ...DETAILS, ...more } });
export const planned = (
  stream: string,
  occurred: string,
  more: Partial<Details & Shown> = {},
): Told => ({ ...noted(stream, more, { occurred }), type: 'Planned' }) as Told;
export const revised = (
  stream: string,
  more: Partial<Pick<Details, 'text' | 'about'> & Shown>,
): Told => ({ ...WHEN, stream, type: 'Revised', data: more });
export const withdrawn = (stream: string): Told => ({
  ...WHEN,
  stream,
  type: 'Withdrawn',
  data: {},
});
export const removed = (stream: string): Told => ({ ...WHEN, stream, type: 'Removed', data: {} });
/** From now on only these may read it. */
export const shown = (
  stream: string,
  visibility: string,
  ...partners: readonly string[]
): Told => ({ ...WHEN, stream, type: 'Shown', data: { visibility, partners } });
export const round = (data: MemberEvent): Told => ({
  ...WHEN,
  stream: `round-${data.data.cycle}`,
  ...data,
});
/** Many notes, each of its own stream and on a day of its own; days repeat. */
export const manyNotes = (count: number, first = 1): readonly Told[] =>
  Array.from({ length: count }, (_, index) =>
    noted(
      `note-${String(first + index)}`,
      { text: `text ${String(first + index)}` },
      { occurred: `2025-03-${String(1 + (index % 9)).padStart(2, '0')}` },
    ),
  );
