import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Longest free text in one language, in characters. */
export const LONGEST_TEXT = 20_000;

const says = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Says something: a string that is not only spaces. */
export const IsSaid = (options?: ValidationOptions): PropertyDecorator => ValidateBy({ name: 'isSaid', validator: { validate: says } }, options);
