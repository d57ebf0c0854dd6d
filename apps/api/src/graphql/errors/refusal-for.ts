import { Refusal } from '@cylch/kernel';
import { mayPass } from '@cylch/postgres';
import { RecordUnusable } from '@cylch/event-store';
import { VaultUnusable } from '@cylch/key-vault';
import { ViewsNotBuilt } from '@cylch/read-models';
import { GraphQLError } from 'graphql';
import { fieldOf } from './field-of.ts';
import {
  type Asked,
  detailOf,
  inVariableOf,
  understand,
  type Understanding,
} from './understand.ts';

/** Any error as the refusal that it comes to; undefined where nobody foresaw it. */
export function refusalFor(error: unknown, asked: Asked = {}): Refusal | undefined {
  const chain = causesOf(error);
  const refusal = chain.find((cause) => cause instanceof Refusal);
  if (refusal !== undefined) return placed(refusal, error, asked);
  const unusable = chain.find((cause) => cause instanceof RecordUnusable);
  if (unusable !== undefined)
    return new Refusal('UNAVAILABLE', {
      problem: OF_THE_RECORD[unusable.reason] ?? 'RECORD_UNUSABLE',
    });
  if (chain.some((cause) => cause instanceof ViewsNotBuilt))
    return new Refusal('UNAVAILABLE', { problem: 'VIEWS_MISSING' });
  if (chain.some((cause) => cause instanceof VaultUnusable || mayPass(cause)))
    return new Refusal('UNAVAILABLE', { problem: 'STORES_UNREACHABLE' });
  return chain.every((cause) => cause instanceof GraphQLError)
    ? ofTheRequest(chain, asked)
    : undefined;
}

const OF_THE_RECORD: Readonly<Partial<Record<RecordUnusable['reason'], string>>> = {
  FULL_DISK: 'DISK_FULL',
  UNREACHABLE: 'RECORD_UNREACHABLE',
};

/** An error and what caused it, outermost first. */
function causesOf(error: unknown): readonly Error[] {
  const chain: Error[] = [];
  for (let cause = error; cause instanceof Error && !chain.includes(cause);) {
    chain.push(cause);
    cause = cause instanceof GraphQLError ? cause.originalError : undefined;
  }
  return chain;
}

/** A scalar knows only its own name; the error around it knows the field. */
function placed(refusal: Refusal, error: unknown, asked: Asked): Refusal {
  const path =
    error instanceof GraphQLError && error.path === undefined
      ? fieldOf(error, inVariableOf(error, asked)?.within)
      : [];
  return path.length === 0
    ? refusal
    : new Refusal(refusal.code, { ...refusal.values, field: dotted(path) });
}

/**
 * What was refused before anything ran, or because of an argument, is for the sender to put right;
 * the rest nobody foresaw.
 */
function ofTheRequest([error]: readonly GraphQLError[], asked: Asked): Refusal | undefined {
  const understanding = error === undefined ? undefined : understand(error, asked);
  if (error === undefined || understanding === undefined) return undefined;
  const { code = 'BAD_USER_INPUT', ...values } = understanding.understood;
  return new Refusal(code, {
    field: fieldFor(error, understanding),
    detail: detailOf(error),
    ...values,
  });
}

/**
 * The field to blame: the place of the error, and below it the name that is missing or unknown
 * there.
 */
function fieldFor(error: GraphQLError, { within, understood: { below } }: Understanding): string {
  const place = fieldOf(error, within);
  const path = below === undefined || place.at(-1) === below ? place : [...place, below];
  return path.length === 0 ? 'query' : dotted(path);
}

/** As the rules name fields: without the one argument `input` that every mutation takes. */
const dotted = (path: readonly string[]): string =>
  (path.length > 1 && path[0] === 'input' ? path.slice(1) : path).join('.');
