import {
  type FreeText,
  isSealed,
  type Language,
  LANGUAGES,
  type LocalisedFreeText,
  type LocalisedName,
} from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import { LanguageEnum } from '../enums.ts';
import type { Request } from '../request.ts';

/** A language, as GraphQL names it. */
export type Asked = 'CY' | 'EN';
export const languageOf = (asked: Asked): Language => (asked === 'CY' ? 'cy' : 'en');
export const nameOf = (language: Language): Asked => (language === 'cy' ? 'CY' : 'EN');

/** A text as it is shown: opened only where a query reads it. */
@ObjectType('LocalisedText', {
  description: 'A text in Welsh, in English or in both. Neither is second.',
})
export class LocalisedText {
  readonly source: LocalisedFreeText | LocalisedName;
  /** Read by TEXT_RESOLVERS, as `en` is. */
  @Field(() => String, {
    nullable: true,
    description: 'The text in Welsh; null where there is none, or where it was redacted.',
  })
  readonly cy?: string;
  @Field(() => String, {
    nullable: true,
    description: 'The text in English; null where there is none, or where it was redacted.',
  })
  readonly en?: string;

  constructor(source: LocalisedFreeText | LocalisedName) {
    this.source = source;
  }

  @Field(() => [LanguageEnum], { description: 'Languages still without a text.' })
  get awaitingTranslation(): readonly Asked[] {
    return LANGUAGES.filter((language) => this.source[language] === undefined).map(nameOf);
  }

  /**
   * The text in a language, at once where it is public and not sealed; undefined where there is
   * none, or its key was destroyed.
   */
  in(language: Language, request: Request): string | undefined | Promise<string | undefined> {
    const text: FreeText | string | undefined = this.source[language];
    if (typeof text === 'string') return text;
    return isSealed(text) ? request.open(text) : undefined;
  }

  /** The asked-for language if it is there, else the other one. */
  choose(asked: Language): Language {
    const other = asked === 'cy' ? 'en' : 'cy';
    return this.source[asked] === undefined && this.source[other] !== undefined ? other : asked;
  }
}

/** A text of a row, as the answer shows it; undefined stays undefined. */
export function shown(text: LocalisedFreeText | LocalisedName): LocalisedText;
export function shown(
  text: LocalisedFreeText | LocalisedName | undefined,
): LocalisedText | undefined;
export function shown(
  text: LocalisedFreeText | LocalisedName | undefined,
): LocalisedText | undefined {
  return text === undefined ? undefined : new LocalisedText(text);
}
