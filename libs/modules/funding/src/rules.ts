import { Holds } from '@cylch/graphql';
import { parseMoney, Refusal } from '@cylch/kernel';

/**
 * Pounds as a decimal text. A number of YAML or JSON is none: it may have lost its pence on the
 * way.
 */
export function isMoney(text: unknown): boolean {
  if (typeof text !== 'string') return false;
  try {
    parseMoney(text, 'amount');
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

export const IsMoney = (): PropertyDecorator => Holds('NOT_MONEY', isMoney);
