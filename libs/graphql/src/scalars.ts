import {
  type Day,
  ensure,
  type Edtf,
  type Instant,
  momentOf,
  type Money,
  parseDay,
  parseEdtf,
  parseMoney,
  type Position,
  Refusal,
} from '@cylch/kernel';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A scalar that is a string on the wire and is checked on its way in. */
function textScalar<T extends string | number>(
  name: string,
  description: string,
  parse: (text: string) => T,
): GraphQLScalarType<T, string> {
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: (value) => parse(typeof value === 'string' ? value : ''),
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : ''),
  });
}

/** A moment with its offset, made UTC; the day must exist. */
function parseMoment(text: string): Instant {
  const moment = momentOf(text);
  if (moment !== undefined) return moment;
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) parseDay(text.slice(0, 10), 'DateTime');
  throw new Refusal('BAD_USER_INPUT', { field: 'DateTime', problem: 'NOT_A_MOMENT' });
}

function parsePosition(text: string): Position {
  ensure(/^\d{1,15}$/.test(text), 'BAD_USER_INPUT', {
    field: 'Position',
    problem: 'NOT_A_POSITION',
  });
  return Number(text) as Position;
}

/** A day in Wales, in and out. @throws Refusal BAD_USER_INPUT NOT_A_DAY */
export const DateScalar = textScalar<Day>('Date', 'A day: 2026-06-01.', (text) =>
  parseDay(text, 'Date'),
);
/**
 * A moment, in with any offset, out in UTC (RFC 3339). @throws Refusal BAD_USER_INPUT NOT_A_MOMENT,
 * NOT_A_DAY
 */
export const DateTimeScalar = textScalar<Instant>(
  'DateTime',
  'A moment in UTC, RFC 3339: 2026-06-01T09:30:00Z.',
  parseMoment,
);
/** A date as exact as its source (ISO 8601-2). @throws Refusal BAD_USER_INPUT NOT_EDTF */
export const EdtfScalar = textScalar<Edtf>(
  'EDTF',
  'ISO 8601-2 (EDTF) date, as exact as the source was: 2025-10-21, 2024-01, 2026-22 (summer 2026).',
  (text) => parseEdtf(text, 'EDTF'),
);
/**
 * A position, 0 or more, as a string of up to 15 digits. @throws Refusal BAD_USER_INPUT
 * NOT_A_POSITION
 */
export const PositionScalar = textScalar<Position>(
  'Position',
  'A place in the record: a whole number as a string, ordered, never reused, larger is later. Any number up to the newest is a place.',
  parsePosition,
);
/**
 * Pounds, exact to the penny; out always with two decimals. @throws Refusal BAD_USER_INPUT
 * NOT_MONEY
 */
export const MoneyScalar = textScalar<Money>(
  'Money',
  'Pounds as a decimal string, exact to the penny, never a float: 225500000.00.',
  (text) => parseMoney(text, 'Money'),
);
/** Only ever given, never taken: any JSON value. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value.',
});

/** Put into the schema builder once. */
export const SCALARS = [
  DateScalar,
  DateTimeScalar,
  EdtfScalar,
  PositionScalar,
  MoneyScalar,
  JsonScalar,
];
