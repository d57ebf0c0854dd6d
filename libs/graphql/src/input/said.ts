import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Longest free text in one language, in characters. */
export const LONGEST_TEXT = 20_000;

const says = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/**
 * Can be written down as it is: no NUL, which some stores end a text at, and no half of a pair,
 * which UTF-8 has no form for.
 */
export const isWritable = (value: unknown): boolean =>
  typeof value !== 'string' || (value.isWellFormed() && !value.includes('\u0000'));

export const IsWritable = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name: 'isWritable', validator: { validate: isWritable } }, options);

/** Says something: a string that is not only spaces. */
export const IsSaid =
  (options?: ValidationOptions): PropertyDecorator =>
  (target, property) => {
    ValidateBy({ name: 'isSaid', validator: { validate: says } }, options)(target, property);
    IsWritable(options)(target, property);
  };
