import { edtfFault, isDay, isEdtf, isYear, type Problem, type RefusalValues } from '@cylch/kernel';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsUrl,
  Matches,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { VisibilityEnum } from '../enums.ts';
import { IsWritable } from './said.ts';

const every =
  (...decorators: readonly PropertyDecorator[]): PropertyDecorator =>
  (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };

/** Keys are small letters, digits and hyphens: `summer-2026`, `literacy`, `2025-26`. */
export const IsKey = ({ each = false } = {}): PropertyDecorator =>
  Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each, context: { problem: 'NOT_A_KEY' } });

/**
 * An id of one kind of thing, or of one of several: `partner-…`. Whether there is such a thing is
 * for the rules to say.
 */
export const IsIdOf = (
  category: string | readonly string[],
  { each = false } = {},
): PropertyDecorator => {
  const categories = [category].flat();
  const example = categories.map((one) => `${one}-…`).join(', ');
  return Matches(new RegExp(`^(?:${categories.join('|')})-[A-Za-z0-9][A-Za-z0-9_.-]{0,80}$`), {
    each,
    context: { problem: 'NOT_AN_ID', example },
  });
};

/** An id of any kind of thing of the record. */
export const IsAnyId = ({ each = false } = {}): PropertyDecorator =>
  Matches(/^[a-z]+-[A-Za-z0-9][\w.-]{0,100}$/, {
    each,
    context: { problem: 'NOT_AN_ID', example: 'reflection-…' },
  });

/** A list without repetitions and of a length that a page can show. */
export const IsSmallSet = (largest: number): PropertyDecorator =>
  every(IsArray(), ArrayMaxSize(largest), ArrayUnique());

/** Who may read it: one of the three. */
export const IsVisibility = (): PropertyDecorator => IsIn(Object.keys(VisibilityEnum));

/** Where a source can be read: http or https, with its host, up to 2,000 characters. */
export const IsWebAddress = (): PropertyDecorator =>
  every(
    IsUrl({ protocols: ['https', 'http'], require_protocol: true }),
    MaxLength(2000),
    IsWritable(),
  );

type Holding = Readonly<{ each?: boolean; told?: (value: unknown) => RefusalValues }>;
/**
 * A rule of our own, and the problem where it does not hold; `told` says more of one value. Without
 * a message, class-validator would lose the problem.
 */
export const Holds = (
  problem: Problem,
  validate: (value: unknown) => boolean,
  { each = false, told }: Holding = {},
): PropertyDecorator =>
  ValidateBy(
    { name: problem, validator: { validate } },
    { each, message: problem, context: { problem, told } },
  );

/** A day that the calendar has, ISO 8601: 2026-06-01. Problem NOT_A_DAY. */
export const IsDayOfCalendar = (): PropertyDecorator =>
  Holds('NOT_A_DAY', (value) => typeof value === 'string' && isDay(value));

/** A financial year, 1 April to 31 March: 2024-25. */
export const IsFinancialYear = ({ each = false } = {}): PropertyDecorator =>
  Holds('NOT_A_FINANCIAL_YEAR', isYear, { each });

/** A school year, 1 September to 31 August: 2025-26. */
export const IsSchoolYear = (): PropertyDecorator => Holds('NOT_A_SCHOOL_YEAR', isYear);

/** A date that `isEdtf` takes (ISO 8601-2). Problem NOT_EDTF. */
export const IsEdtfDate = (): PropertyDecorator =>
  Holds('NOT_EDTF', (value) => typeof value === 'string' && isEdtf(value), {
    told: (value) => (typeof value === 'string' ? { ...edtfFault(value) } : {}),
  });
