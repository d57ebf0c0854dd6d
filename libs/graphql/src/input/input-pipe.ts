import { refusalOf } from './validate.ts';
import { type ArgumentMetadata, type PipeTransform, ValidationPipe } from '@nestjs/common';

/**
 * Checks each argument by the rules of its class, and names a fault as GraphQL would:
 * `filter.cycle`.
 */
export class InputPipe implements PipeTransform {
  readonly #pipes = new Map<string | undefined, ValidationPipe>();

  transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    const { data } = metadata;
    const pipe = this.#pipes.get(data) ?? pipeOf(data);
    this.#pipes.set(data, pipe);
    return pipe.transform(value, metadata);
  }
}

/** Unknown fields need no look: GraphQL has refused them before any input comes here. */
const pipeOf = (argument: string | undefined): ValidationPipe =>
  new ValidationPipe({
    exceptionFactory: (errors) =>
      refusalOf(errors, argument === undefined || argument === 'input' ? [] : [argument]),
  });
