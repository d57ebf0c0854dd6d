import { namesEnum } from '@cylch/graphql';
import type { StateOnDay } from './in-force.ts';

export const BodyStateEnum = namesEnum<StateOnDay>('BodyState', 'How a body stands on a day.', {
  ACTIVE: 'It is at work.',
  CLOSED: 'It was closed and not reopened, or had not been established yet.',
});
