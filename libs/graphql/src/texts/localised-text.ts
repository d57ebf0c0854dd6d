import {
  type FreeText,
  isSealed,
  type Language,
  LANGUAGES,
  type LocalisedFreeText,
  type LocalisedName,
} from '@cylch/kernel';
import { Args, Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LanguageEnum } from '../enums.ts';
import type { Request } from '../request.ts';

type Asked = 'CY' | 'EN';
const languageOf = (asked: Asked): Language => (asked === 'CY' ? 'cy' : 'en');
const nameOf = (language: Language): Asked => (language === 'cy' ? 'CY' : 'EN');

@ObjectType('LocalisedText', {
  description: 'A text in Welsh, in English or in both. Neither is second.',
})
export class LocalisedText {
  readonly source: LocalisedFreeText | LocalisedName;
  constructor(source: LocalisedFreeText | LocalisedName) {
    this.source = source;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The text in Welsh; null where there is none, or where it was redacted.',
  })
  cy(_: unknown, request: Request): Promise<string | undefined> {
    return this.in('cy', request);
  }

  @Field(() => String, {
    nullable: true,
    description: 'The text in English; null where there is none, or where it was redacted.',
  })
  en(_: unknown, request: Request): Promise<string | undefined> {
    return this.in('en', request);
  }

  @Field(() => [LanguageEnum], { description: 'Languages still without a text.' })
  awaitingTranslation(): readonly Asked[] {
    return LANGUAGES.filter((language) => this.source[language] === undefined).map(nameOf);
  }

  @Field(() => Boolean, {
    description:
      'True where a text was here and its key was destroyed: it can never be read again.',
  })
  async redacted(_: unknown, request: Request): Promise<boolean> {
    const sealed = LANGUAGES.map((language) => this.source[language]).filter(isSealed);
    const opened = await Promise.all(sealed.map((text) => request.open(text)));
    return opened.includes(undefined);
  }

  async in(language: Language, request: Request): Promise<string | undefined> {
    const text: FreeText | string | undefined = this.source[language];
    return text === undefined || (typeof text === 'object' && !isSealed(text))
      ? undefined
      : request.open(text);
  }

  /** The asked-for language if it is there, else the other one. */
  choose(asked: Language): Language {
    const other = asked === 'cy' ? 'en' : 'cy';
    return this.source[asked] === undefined && this.source[other] !== undefined ? other : asked;
  }
}

@Resolver(() => LocalisedText)
export class LocalisedTextResolver {
  @ResolveField(() => String, {
    nullable: true,
    description:
      'The asked-for language (left out: Accept-Language) if it is there, else the other one; lang says which. Null where redacted.',
  })
  text(
    @Parent() text: LocalisedText,
    @Context() request: Request,
    @Args('lang', { type: () => LanguageEnum, nullable: true }) lang?: Asked,
  ): Promise<string | undefined> {
    return text.in(text.choose(lang == null ? request.language : languageOf(lang)), request);
  }

  @ResolveField(() => LanguageEnum, {
    nullable: true,
    description: 'The language that text gives for the same asked one.',
  })
  lang(
    @Parent() text: LocalisedText,
    @Context() request: Request,
    @Args('asked', { type: () => LanguageEnum, nullable: true }) asked?: Asked,
  ): Asked {
    return nameOf(text.choose(asked == null ? request.language : languageOf(asked)));
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
