import 'reflect-metadata';
import { addressOf } from '@cylch/api';
import type { ApplicationOptions } from '@cylch/platform';
import { readSettings, type Settings } from '@cylch/platform/settings';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CliModule } from './cli.module.ts';
import { ready } from './ready.ts';

/**
 * Opens the application, runs a command on it, and closes it whatever comes of it.
 * @throws RecordUnusable, VaultUnusable, ViewsUnusable
 */
export async function withApplication<T>(
  settings: Settings,
  options: ApplicationOptions,
  run: (app: INestApplicationContext) => Promise<T>,
): Promise<T> {
  const app = await NestFactory.createApplicationContext(CliModule.forRoot(settings, options), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}

/**
 * The application as a command reads it, beside a server that may be writing. Where no server keeps
 * the views up to date, they are brought up to date first.
 */
export function reading<T>(
  run: (app: INestApplicationContext) => Promise<T>,
  { follow = true } = {},
): Promise<T> {
  const settings = readSettings(process.env);
  return withApplication(settings, { readonly: true }, async (app) => {
    if (follow && (await addressOf(settings.data)) === undefined) await ready(app);
    return run(app);
  });
}
