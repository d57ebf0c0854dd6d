import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import { secretariat } from '../acceptance/support/year.ts';
import { pageOf } from './page.ts';
import { type Place, questionOf, type Row, ROWS } from './rows.ts';

const PAGE = new URL('../../docs/letters.md', import.meta.url);
const THEN: Place = { knownAt: '2024-12-31T23:59:59Z' };

describe('What the two letters report', () => {
  let cylch: Cylch;
  let office: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-11-23T10:00:00Z' });
    office = await secretariat(cylch);
  });
  afterAll(() => cylch.close());
  const row = (number: number): Row => ROWS.find((one) => one.row === number) as Row;
  const ask = (number: number, at?: Place): Promise<Record<string, never>> => office.learn(questionOf(row(number)), { at: at ?? row(number).at ?? null });

  it('is 32 rows, each with an answer; the page tells them', async () => {
    expect(ROWS.map((one) => one.row)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    const answers: object[] = [];
    for (const one of ROWS) answers.push(await ask(one.row));
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/^\{"\w+":(null|\{"nodes":\[\]\})\}$/);
    const page = pageOf(ROWS, answers);
    if (process.env['WRITE_LETTERS'] === '1') writeFileSync(PAGE, page);
    expect(readFileSync(PAGE, 'utf8')).toBe(page);
  });

  it('E1, E2: April 2025 planned then, September 2025 reached now', async () => {
    expect(await ask(11, THEN)).toEqual({ node: { plans: ['../2025-04'], reached: null, state: 'PLANNED' } });
    expect(await ask(11)).toEqual({ node: { plans: ['../2025-04', '2025-09'], reached: '2025-09', state: 'REACHED' } });
  });

  it('A3, A4: £225.5m as announced in December 2024; £262.5m as restated, the old lines superseded', async () => {
    const then = (await ask(13, THEN)) as unknown as { funding: { total: string; lines: { supersededBy: object | null }[] } };
    expect(then.funding).toMatchObject({ total: '225500000.00', lines: [{ supersededBy: null }, { supersededBy: null }] });
    const now = (await ask(13)) as unknown as typeof then;
    expect(now.funding.total).toBe('262500000.00');
    expect(now.funding.lines.filter(({ supersededBy }) => supersededBy !== null)).toHaveLength(2);
  });

  it('the Group was active on 2 November 2025 and is closed now', async () => {
    expect(await ask(31)).toEqual({ bodies: { nodes: [{ id: 'body-national-coherence-group' }] } });
    expect(await ask(31, { on: '2026-11-23' })).toEqual({ bodies: { nodes: [] } });
  });

  it('the fourth step was blocked by the expected budget and is free since it was published', async () => {
    const states = async (at?: Place): Promise<readonly string[]> => ((await ask(3, at)) as unknown as { commitments: { nodes: { state: string }[] } }).commitments.nodes.map(({ state }) => state).sort();
    expect(await states(THEN)).toEqual(['BLOCKED', 'OPEN', 'OPEN', 'OPEN']);
    expect(await states({ knownAt: '2025-04-01T00:00:00Z' })).toEqual(['OPEN', 'OPEN', 'OPEN', 'OPEN']);
  });

  it('no risk is without an active owner after the programme closed', async () => {
    expect(await ask(18)).toMatchObject({ risks: { totalCount: 0 } });
  });

  it('responsibility rests with all 22 authorities and the national partners', async () => {
    const { node } = (await ask(27)) as unknown as { node: { holding: object[] } };
    expect(node.holding).toHaveLength(24);
  });

  it('S2: every item of the two letters cites its paragraph', async () => {
    const facts: { origin: string | null; commandId: string; cites: object[] }[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { events } = await office.learn('query ($after: String) { events(first: 200, after: $after) { nodes { origin commandId cites { document paragraph url } } pageInfo { hasNextPage endCursor } } }', { after }) as { events: { nodes: typeof facts; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      facts.push(...events.nodes);
      ({ hasNextPage: more, endCursor: after } = events.pageInfo);
    }
    // What a process recorded rests on the fact that caused it.
    const said = facts.filter(({ origin, commandId }) => (origin === 'LETTER' || origin === 'PUBLIC_SOURCE') && commandId.includes(':'));
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter(({ cites }) => cites.length === 0).map(({ commandId }) => commandId)).toEqual([]);
  });
});
