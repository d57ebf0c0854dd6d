import { Args } from '../input/args.ts';
import { isSealed, LANGUAGES } from '@cylch/kernel';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LanguageEnum } from '../enums.ts';
import type { Request } from '../request.ts';
import { type Asked, languageOf, LocalisedText, nameOf } from './localised-text.ts';

@Resolver(() => LocalisedText)
export class LocalisedTextResolver {
  @ResolveField(() => Boolean, {
    description:
      'True where a text was here and its key was destroyed: it can never be read again.',
  })
  async redacted(
    @Parent() { source }: LocalisedText,
    @Context() request: Request,
  ): Promise<boolean> {
    const sealed = LANGUAGES.map((language) => source[language]).filter(isSealed);
    const opened = await Promise.all(sealed.map((one) => request.open(one)));
    return opened.includes(undefined);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The asked-for language (left out: Accept-Language) if it is there, else the other one; lang says which. Null where redacted.',
  })
  text(
    @Parent() text: LocalisedText,
    @Context() request: Request,
    @Args('lang', { type: () => LanguageEnum, nullable: true }) lang?: Asked,
  ): ReturnType<LocalisedText['in']> {
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

/** Fields by their names, as graphql-js asks for them. */
type Resolvers = Readonly<
  Record<'cy' | 'en', (text: LocalisedText, args: unknown, request: Request) => unknown>
>;

/**
 * The two fields that every text of every answer is asked for, as functions of graphql-js, since
 * Nest’s way to a resolver costs each of them several promises: a page of the timeline took a third
 * longer. They take no arguments to be checked.
 */
export const TEXT_RESOLVERS: Readonly<Record<'LocalisedText', Resolvers>> = {
  LocalisedText: {
    cy: (text, _, request) => text.in('cy', request),
    en: (text, _, request) => text.in('en', request),
  },
};
