import { namesEnum } from '@cylch/graphql';
import type { TimelineKind } from '@cylch/read-models';

export const TimelineKindEnum = namesEnum<TimelineKind>(
  'TimelineKind',
  'What a line of the year is about.',
  {
    CYCLE: 'A cycle opened or closed.',
    WINDOW: 'A time to come together.',
    PRIORITY: 'What the system agreed to improve.',
    PARTNER: 'Who takes part.',
    DIALOGUE: 'Partners talking.',
    REFLECTION: 'What worked well, what could improve.',
    EVALUATION: 'A judgement with evidence for and against.',
    MEETING: 'A body met.',
    BODY: 'A board or group.',
    COMMITMENT: 'An agreed next step.',
    MILESTONE: 'Planned, reached.',
    RISK: 'A risk and its rating.',
    ASSURANCE: 'Assurance given.',
    DOCUMENT: 'A letter, statement, budget or plan.',
    FUNDING: 'Money announced or restated.',
    THEORY_OF_CHANGE: 'How change is thought to come about.',
    RESPONSIBILITY: 'A duty and who holds it.',
  },
);
