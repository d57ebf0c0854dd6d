import { masterKeyFrom, openSqliteVault } from '@cylch/key-vault/sqlite';
import { personKey } from '@cylch/kernel';
import { createClient } from 'graphql-ws';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cylchCommand } from '../acceptance/support/command.ts';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import {
  evaluator,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../acceptance/support/year.ts';
import {
  TEXT,
  SHOWN,
  NODE,
  EVENTS,
  CHANGES,
  REVISE,
  SECRETS,
  FIRST,
  WELSH,
  SECOND,
  REASON,
  NAME,
  GONE,
} from './support/redacted.ts';

type Event = Readonly<{
  type: string;
  reason: string | null;
  data: Readonly<Record<string, unknown>>;
  by: object;
}>;

/** Destroys keys in the vault of a server that runs, as an operator would. */
async function destroy({ data }: Cylch, ids: readonly string[]): Promise<void> {
  const path = join(data, 'vault.db');
  const vault = openSqliteVault({ path, masterKey: masterKeyFrom({ setting: undefined, path }) });
  await vault.destroy(ids);
  await vault.close();
}

describe('A reflection whose key was destroyed', () => {
  let cylch: Cylch;
  let powys: Person;
  let reads: Person;
  let id: string;
  let position: string;
  let digest: string;
  const command = reflection({ workedWell: { cy: WELSH, en: FIRST }, couldImprove: { en: FIRST } });
  const revision = {
    input: { commandId: fresh(), reflection: '', reason: REASON, workedWell: { en: SECOND } },
  };

  const verified = async (): Promise<{ matches: boolean; digest: string }> =>
    JSON.parse((await cylchCommand(cylch, ['verify', '--json'])).stdout) as {
      matches: boolean;
      digest: string;
    };
  const node = async (at?: object): Promise<Readonly<Record<string, unknown>>> =>
    ((await reads.learn(NODE, { id, at })) as { node: Readonly<Record<string, unknown>> }).node;

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    reads = await evaluator(cylch);
    const { postReflection } = (await powys.learn(POST, command)) as {
      postReflection: { position: string; reflection: { id: string } };
    };
    ({
      position,
      reflection: { id },
    } = postReflection);
    revision.input.reflection = id;
    await powys.learn(REVISE, revision);
    expect(
      JSON.stringify([await node(), await node({ position }), await reads.learn(EVENTS, { id })]),
    ).toMatch(new RegExp(SECRETS.join('|')));
    expect(await node()).toMatchObject({
      workedWell: { cy: WELSH, en: SECOND, redacted: false },
      recorded: { reason: REASON, by: { name: NAME } },
    });
    ({ digest } = await verified());
    await destroy(cylch, [id, personKey(`head-of-${POWYS}`)]);
  });
  afterAll(() => cylch.close());

  it('still stands, its texts null and said to be redacted', async () => {
    expect(await node()).toMatchObject({
      revision: 1,
      about: [{ key: 'literacy' }],
      workedWell: GONE,
    });
  });

  it('awaits the translations that it awaited before', async () => {
    expect(await node()).toMatchObject({ couldImprove: { ...GONE, awaitingTranslation: ['CY'] } });
  });

  it('no longer says why it was changed, nor who did it', async () => {
    expect(await node()).toMatchObject({
      recorded: { reason: null, by: { role: 'PARTNER', name: null } },
    });
  });

  it('is redacted in its past states too', async () => {
    expect(await node({ position })).toMatchObject({ revision: 0, workedWell: GONE });
  });

  it('is redacted in its history and in the events, their forms as they were', async () => {
    const { events } = (await reads.learn(EVENTS, { id })) as {
      events: { nodes: readonly Event[] };
    };
    expect(
      events.nodes.map(({ type, reason, data, by }) => ({
        type,
        reason,
        workedWell: data['workedWell'],
        by,
      })),
    ).toEqual([
      {
        type: 'ReflectionPosted',
        reason: null,
        workedWell: { cy: null, en: null },
        by: { role: 'PARTNER', name: null },
      },
      {
        type: 'ReflectionRevised',
        reason: null,
        workedWell: { cy: null, en: null },
        by: { role: 'PARTNER', name: null },
      },
    ]);
    expect(await node()).toMatchObject({
      history: { nodes: events.nodes.map(({ type, data }) => ({ type, data, reason: null })) },
    });
  });

  it('is told as changed, without a difference between two redacted texts', async () => {
    const { changes } = (await reads.learn(CHANGES, { id, from: { position } })) as {
      changes: { nodes: readonly { fields: readonly { path: string }[] }[] };
    };
    expect(changes.nodes).toMatchObject([
      { subject: id, causes: [{ type: 'ReflectionRevised', reason: null }] },
    ]);
    expect(
      changes.nodes[0]?.fields.filter(
        ({ path }) => path.startsWith('workedWell') || path.startsWith('couldImprove'),
      ),
    ).toEqual([]);
  });

  it('is redacted where a subscription replays it', async () => {
    const client = createClient({
      url: cylch.url.replace('http', 'ws') + '/graphql',
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${String(reads.token)}` },
    });
    const lines = client.iterate<{ timelineGrew: object }>({
      query: `subscription ($from: Position) { timelineGrew(from: $from) { title ${TEXT} subject { ${SHOWN} } } }`,
      variables: { from: String(Number(position) - 1) },
    });
    const { value } = (await lines.next()) as { value: { data?: { timelineGrew: object } } };
    await client.dispose();
    expect(value.data?.timelineGrew).toMatchObject({ subject: { workedWell: GONE } });
    expect(JSON.stringify(value)).not.toMatch(new RegExp(SECRETS.join('|')));
  });

  it('is nowhere to be read: neither asked for, nor on the command line, nor in the files', async () => {
    const secrets = new RegExp(SECRETS.join('|'));
    const { stdout, code } = await cylchCommand(cylch, ['events', '--json']);
    expect(code).toBe(0);
    expect(stdout).toContain(id);
    const replay = await cylchCommand(cylch, ['replay', '--json']);
    expect(replay.code).toBe(0);
    for (const told of [
      stdout,
      replay.stdout,
      JSON.stringify([await node(), await node({ position }), await reads.learn(EVENTS, { id })]),
    ])
      expect(told).not.toMatch(secrets);
    const { readdir, readFile } = await import('node:fs/promises');
    const files = (await readdir(cylch.data, { recursive: true })).filter((name) =>
      /\.db|-wal/.test(name),
    );
    expect(files.length).toBeGreaterThan(2);
    for (const name of files)
      expect((await readFile(join(cylch.data, name))).toString('latin1')).not.toMatch(secrets);
  });

  it('is replayed to the same digest as before, as texts were never in the views', async () => {
    expect(await verified()).toMatchObject({ matches: true, digest });
    expect((await cylchCommand(cylch, ['rebuild'])).code).toBe(0);
    expect(await verified()).toMatchObject({ matches: true, digest });
    expect(await node()).toMatchObject({ workedWell: GONE });
  });

  it('is answered as before where its command is sent again', async () => {
    const { postReflection } = (await powys.learn(POST, command)) as { postReflection: object };
    expect(postReflection).toMatchObject({ repeated: true, position, reflection: { id } });
    expect(await powys.learn(REVISE, revision)).toMatchObject({
      reviseReflection: { repeated: true, reflection: { id } },
    });
  });

  it('takes no more texts: a revision is REDACTED, in both languages', async () => {
    const {
      errors: [refusal],
    } = await powys.ask(REVISE, { input: { ...revision.input, commandId: fresh() } });
    expect(refusal?.extensions).toMatchObject({
      code: 'REDACTED',
      sentences: {
        en: expect.stringContaining('redacted') as unknown,
        cy: expect.stringContaining('Golygwyd') as unknown,
      },
    });
  });

  it('leaves the person able to write again, without a name', async () => {
    const { postReflection } = (await powys.learn(POST, reflection())) as {
      postReflection: { reflection: { id: string } };
    };
    const { node: another } = (await reads.learn(NODE, { id: postReflection.reflection.id })) as {
      node: object;
    };
    expect(another).toMatchObject({
      workedWell: { en: 'The network worked well', redacted: false },
      recorded: { by: { role: 'PARTNER', name: null } },
    });
  });

  it('stays redacted after the server was started anew', async () => {
    await cylch.again({ now: '2026-06-16T10:00:00Z' });
    expect(await node()).toMatchObject({ revision: 1, workedWell: GONE });
  });
});
