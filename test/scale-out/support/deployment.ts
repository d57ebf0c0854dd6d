import { compact } from '@cylch/kernel';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TrialServer } from '@cylch/postgres/trial';
import { Cylch } from '../../acceptance/support/cylch.ts';
import { Nodes } from './nodes.ts';
import { Projector } from './projector.ts';

export type Sizes = Readonly<{
  nodes?: 1 | 3;
  apis?: number;
  projectors?: number;
  now?: string;
  letters?: boolean;
  /**
   * Told the ports of the stores; gives those by which API processes and projectors reach them: of
   * proxies, say.
   */
  lines?: (ports: Ports) => Promise<(of: Kind) => Ports>;
}>;
type Ports = Readonly<{ record: number; tables: number }>;
type Kind = 'api' | 'projector';

/** Scale-out as it is run: KurrentDB, PostgreSQL, and processes of their own on loopback. */
export class Deployment {
  readonly nodes: Nodes;
  readonly postgres: TrialServer;
  readonly apis: Cylch[] = [];
  readonly projectors: Projector[] = [];
  readonly #sizes: Sizes;
  #lines: ((of: Kind) => Ports) | undefined;
  readonly #key = randomBytes(32).toString('hex');

  private constructor(stores: Readonly<{ nodes: Nodes; postgres: TrialServer }>, sizes: Sizes) {
    ({ nodes: this.nodes, postgres: this.postgres } = stores);
    this.#sizes = sizes;
  }

  static async open(sizes: Sizes = {}): Promise<Deployment> {
    const [nodes, postgres] = await Promise.all([Nodes.open(sizes.nodes ?? 1), TrialServer.open()]);
    const deployment = new Deployment({ nodes, postgres }, sizes);
    deployment.#lines = await sizes.lines?.({
      record: nodes.ports[0] as number,
      tables: Number(new URL(postgres.url()).port),
    });
    for (let n = 0; n < (sizes.projectors ?? 1); n += 1) await deployment.addProjector();
    for (let n = 0; n < (sizes.apis ?? 1); n += 1) await deployment.addApi();
    return deployment;
  }

  /** Settings of a process of it. */
  env(of: Kind = 'api'): Readonly<Record<string, string>> {
    const ports = this.#lines?.(of);
    const record = ports === undefined ? this.nodes.url : this.nodes.urlOver([ports.record]);
    const tables = this.postgres
      .url()
      .replace(/:\d+\//, (port) => (ports === undefined ? port : `:${String(ports.tables)}/`));
    const { now } = this.#sizes;
    return {
      CYLCH_RECORD_URL: record,
      CYLCH_VIEWS_URL: tables,
      CYLCH_VAULT_URL: tables,
      CYLCH_MASTER_KEY: this.#key,
      CYLCH_LOG_LEVEL: 'warn',
      ...compact({ CYLCH_NOW: now }),
    };
  }
  /** One more API process; all of them take the tokens of the first. */
  async addApi(): Promise<Cylch> {
    const [first] = this.apis;
    const api = await Cylch.open({
      env: this.env(),
      letters: this.#sizes.letters ?? false,
      ...compact({ keyOf: first }),
    });
    this.apis.push(api);
    return api;
  }
  /** One more projector, which answers; whether it is active is for them to settle. */
  async addProjector(): Promise<Projector> {
    const added = await Projector.open(this.env('projector'));
    this.projectors.push(added);
    return added;
  }
  /** The projector that follows the record; waits until there is one. */
  async active(): Promise<Projector> {
    for (;;) {
      for (const each of this.projectors)
        if (!each.hasEnded && (await each.state()) === 'READY') return each;
      await pause(20);
    }
  }
  /** The API that is asked where it does not matter which. */
  get api(): Cylch {
    return this.apis[0] as Cylch;
  }

  async close(): Promise<void> {
    await Promise.all([
      ...this.apis.map((api) => api.close()),
      ...this.projectors.map((each) => each.close()),
    ]);
    await Promise.all([this.nodes.close(), this.postgres.close()]);
  }
}
