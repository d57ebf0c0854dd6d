import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '@cylch/kernel';
import { ClocksApart } from './clocks.ts';

const HOUR = 3_600_000;
const PERMITTED = 250;

/** Clocks by hand: `took` is how long the shared one takes to answer, half of it each way. */
function byHand() {
  const at = { wall: 1_000_000, elapsed: 0, ahead: 0, took: 0 };
  const pass = (ms: number): void => {
    at.wall += ms;
    at.elapsed += ms;
  };
  const clocks = {
    wall: () => at.wall,
    elapsed: () => at.elapsed,
    shared: () => {
      pass(at.took / 2);
      const told = at.wall + at.ahead;
      pass(at.took / 2);
      return Promise.resolve(told);
    },
  };
  return { at, pass, apart: new ClocksApart(clocks, PERMITTED) };
}

describe('Clocks', () => {
  let { at, pass, apart } = byHand();
  const refused = (): string | undefined => {
    try {
      apart.ensureTogether();
      return undefined;
    } catch (problem) {
      return problem instanceof Refusal ? String(problem.values['problem']) : 'FAULT';
    }
  };
  beforeEach(() => {
    ({ at, pass, apart } = byHand());
  });

  it('are not taken to be together before they were measured', () => {
    expect(refused()).toBe('CLOCKS_APART');
  });

  it.each([
    ['ahead', PERMITTED, PERMITTED + 1],
    ['behind', -PERMITTED, -PERMITTED - 1],
  ])('may be %s by what is permitted, and no further', async (_, within, beyond) => {
    at.ahead = within;
    await apart.measure();
    expect(refused()).toBeUndefined();
    at.ahead = beyond;
    await apart.measure();
    expect(refused()).toBe('CLOCKS_APART');
    at.ahead = 0;
    await apart.measure();
    expect(refused()).toBeUndefined();
  });

  it('are as far apart as they may be by how long the answer took', async () => {
    [at.ahead, at.took] = [100, 60];
    await apart.measure();
    expect(apart.apart()).toBe(130);
  });

  it('stay as they were known where an answer took so long that it tells nothing', async () => {
    await apart.measure();
    at.took = 10_000;
    await apart.measure();
    expect(refused()).toBeUndefined();
  });

  it('are apart at once where one is set while it runs, until it is set right', async () => {
    await apart.measure();
    pass(5_000);
    expect(refused()).toBeUndefined();
    at.wall -= HOUR;
    at.ahead = HOUR;
    expect(refused()).toBe('CLOCKS_APART');
    await apart.measure();
    expect(refused()).toBe('CLOCKS_APART');
    at.wall += HOUR;
    at.ahead = 0;
    await apart.measure();
    expect(refused()).toBeUndefined();
  });
});
