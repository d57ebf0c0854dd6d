import { namesEnum } from '@cylch/graphql';
import { type Day, type Edtf, sortDay } from '@cylch/kernel';

/** How a cycle or a window stands on a day. */
export type StateOnDay = 'PLANNED' | 'OPEN' | 'CLOSED';

export const CycleStateEnum = namesEnum<StateOnDay>('CycleState', 'How a cycle stands on a day.', {
  PLANNED: 'It has not started yet.',
  OPEN: 'Things are recorded in it.',
  CLOSED: 'It was closed; nothing new is recorded in it.',
});
export const WindowStateEnum = namesEnum<StateOnDay>(
  'WindowState',
  'How a window stands on a day.',
  {
    PLANNED: 'It opens later.',
    OPEN: 'Now is the time.',
    CLOSED: 'What comes now is late.',
  },
);

type Span = Readonly<{ from: Day; until?: Day | undefined; closed?: string | undefined }>;
/**
 * Planned before its first day, closed after its last one or from the day on which it was closed.
 */
export function stateOn(day: Day, { from, until, closed }: Span): StateOnDay {
  if (closed !== undefined && sortDay(closed as Edtf) <= day) return 'CLOSED';
  if (day < from) return 'PLANNED';
  return until !== undefined && day > until ? 'CLOSED' : 'OPEN';
}
