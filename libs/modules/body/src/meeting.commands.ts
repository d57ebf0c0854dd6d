import { withoutNulls } from '@cylch/kernel';
import { said, defineCommand } from '@cylch/graphql';
import { body } from './body.ts';
import type { BodyId, MeetingId } from './body.events.ts';
import { belongs } from './body.commands.ts';
import { RecordMeetingInput } from './meeting.inputs.ts';

export class RecordMeeting extends defineCommand({
  name: 'recordMeeting',
  input: RecordMeetingInput,
  decider: body,
  command: 'RecordMeeting',
  stream: (input) => input.body as BodyId,
  data: ({ number, held, topics, notes, final, expected, expectedAs, ...input }, _, newId) => ({
    ...belongs(input),
    meeting: newId('meeting') as MeetingId,
    held,
    topics: (topics ?? []).map((topic) => said(topic)),
    final: final ?? false,
    expected: expected ?? false,
    ...withoutNulls({ number, notes: said(notes), expectedAs }),
  }),
  occurred: ({ held }) => held,
}) {}
