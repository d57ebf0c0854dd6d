import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { START } from '@cylch/event-store';
import { openSqliteLog } from '@cylch/event-store/sqlite';
import { Cylch } from '../../acceptance/support/cylch.ts';
import {
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../../acceptance/support/year.ts';
import { type LoadOptions, startLoad, type Sent } from './load.ts';
import { openProxy, type Proxy } from './proxy.ts';
import { faultsIn, type Seen } from './reckoning.ts';

let cylch: Cylch;
let proxy: Proxy;
let token: string;
beforeAll(async () => {
  cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
  await openTheYear(cylch);
  token = String((await partner(cylch, POWYS)).token);
  proxy = await openProxy({ to: { host: '127.0.0.1', port: Number(new URL(cylch.url).port) } });
});
afterAll(async () => {
  await proxy.close();
  await cylch.close();
});

const posting = (more: object = {}): Sent => ({
  query: POST,
  ...(reflection(more) as Pick<Sent, 'input'>),
});
const through = (more: Partial<LoadOptions> = {}): LoadOptions => ({
  urls: [`http://127.0.0.1:${String(proxy.port)}`],
  token,
  connections: 8,
  command: () => posting(),
  most: 300,
  withinMs: 60_000,
  answerMs: 1_000,
  ...more,
});
/** The record as it lies in its file. */
async function recorded(): Promise<readonly Seen[]> {
  const log = openSqliteLog({ path: join(cylch.data, 'record.db'), readonly: true });
  try {
    return (await log.readAll(START, 10_000)).map(({ id, metadata }) => ({
      id,
      commandId: (JSON.parse(metadata) as { command: { id: string } }).command.id,
    }));
  } finally {
    await log.close();
  }
}

describe('A load', () => {
  it('on a line that is cut, stalled and slow is answered whole, and nothing of it is lost or doubled', async () => {
    const load = startLoad(through());
    /** Trouble lasts until someone had to send a command again. */
    const troubled = async (count: number, trouble: () => void): Promise<void> => {
      await load.acknowledged(count);
      const before = load.sofar.resent;
      trouble();
      while (load.sofar.resent === before) await pause(10);
      proxy.restore();
    };
    await troubled(50, proxy.cut);
    await troubled(100, proxy.stall);
    await load.acknowledged(150);
    proxy.slow(20);
    const outcome = await load.done;
    proxy.restore();
    expect([outcome.acknowledged.size, outcome.refused.size, outcome.unanswered.size]).toEqual([
      300, 0, 0,
    ]);
    expect(outcome.resent).toBeGreaterThan(1);
    expect(faultsIn(outcome, await recorded())).toEqual({ missing: [], doubled: [], uncalled: [] });
  });

  it('tells what was refused from what was not answered', async () => {
    const outcome = await startLoad(
      through({
        most: 10,
        connections: 2,
        command: (nth) => posting(nth % 2 === 0 ? {} : { window: 'nowhere' }),
      }),
    ).done;
    expect([
      outcome.acknowledged.size,
      [...outcome.refused.values()],
      outcome.unanswered.size,
    ]).toEqual([5, Array(5).fill('UNKNOWN_WINDOW'), 0]);
    expect(faultsIn(outcome, await recorded())).toEqual({ missing: [], doubled: [], uncalled: [] });
  });

  it('ends when its time is over, though no one answers', async () => {
    proxy.cut();
    const outcome = await startLoad(through({ withinMs: 300, connections: 3 })).done;
    proxy.restore();
    expect([outcome.acknowledged.size, outcome.unanswered.size]).toEqual([0, 3]);
  });

  it('goes nowhere but to loopback', () => {
    expect(() => startLoad(through({ urls: ['https://example.org'] }))).toThrow('loopback');
  });
});

describe('The reckoning', () => {
  const outcome = {
    acknowledged: new Map([
      ['c-1', ['a']],
      ['c-2', ['b', 'c']],
    ]),
    refused: new Map([['c-3', 'WITHDRAWN']]),
  };
  const seen = (
    ...events: readonly (readonly [id: string, commandId: string])[]
  ): readonly Seen[] => events.map(([id, commandId]) => ({ id, commandId }));
  it.each([
    ['nothing', seen(['a', 'c-1'], ['b', 'c-2'], ['c', 'c-2'], ['x', fresh()]), {}],
    ['what is missing', seen(['a', 'c-1'], ['b', 'c-2']), { missing: ['c'] }],
    [
      'what is there twice',
      seen(['a', 'c-1'], ['b', 'c-2'], ['c', 'c-2'], ['b', 'c-2']),
      { doubled: ['b'] },
    ],
    [
      'a second effect of one command',
      seen(['a', 'c-1'], ['b', 'c-2'], ['c', 'c-2'], ['d', 'c-1']),
      { doubled: ['d'] },
    ],
    [
      'what was refused and is there',
      seen(['a', 'c-1'], ['b', 'c-2'], ['c', 'c-2'], ['e', 'c-3']),
      { uncalled: ['e'] },
    ],
  ])('finds %s', (_, events, faults) => {
    expect(faultsIn(outcome, events)).toEqual({
      missing: [],
      doubled: [],
      uncalled: [],
      ...faults,
    });
  });
});
