import { namesEnum } from '@cylch/graphql';

export const StatementKindEnum = namesEnum('StatementKind', 'What a statement is about.', {
  ROLE: 'What someone is there for.',
  LOCAL_MODEL: 'How improvement is organised locally.',
  OBJECTIVE: 'What is aimed at.',
  NOTE: 'Anything else worth saying.',
});
