import {
  type Connection,
  opened,
  type PageArgs,
  type Request,
  siftedThingsOf,
  type AsOf,
} from '@cylch/graphql';
import type { Filter, Range } from '@cylch/read-models';
import { Meeting } from './meeting.graphql.ts';
import { type MeetingRow, meetingsView } from './meeting.projection.ts';

type About = Readonly<{ topic: string; where: Filter; within: Range; at: AsOf }>;
const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('cy');

/**
 * A page of the meetings that had these words in a topic, in either language. Topics are sealed, so
 * each is opened and looked at; a redacted one is not found.
 */
export const meetingsAbout = (
  request: Request,
  page: PageArgs,
  { topic, where, within, at }: About,
): Promise<Connection<Meeting>> =>
  siftedThingsOf<Meeting, MeetingRow>(request, page, {
    list: 'meetings',
    type: Meeting,
    of: meetingsView,
    filter: { topic: plain(topic), where, within },
    where,
    within,
    at,
    keeps: async ({ topics }) => {
      const texts = (await opened(topics, request)) as readonly Readonly<
        Record<string, string | null>
      >[];
      return texts
        .flatMap((text) => Object.values(text))
        .some((text) => text !== null && plain(text).includes(plain(topic)));
    },
  });
