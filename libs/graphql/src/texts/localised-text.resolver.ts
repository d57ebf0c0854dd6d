import { isSealed, LANGUAGES } from '@cylch/kernel';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { LanguageEnum } from '../enums.ts';
import type { Request } from '../request.ts';
import { type Asked, languageOf, LocalisedText, nameOf } from './localised-text.ts';

@Resolver(() => LocalisedText)
export class LocalisedTextResolver {
  @ResolveField(() => String, {
    nullable: true,
    description: 'The text in Welsh; null where there is none, or where it was redacted.',
  })
  cy(@Parent() text: LocalisedText, @Context() request: Request): Promise<string | undefined> {
    return text.in('cy', request);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The text in English; null where there is none, or where it was redacted.',
  })
  en(@Parent() text: LocalisedText, @Context() request: Request): Promise<string | undefined> {
    return text.in('en', request);
  }

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
