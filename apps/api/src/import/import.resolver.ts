import { Args, PATIENCE_MS, type Request } from '@cylch/graphql';
import { Importer } from '@cylch/platform';
import { READ_MODELS, type Views } from '@cylch/read-models';
import { ImportRefused } from '@cylch/import';
import { ensure, isSecretariat } from '@cylch/kernel';
import { Inject } from '@nestjs/common';
import { Context, Mutation, Resolver } from '@nestjs/graphql';
import { ImportFactsInput, ImportFactsPayload } from './import.graphql.ts';

@Resolver()
export class ImportResolver {
  readonly #importer: Importer;
  readonly #views: Views;
  constructor(importer: Importer, @Inject(READ_MODELS) views: Views) {
    this.#importer = importer;
    this.#views = views;
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
      const { written, repeated, logPosition } = await this.#importer.import(files);
      const place =
        logPosition === undefined
          ? undefined
          : await this.#views.reachedLog(logPosition, PATIENCE_MS);
      return { written, repeated, position: place?.position, faults: [] };
    } catch (problem) {
      if (problem instanceof ImportRefused)
        return { written: 0, repeated: 0, faults: problem.faults };
      throw problem;
    }
  }
}
