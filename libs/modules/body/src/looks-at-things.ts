import { lookingAtThings, rowsOf } from '@cylch/kernel';
import { meetingsView } from './meeting.projection.ts';

/**
 * How a rule looks at the things that a command names, of any kind: a meeting lives in the stream
 * of its body, and is looked at by its row.
 */
export const looksAtThings = lookingAtThings({
  category: 'meeting',
  rows: (ids) => rowsOf(meetingsView, { meeting: ids }),
});
