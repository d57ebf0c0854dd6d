import { PATIENCE_MS, type Request } from '@cylch/graphql';
import { importInto, type Application } from '@cylch/platform';
import { ImportRefused } from '@cylch/import';
import { ensure, isSecretariat } from '@cylch/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportFactsInput, ImportFactsPayload } from './import.graphql.ts';

/** Token of the application that is imported into. */
export const APPLICATION = Symbol('APPLICATION');

@Resolver()
export class ImportResolver {
  readonly #opened: Application;
  constructor(@Inject(APPLICATION) opened: Application) {
    this.#opened = opened;
  }

  @Mutation(() => ImportFactsPayload, {
    nullable: true,
    description:
      'Records facts from files in the order in which they were known. For the secretariat. Everything is checked before anything is written; recording them again writes nothing.',
  })
  async importFacts(
    @Context() request: Request,
    @Args('input') { files }: ImportFactsInput,
  ): Promise<ImportFactsPayload> {
    ensure(isSecretariat(request.signedIn().actor), 'FORBIDDEN');
    try {
      const { written, repeated, logPosition } = await importInto(this.#opened, files);
      const place =
        logPosition === undefined
          ? undefined
          : await this.#opened.appContext.views.reachedLog(logPosition, PATIENCE_MS);
      return { written, repeated, position: place?.position, faults: [] };
    } catch (problem) {
      if (problem instanceof ImportRefused)
        return { written: 0, repeated: 0, faults: problem.faults };
      throw problem;
    }
  }
}
