import { Holds } from '@cylch/graphql';
import { parseMoney, Refusal } from '@cylch/kernel';

const YEAR = /^(\d{4})-(\d{2})$/;

/** A financial year, 1 April to 31 March, by the years it lies in: `2024-25`. */
export function isFinancialYear(text: unknown): boolean {
  const [, first, second] = typeof text === 'string' ? (YEAR.exec(text) ?? []) : [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

/** Pounds as a decimal text. A number of YAML or JSON is none: it may have lost its pence on the way. */
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

export const IsFinancialYear = ({ each = false } = {}): PropertyDecorator => Holds('NOT_A_FINANCIAL_YEAR', isFinancialYear, { each });

export const IsMoney = (): PropertyDecorator => Holds('NOT_MONEY', isMoney);
