import { join } from 'node:path';
import type { EventId, StreamId } from '@cylch/kernel';
import { NO_STREAM } from '@cylch/event-store';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import {
  CYCLE,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
  secretariat,
} from '../acceptance/support/year.ts';
import { askAt, readyAt } from './support/condition.ts';
import { Process } from './support/process.ts';

const STREAM = 'reflection-00000000-0000-5000-8000-000000000001' as StreamId;
const EVENT = '00000000-0000-5000-8000-00000000000e' as EventId;

describe('A fact that no view can fold', () => {
  let cylch: Cylch;
  let server: Process;
  let url: string;
  let good: number;
  let token: string;

  /** Puts a fact of a known type with broken data into the record, and a sound one after it. */
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    const office = await openTheYear(cylch);
    await (await partner(cylch, POWYS)).learn(POST, reflection());
    ({
      record: { events: good },
    } = (await office.learn('{ record { events } }')) as { record: { events: number } });
    token = String((await secretariat(cylch)).token);
    await cylch.halt();
    const log = openSqliteLog({ path: join(cylch.data, 'record.db') });
    const [posted] = await log.readAll((good - 1) as never, 1);
    if (posted === undefined) throw new Error('there is no reflection to copy');
    await log.append(STREAM, NO_STREAM, [
      {
        id: EVENT,
        type: posted.type,
        metadata: posted.metadata,
        data: JSON.stringify({ cycle: CYCLE, partner: POWYS, about: 5, visibility: 'PUBLIC' }),
      },
    ]);
    await log.append('reflection-00000000-0000-5000-8000-000000000002' as StreamId, NO_STREAM, [
      { ...posted, id: '00000000-0000-5000-8000-00000000000f' as EventId },
    ]);
    await log.close();
    server = Process.server(cylch.data, { CYLCH_NOW: '2026-06-16T10:00:00Z' });
    url = await server.url(cylch.data);
    await server.until(async () =>
      (await readyAt(url)).report['status'] === 'POISONED' ? true : undefined,
    );
  });
  afterAll(async () => {
    await server.stop();
    await cylch.close();
  });

  it('makes the server not ready, and the report says which fact, where, and which view', async () => {
    const { status, report } = await readyAt(url);
    expect(status).toBe(503);
    expect(report).toMatchObject({
      status: 'POISONED',
      viewsPosition: String(good),
      viewsLagEvents: 2,
      position: String(good + 2),
      report: {
        position: good + 1,
        event: EVENT,
        type: 'ReflectionPosted',
        stream: STREAM,
        view: expect.stringMatching(/^\w+$/) as unknown,
        message: expect.any(String) as unknown,
      },
    });
  });

  it('is in the log, with the same report', () => {
    const lines = server.stderr
      .split('\n')
      .filter((line) => line.includes('the views have stopped'))
      .map((line) => JSON.parse(line) as object);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 50,
      state: 'POISONED',
      report: { event: EVENT, position: good + 1 },
    });
  });

  it('leaves queries answered up to its place, which say how far behind they are', async () => {
    const { status, told } = await askAt(
      url,
      '{ record { events viewsPosition viewsLagEvents } reflections { totalCount } }',
      { token },
    );
    expect(status).toBe(200);
    expect(told).toMatchObject({
      data: {
        record: { events: good + 2, viewsPosition: String(good), viewsLagEvents: 2 },
        reflections: { totalCount: 1 },
      },
      extensions: { place: { position: String(good), viewsLagEvents: 2 } },
    });
  });

  it('is not skipped: what came after it does not show', async () => {
    const { told } = await askAt(
      url,
      `{ one: node(id: "${STREAM}") { id } two: node(id: "reflection-00000000-0000-5000-8000-000000000002") { id } }`,
      { token },
    );
    expect(told.data).toEqual({ one: null, two: null });
  });

  it('does not lose what is written meanwhile: the fact is recorded, and the rest is STALE_VIEW', async () => {
    const { told } = await askAt(url, POST, { token, variables: reflection({ partner: POWYS }) });
    expect(told).toMatchObject({
      data: {
        postReflection: {
          eventIds: [expect.any(String) as unknown],
          repeated: false,
          position: null,
          reflection: null,
        },
      },
    });
    expect(told.errors?.map(({ extensions }) => (extensions as { code: string }).code)).toEqual([
      'STALE_VIEW',
      'STALE_VIEW',
    ]);
  });

  it('is told by the command line too, which ends with a fault and skips nothing', async () => {
    const rebuild = Process.command(cylch.data, ['rebuild']);
    expect((await rebuild.ended).code).not.toBe(0);
    expect(rebuild.stderr).toContain(
      `cannot fold ReflectionPosted at position ${String(good + 1)}`,
    );
    expect((await askAt(url, '{ record { viewsPosition } }')).told.data).toEqual({
      record: { viewsPosition: String(good) },
    });
  });

  it('still stops the views after the server was started anew', async () => {
    await server.stop();
    server = Process.server(cylch.data, { CYLCH_NOW: '2026-06-16T10:00:00Z' });
    url = await server.url(cylch.data);
    await server.until(async () =>
      (await readyAt(url)).report['status'] === 'POISONED' ? true : undefined,
    );
    expect((await readyAt(url)).report).toMatchObject({
      viewsPosition: String(good),
      report: { event: EVENT },
    });
  });
});
