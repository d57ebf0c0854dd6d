import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Serving } from '@cylch/api';
import { FEATURES } from '@cylch/features';
import { type Caller, RequestFactory } from '@cylch/graphql';
import type { Instant, Position } from '@cylch/kernel';
import { Importer } from '@cylch/platform';
import { readSettings } from '@cylch/platform/settings';
import { CommandBus } from '@nestjs/cqrs';

const OFFICE: Caller = { actor: { sub: 'secretariat', role: 'SECRETARIAT' } };
const JoinPartner = FEATURES.flatMap(({ commands }) => commands).find(
  ({ definition }) => definition.name === 'joinPartner',
) as new (input: object, caller: Caller) => Parameters<CommandBus['execute']>[0];

/**
 * A server in this process, on files of its own: its clock is this process’s, and it is asked
 * without HTTP.
 */
export class InProcess {
  readonly #data: string;
  #serving: Serving | undefined;

  private constructor(data: string) {
    this.#data = data;
  }

  static async open(): Promise<InProcess> {
    const server = new InProcess(await mkdtemp(join(tmpdir(), 'cylch-moments-')));
    await server.again();
    return server;
  }

  /** Ends it, and opens it anew on the same files. */
  async again(): Promise<void> {
    await this.#serving?.stop();
    this.#serving = await serve(
      readSettings({ CYLCH_DATA: this.#data, PORT: '0', CYLCH_LOG_LEVEL: 'silent' }),
    );
    await this.#serving.conditions.ready();
  }

  async close(): Promise<void> {
    await this.#serving?.stop();
    await rm(this.#data, { recursive: true, force: true });
  }

  /** The moment it is for the server. */
  now(): Instant {
    return this.#get(RequestFactory).begin({ language: 'en' }).now;
  }

  /** The place that was known at a moment. */
  async placeAt(knownAt: Instant): Promise<Position> {
    return (await this.#get(RequestFactory).begin({ language: 'en' }).resolveAsOf({ knownAt }))
      .position;
  }

  async join(code: string): Promise<void> {
    const name = { cy: `Ffug ${code}`, en: `Fictional ${code}` };
    const input = { commandId: code, code, name, kind: 'NATIONAL_BODY', occurred: '2024-01' };
    await this.#get(CommandBus).execute(new JoinPartner(input, OFFICE));
  }

  /** Imports facts that became known at these moments. */
  async importFacts(file: string, moments: readonly Instant[]): Promise<void> {
    const facts = moments.map(
      (knownFrom, n) =>
        `  - key: fact-${String(n)}\n    knownFrom: ${knownFrom}\n    joinPartner: { code: ${file}-${String(n)}, name: { cy: Ffug, en: Fictional }, kind: NATIONAL_BODY, occurred: '2024-01' }\n`,
    );
    const text = `file: ${file}\norigin: DEMONSTRATION\nfacts:\n${facts.join('')}`;
    await this.#get(Importer).import([{ name: `${file}.yaml`, text }]);
  }

  #get<T>(what: abstract new (...given: never[]) => T): T {
    if (this.#serving === undefined) throw new Error('it is not open');
    return this.#serving.app.get<T>(what);
  }
}
