import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { retry } from './retry.ts';

/** Fails so often, each time by a problem of its own, and gives the number of the try then. */
function failing(times: number, problem: (n: number) => unknown = (n) => new Error(String(n))) {
  let tried = 0;
  return {
    attempt: () => {
      tried += 1;
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is no Error is thrown as well
      return tried <= times ? Promise.reject(problem(tried)) : Promise.resolve(tried);
    },
    tried: () => tried,
  };
}

describe('Trying again', () => {
  let pauses: number[];
  beforeEach(() => {
    jest.useFakeTimers();
    pauses = [];
    const wait = globalThis.setTimeout;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void, ms: number) => {
      pauses.push(ms);
      return wait(done, ms);
    }) as typeof setTimeout);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
  /** What is waited for here takes no time. */
  async function come<T>(promise: Promise<T>): Promise<T> {
    promise.catch(() => undefined);
    await jest.advanceTimersByTimeAsync(100_000);
    return promise;
  }

  it('goes on until it goes well, after equal pauses, and tells each failure', async () => {
    const told: unknown[] = [];
    const given = retry(failing(3).attempt, {
      pauseMs: 700,
      onFailure: (problem, times) => {
        told.push([(problem as Error).message, times]);
      },
    });
    expect(await come(given)).toBe(4);
    expect(pauses).toEqual([700, 700, 700]);
    expect(told).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]);
  });

  it.each([0, 0.5, 0.999])(
    'doubles its pauses up to the most, each between its half and its whole: chance %d',
    async (chance) => {
      jest.spyOn(Math, 'random').mockReturnValue(chance);
      expect(await come(retry(failing(6).attempt, { pauseMs: 100, mostMs: 800 }))).toBe(7);
      expect(pauses.map((ms) => ms / (0.5 + chance / 2))).toEqual(
        [100, 200, 400, 800, 800, 800].map((ms): unknown => expect.closeTo(ms, -1)),
      );
    },
  );

  it('pauses not at all where that is wanted, and ends after so many tries by the last problem', async () => {
    const { attempt, tried } = failing(Infinity);
    await expect(come(retry(attempt, { pauseMs: 0, tries: 5 }))).rejects.toThrow('5');
    expect([tried(), pauses]).toEqual([5, []]);
  });

  it('ends after its time by the last problem', async () => {
    const { attempt, tried } = failing(Infinity);
    await expect(come(retry(attempt, { pauseMs: 300, forMs: 1_000 }))).rejects.toThrow('5');
    expect([tried(), pauses]).toEqual([5, [300, 300, 300, 100]]);
  });

  it.each([new TypeError('of the language'), 'a text', undefined])(
    'repeats whatever passes, and throws whatever does not as it was thrown: %p',
    async (problem) => {
      expect(
        await come(
          retry(failing(1, () => problem).attempt, {
            pauseMs: 10,
            passes: (it) => it === problem,
          }),
        ),
      ).toBe(2);
      const { attempt, tried } = failing(1, () => problem);
      const never = retry(attempt, { pauseMs: 10, passes: () => false });
      expect(
        await come(
          never.then(
            () => 'went well',
            (thrown: unknown) => thrown,
          ),
        ),
      ).toBe(problem);
      expect(tried()).toBe(1);
    },
  );

  it('ends by what is thrown where a failure is told', async () => {
    const { attempt, tried } = failing(Infinity);
    const onFailure = (): void => {
      throw new Error('cannot be told');
    };
    await expect(come(retry(attempt, { pauseMs: 10, onFailure }))).rejects.toThrow(
      'cannot be told',
    );
    expect(tried()).toBe(1);
  });

  it('begins nothing where the signal has aborted, and ends at once where it aborts in a pause', async () => {
    const { attempt, tried } = failing(Infinity);
    expect(await retry(attempt, { pauseMs: 10, signal: AbortSignal.abort() })).toBeUndefined();
    expect(tried()).toBe(0);
    const ending = new AbortController();
    const given = retry(attempt, { pauseMs: 10_000, signal: ending.signal });
    await jest.advanceTimersByTimeAsync(1);
    ending.abort();
    expect(await given).toBeUndefined();
    expect(tried()).toBe(1);
  });

  it('gives what a try gave during which the signal aborted', async () => {
    const ending = new AbortController();
    const attempt = (): Promise<string> => {
      ending.abort();
      return Promise.resolve('to be closed');
    };
    expect(await retry(attempt, { pauseMs: 10, signal: ending.signal })).toBe('to be closed');
  });
});
