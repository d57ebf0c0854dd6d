import { Field, InputType } from '@nestjs/graphql';
import {
  compact,
  freeText,
  type LocalisedChange,
  type LocalisedFreeText,
  type PlainText,
  withoutNulls,
} from '@cylch/kernel';
import { ArrayMaxSize, ValidateBy } from 'class-validator';
import { isWritable, LONGEST_TEXT } from './said.ts';

/** A text as it is sent; `IsLocalised` checks it, `said`, `named` and `changed` read it. */
@InputType('LocalisedTextInput', {
  description:
    'At least one language. Neither is second. In a revision, a language left out stays as it is, null clears it.',
})
export class LocalisedTextInput {
  @Field(() => String, { nullable: true, description: 'Cymraeg.' }) cy?: string | null;
  @Field(() => String, { nullable: true, description: 'English.' }) en?: string | null;
}

type Texts = Readonly<Partial<Record<string, unknown>>>;
const given = (value: unknown): readonly unknown[] => {
  const { cy, en } = (value ?? {}) as Texts;
  return [cy, en].filter((text) => text !== undefined && text !== null);
};
const isText = (text: unknown): text is string => typeof text === 'string';

/**
 * A localised text: at least one language (or none, where it may be cleared), none of them blank or
 * longer than `longest` UTF-16 units, 20,000 unless said.
 */
export function IsLocalised({
  longest = LONGEST_TEXT,
  mayBeCleared = false,
  each = false,
} = {}): PropertyDecorator {
  const rules: readonly (readonly [string, (value: unknown) => boolean])[] = [
    ['isOneLanguage', (value) => mayBeCleared || given(value).length > 0],
    ['isSaid', (value) => given(value).every((text) => isText(text) && text.trim() !== '')],
    ['isWritable', (value) => given(value).every(isWritable)],
    ['maxLength', (value) => given(value).every((text) => isText(text) && text.length <= longest)],
  ];
  return (target, property) => {
    for (const [name, validate] of rules)
      ValidateBy(
        { name, constraints: [longest], validator: { validate } },
        { each, message: `at most ${String(longest)}` },
      )(target, property);
  };
}

/** A list of localised texts, each with at least one language. */
export function IsLocalisedList(most: number): PropertyDecorator {
  return (target, property) => {
    ArrayMaxSize(most)(target, property);
    IsLocalised({ each: true })(target, property);
  };
}

/** The input as free text of a command; languages that are null are left out. */
export function said(input: LocalisedTextInput): LocalisedFreeText;
export function said(input: LocalisedTextInput | null | undefined): LocalisedFreeText | undefined;
export function said(input: LocalisedTextInput | null | undefined): LocalisedFreeText | undefined {
  if (input == null) return undefined;
  return freeText(withoutNulls({ cy: input.cy, en: input.en }));
}

/** The input as a public name, which is not sealed. */
export const named = ({ cy, en }: LocalisedTextInput): Readonly<{ cy?: string; en?: string }> =>
  withoutNulls({ cy, en });

/**
 * The input as a change of a text: left out stays undefined, null clears, languages are told apart.
 */
export function changed(input: LocalisedTextInput): LocalisedChange<PlainText>;
export function changed(
  input: LocalisedTextInput | null | undefined,
): LocalisedChange<PlainText> | null | undefined;
export function changed(
  input: LocalisedTextInput | null | undefined,
): LocalisedChange<PlainText> | null | undefined {
  if (input == null) return input;
  const change = (text: string | null | undefined): PlainText | null | undefined =>
    text == null ? text : { plain: text };
  const [cy, en] = [change(input.cy), change(input.en)];
  return compact({ cy, en });
}
