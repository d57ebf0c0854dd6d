import type { Settings } from '@cylch/platform/settings';
import { destination, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

const STDERR = 2;

/** The log, on stderr: JSON lines, or readable where a person looks at it. */
export function logFor({
  logLevel,
  production,
}: Pick<Settings, 'logLevel' | 'production'>): Logger {
  const readable = process.stderr.isTTY && !production;
  const stream = readable
    ? pretty({ destination: STDERR, sync: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' })
    : destination({ dest: STDERR, sync: true });
  return pino({ level: logLevel, base: null }, stream);
}
