import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { IsLocalised, LocalisedTextInput } from './localised-text-input.ts';
import { IsDayOfCalendar, IsEdtfDate } from './rules.ts';
import { checked } from './validate.ts';

class Input {
  @IsDayOfCalendar() day!: string;
  @IsEdtfDate() date!: string;
  @Type(() => LocalisedTextInput) @IsLocalised({ longest: 5 }) name!: LocalisedTextInput;
}
const sound = { day: '2026-06-01', date: '2026-22', name: { en: 'Term' } };
const faultsIn = (more: object): readonly unknown[] =>
  checked(Input, { ...sound, ...more }).faults.map(({ values }) => values);

describe('An input', () => {
  it('may be sound', () => {
    expect(faultsIn({})).toEqual([]);
  });
  it.each(['2026-02-30', 'soon', 20260601])('holds days of the calendar: %p is none', (day) => {
    expect(faultsIn({ day })).toMatchObject([{ field: 'day', problem: 'NOT_A_DAY' }]);
  });
  it.each(['soon', 2026])('holds EDTF dates: %p is none', (date) => {
    expect(faultsIn({ date })).toMatchObject([{ field: 'date', problem: 'NOT_EDTF' }]);
  });
  it.each([
    ['2026-13', { problem: 'EDTF_NO_DAY' }],
    ['-2026', { problem: 'EDTF_YEAR' }],
    ['[2025,2026]', { problem: 'EDTF_NEAREST', nearest: '2025/2026' }],
  ])('says why %s is no date that is taken', (date, why) => {
    expect(faultsIn({ date })).toMatchObject([{ field: 'date', ...why }]);
  });
  it('says how long a text may be', () => {
    expect(faultsIn({ name: { cy: 'Tymor', en: 'School term' } })).toMatchObject([
      { field: 'name', problem: 'TOO_LONG', limit: '5' },
    ]);
  });
});
