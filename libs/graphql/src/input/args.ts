import { Args as NestArgs, type ArgsOptions } from '@nestjs/graphql';
import { InputPipe } from './input-pipe.ts';

const checked = new InputPipe();

/**
 * Nest’s `@Args`, with every argument checked by the rules of its class. The check hangs on the
 * argument and not on the whole application, where it would run for `@Parent` and `@Context` of
 * every field of an answer too; the lint refuses Nest’s own.
 */
export const Args = (name?: string, options: ArgsOptions = {}): ParameterDecorator =>
  name === undefined ? NestArgs(checked) : NestArgs(name, options, checked);
