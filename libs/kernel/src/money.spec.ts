import { describe, expect, it } from '@jest/globals';
import { addMoney, compareMoney, formatMoney, type Money, parseMoney, sumMoney } from './money.ts';
import { Refusal } from './refusal.ts';

const money = (text: string): Money => parseMoney(text, 'amount');

describe('Money', () => {
  it.each([
    ['225500000.00', '225500000.00'],
    ['5', '5.00'],
    ['5.1', '5.10'],
    ['0', '0.00'],
    ['-0', '0.00'],
    ['-0.00', '0.00'],
    ['-12.5', '-12.50'],
    ['0.01', '0.01'],
    ['999999999999999.99', '999999999999999.99'],
  ])('written as %s is kept as %s', (text, kept) => {
    expect(money(text)).toBe(kept);
  });

  it.each([
    '',
    ' ',
    '.5',
    '5.',
    '5.123',
    '1,000',
    '£5',
    '5 ',
    '5\n',
    '+5',
    '--5',
    '05',
    '00',
    '1e3',
    '0x10',
    'NaN',
    'Infinity',
    '٥',
    '1000000000000000',
  ])('is not %j: the field is blamed', (text) => {
    expect(() => parseMoney(text, 'priority.amount')).toThrow(
      new Refusal('BAD_USER_INPUT', { field: 'priority.amount', problem: 'NOT_MONEY' }),
    );
  });

  it('adds up to the penny, where floats would not', () => {
    expect(addMoney(money('0.10'), money('0.20'))).toBe('0.30');
    expect(sumMoney(Array.from({ length: 1000 }, () => money('0.01')))).toBe('10.00');
    expect(addMoney(money('999999999999999.99'), money('0.01'))).toBe('1000000000000000.00');
  });

  it('comes to nothing where nothing is added, or what was given is taken back', () => {
    expect([
      sumMoney([]),
      addMoney(money('12.50'), money('-12.50')),
      addMoney(money('-1'), money('0.25')),
    ]).toEqual(['0.00', '0.00', '-0.75']);
  });

  it('is compared by its amount, not as a text', () => {
    expect(['10', '9.99', '-10', '-9', '100', '0'].map(money).sort(compareMoney)).toEqual([
      '-10.00',
      '-9.00',
      '0.00',
      '9.99',
      '10.00',
      '100.00',
    ]);
    expect(compareMoney(money('5'), money('5.00'))).toBe(0);
  });

  it.each([
    ['225500000.00', '£225,500,000'],
    ['1234.5', '£1,234.50'],
    ['0.05', '£0.05'],
    ['0', '£0'],
    ['-1200', '-£1,200'],
    ['999999999999999.99', '£999,999,999,999,999.99'],
  ])('%s reads, in English, as %s', (text, told) => {
    expect(formatMoney(money(text), 'en')).toBe(told);
  });

  it.each([
    ['225500000.00', '£225,500,000'],
    ['1234.5', '£1,234.50'],
    ['999999999999999.99', '£999,999,999,999,999.99'],
  ])('%s reads, in Welsh, as %s', (text, told) => {
    expect(formatMoney(money(text), 'cy')).toBe(told);
  });
});
