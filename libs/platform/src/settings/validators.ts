import { momentOf } from '@cylch/kernel';
import { makeValidator } from 'envalid';
import { type Kind, locationOf } from './location.ts';

/** A moment with its offset. */
export const moment = makeValidator<string>((text) => {
  const at = momentOf(text);
  if (at === undefined) throw new Error('must be a moment, such as 2026-06-15T10:00:00Z');
  return at;
});

/** The address of a store of one of these kinds, kept as it was written. */
export const storeUrl = (...kinds: readonly Kind[]): ReturnType<typeof makeValidator<string>> =>
  makeValidator<string>((text) => {
    locationOf(text, kinds);
    return text;
  });

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
/** An address fetched over TLS; plain HTTP only from this machine. */
export const safeUrl = makeValidator<string>((text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!safe) throw new Error('must be an https:// address');
  return text;
});

/** A whole number of a TCP port; 0 lets the system choose one. */
export const port = makeValidator<number>((text) => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) throw new Error('must be a port from 0 to 65535');
  return number;
});

const MINUTE_MS = 60_000;
/** Milliseconds, up to a minute of them. */
export const milliseconds = makeValidator<number>((text) => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < 1 || number > MINUTE_MS)
    throw new Error('must be milliseconds, from 1 to 60000');
  return number;
});

/** Yes or no. */
export const yesNo = makeValidator<boolean>((text) => {
  const given = text.toLowerCase();
  if (['1', 'true', 'on', 'yes'].includes(given)) return true;
  if (['0', 'false', 'off', 'no'].includes(given)) return false;
  throw new Error('must be on or off');
});

/** Any text that says something and may be a secret: it is never repeated. */
export const text = makeValidator<string>((given) => given);

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export const logLevel = makeValidator<LogLevel>((given) => {
  const level = LOG_LEVELS.find((one) => one === given);
  if (level === undefined) throw new Error(`must be one of ${LOG_LEVELS.join(', ')}`);
  return level;
});
