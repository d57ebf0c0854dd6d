import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventId, StreamId } from '@cylch/kernel';
import { NO_STREAM } from '@cylch/event-store';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import { openTheYear, partner, POST, POWYS, reflection } from '../acceptance/support/year.ts';
import { askAt as ask, readyAt as ready } from './support/condition.ts';
import { type freshData, Process } from './support/process.ts';

describe('Whoever runs a server', () => {
  let cylch: Cylch;
  let powys: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    await powys.learn(POST, reflection());
  });
  afterAll(() => cylch.close());

  it('sees that it lives', async () => {
    const response = await fetch(`${cylch.url}/health/live`);
    expect({ status: response.status, body: (await response.json()) as object }).toEqual({
      status: 200,
      body: { status: 'live' },
    });
  });

  it('sees that it is ready, and how far the views lag', async () => {
    expect(await ready(cylch.url)).toEqual({
      status: 200,
      report: {
        state: 'READY',
        status: 'READY',
        position: '8',
        viewsPosition: '8',
        viewsLagEvents: 0,
        viewsLagMs: 0,
      },
    });
  });

  it('reads gauges, counters and histograms in the format of Prometheus', async () => {
    const response = await fetch(`${cylch.url}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('text/plain');
    for (const name of [
      'cylch_record_position',
      'cylch_views_lag_events',
      'cylch_views_lag',
      'cylch_event_loop_delay',
      'cylch_heap_used',
      'cylch_resident_memory',
    ]) {
      expect(text).toMatch(new RegExp(`^# TYPE ${name}\\w* gauge$`, 'm'));
      expect(text).toMatch(new RegExp(`^# HELP ${name}\\w* .{10,}`, 'm'));
    }
    expect(text).toMatch(/^cylch_record_position 8( \d+)?$/m);
    expect(text).toMatch(/^cylch_views_lag_events 0( \d+)?$/m);
    expect(text).toMatch(/^# TYPE cylch_requests_total counter$/m);
    expect(text).toMatch(
      /^cylch_requests_total\{operation="mutation postReflection",code="OK"\} 1( \d+)?$/m,
    );
    expect(text).toMatch(/^# TYPE cylch_append_duration\w* histogram$/m);
    expect(text).toMatch(
      /^cylch_command_duration\w*_count\{.*command="JoinPartner".*code="OK".*\} [1-9]/m,
    );
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE|UNIT) \w+ .+|\w+(\{.*\})? [-+\d.eInfNa]+( \d+)?)$/);
  });

  it('finds no text, no name and no token in the metrics', async () => {
    await powys.refused('query Secret { nonsense }');
    const text = await (await fetch(`${cylch.url}/metrics`)).text();
    expect(text).not.toMatch(/Secret|nonsense|Ffug|rhwydwaith|partner-/);
  });

  it('opens the explorer in a browser, which loads nothing from another host', async () => {
    const page = await fetch(`${cylch.url}/graphql`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    const html = await page.text();
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const named = [...html.matchAll(/(?:src|href)=["']([^"']+)["']/g)].map(([, address]) =>
      String(address),
    );
    const loaded = [
      ...named,
      ...[...html.matchAll(/(?:from|import)\s*\(?["']([^"']+)["']/g)].map(([, address]) =>
        String(address),
      ),
    ].filter((address) => !address.startsWith('data:'));
    expect(loaded.length).toBeGreaterThan(0);
    for (const address of loaded) {
      expect(address).not.toMatch(/^(\w+:)?\/\//);
      const file = await fetch(new URL(address, `${cylch.url}/graphql`));
      expect({ address, status: file.status }).toEqual({ address, status: 200 });
      expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(0);
    }
  });

  it('finds the same explorer at /explorer, and GraphQL where no browser asks', async () => {
    expect((await fetch(`${cylch.url}/explorer`)).status).toBe(200);
    const response = await fetch(`${cylch.url}/graphql?query=%7Brecord%7Bevents%7D%7D`, {
      headers: { accept: 'application/json', 'content-type': 'application/json' },
    });
    expect(await response.json()).toMatchObject({ data: { record: { events: 8 } } });
  });
});

/** Many partners join, written straight into a record that no server has open. */
async function fill(data: string, many: number): Promise<void> {
  const log = openSqliteLog({ path: join(data, 'record.db') });
  const template = (await log.readAll(0 as never, 1))[0];
  if (template === undefined) throw new Error('there is nothing to copy');
  const joined = Array.from({ length: many }, (_, n) =>
    log.append(`partner-x${String(n)}` as StreamId, NO_STREAM, [
      {
        id: `00000000-0000-5000-8000-${String(n).padStart(12, '0')}` as EventId,
        type: template.type,
        data: template.data,
        metadata: template.metadata,
      },
    ]),
  );
  await Promise.all(joined);
  await log.close();
}

describe('A server whose views are gone', () => {
  const MANY = 15_000;
  let data: Awaited<ReturnType<typeof freshData>>;
  beforeAll(async () => {
    const cylch = await Cylch.open();
    await openTheYear(cylch);
    data = { data: cylch.data, remove: () => cylch.close() };
    await cylch.halt();
    await fill(data.data, MANY);
    for (const name of (await readdir(data.data)).filter((one) => one.startsWith('views')))
      await rm(join(data.data, name), { recursive: true });
  });
  let server: Process | undefined;
  afterAll(async () => {
    await server?.stop();
    await data.remove();
  });

  it('says 503 and how far it has come while it builds them, and answers UNAVAILABLE with the same; then it is ready', async () => {
    server = Process.server(data.data);
    const url = await server.url(data.data);
    const building = await ready(url);
    const answer = await ask(url, '{ record { events } }');
    const alive = await fetch(`${url}/health/live`);
    expect(building).toMatchObject({
      status: 503,
      report: {
        status: 'BUILDING',
        done: expect.any(Number) as unknown,
        total: expect.any(Number) as unknown,
      },
    });
    expect(answer).toMatchObject({
      status: 503,
      told: {
        errors: [
          {
            message: expect.stringMatching(/being built; they stand at \d+ of \d+/) as unknown,
            extensions: { code: 'UNAVAILABLE' },
          },
        ],
      },
    });
    expect(alive.status).toBe(200);
    await server.until(async () => ((await ready(url)).status === 200 ? true : undefined));
    expect((await ask(url, '{ record { events viewsLagEvents } }')).told.data).toEqual({
      record: { events: MANY + 7, viewsLagEvents: 0 },
    });
    expect(await server.stop()).toEqual({ code: 0, signal: null });
  });
});
