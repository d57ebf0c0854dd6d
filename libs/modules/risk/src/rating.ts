import { namesEnum } from '@cylch/graphql';

export const RatingEnum = namesEnum('Rating', 'How grave a risk is.', {
  RED: 'Grave: act now.',
  AMBER: 'It needs watching.',
  GREEN: 'In hand.',
});
