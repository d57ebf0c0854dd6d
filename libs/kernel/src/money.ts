import { Big } from 'big.js';
import { ensure } from './refusal.ts';
import type { Brand, Language } from './words.ts';

/**
 * Pounds as a decimal text, exact to the penny: `225500000.00`. Never a float, and never compared
 * as a text.
 */
export type Money = Brand<string, 'Money'>;

/** Up to 15 digits of pounds; below zero is money that is owed or taken back. */
const WRITTEN = /^-?(0|[1-9]\d{0,14})(\.\d{1,2})?$/;

// No `-0.00`: nothing owed is nothing.
const toPenny = (sum: Big): Money => (sum.eq(0) ? new Big(0) : sum).toFixed(2) as Money;

/**
 * Takes `5`, `5.1` and `5.10` as the same money. @throws Refusal BAD_USER_INPUT where it is none.
 */
export function parseMoney(text: string, field: string): Money {
  ensure(WRITTEN.test(text), 'BAD_USER_INPUT', { field, problem: 'NOT_MONEY' });
  return toPenny(new Big(text));
}

/** Exact to the penny, whatever their number; `0.00` where there are none. */
export const sumMoney = (amounts: Iterable<Money>): Money => {
  let sum = new Big(0);
  for (const amount of amounts) sum = sum.plus(amount);
  return toPenny(sum);
};
export const addMoney = (one: Money, other: Money): Money => sumMoney([one, other]);

/** Below 0 where the first is less, above where it is more. */
export const compareMoney = (one: Money, other: Money): number => new Big(one).cmp(other);

const pounds = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'GBP',
    trailingZeroDisplay: 'stripIfInteger',
  });
const FORMATS: Readonly<Record<Language, Intl.NumberFormat>> = {
  cy: pounds('cy-GB'),
  en: pounds('en-GB'),
};

/**
 * For people: `£225,500,000`; with pence only where there are some. Intl reads the text itself, so
 * no digit is lost.
 */
export const formatMoney = (money: Money, language: Language): string =>
  FORMATS[language].format(money as `${number}` & Money);
