import { addressOf } from '@cylch/api';
import type { AppContext } from '@cylch/graphql';
import { type Application, openApplication } from '@cylch/platform';
import { readSettings, type Settings } from '@cylch/platform/settings';
import { Refusal } from '@cylch/kernel';
import { ready } from './ready.ts';

/** The application as a command reads it, beside a server that may be writing. */
export type OpenedApplication = Readonly<{
  settings: Settings;
  appContext: AppContext;
  opened: Application;
}>;

/** Commands read, and import in another way: nothing goes through a bus of theirs. */
const NO_BUS: AppContext['bus'] = {
  execute: () => Promise.reject(new Refusal('UNAVAILABLE', { problem: 'STOPPING' })),
};

/**
 * Opens the record for reading, runs a command on it, and closes it whatever comes of it. Where no server keeps the
 * views up to date, they are brought up to date first. @throws RecordUnusable, VaultUnusable
 */
export async function withApplication<T>(
  run: (opened: OpenedApplication) => Promise<T>,
  { follow = true } = {},
): Promise<T> {
  const settings = readSettings(process.env);
  const opened = await openApplication(settings, { readonly: true });
  try {
    if (follow && (await addressOf(settings.data)) === undefined) await ready(opened);
    return await run({ settings, opened, appContext: { ...opened.appContext, bus: NO_BUS } });
  } finally {
    await opened.close();
  }
}
