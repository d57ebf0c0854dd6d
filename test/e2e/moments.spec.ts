import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Instant, Position } from '@cylch/kernel';
import { InProcess } from './support/in-process.ts';

const WRITERS = 12;
const READERS = 12;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The clock that goes on by itself, which the one under test follows until it is set. */
const realNow = (): number => Math.floor(performance.timeOrigin + performance.now());
const instant = (ms: number): Instant => new Date(ms).toISOString() as Instant;
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A moment that was asked about, and the place that was known then. */
type Answered = Readonly<{ moment: Instant; position: Position }>;

describe('A moment is answered once', () => {
  let server: InProcess;
  /** By how much the machine’s clock was set. */
  let set: number;

  beforeEach(async () => {
    set = 0;
    jest.useFakeTimers({
      doNotFake: [
        ...['hrtime', 'nextTick', 'performance', 'queueMicrotask'],
        ...['setImmediate', 'clearImmediate', 'setInterval', 'clearInterval'],
        ...['setTimeout', 'clearTimeout'],
      ] as 'setTimeout'[],
    });
    tick();
    server = await InProcess.open();
  });
  afterEach(async () => {
    jest.useRealTimers();
    await server.close();
  });

  function tick(): void {
    jest.setSystemTime(realNow() + set);
  }

  async function changedAmong(answers: readonly Answered[]): Promise<readonly Answered[]> {
    const changed: Answered[] = [];
    for (const answer of answers)
      if ((await server.placeAt(answer.moment)) !== answer.position) changed.push(answer);
    return changed;
  }

  /**
   * Asks so many questions at this very millisecond while others write; `onHalf` is called
   * half-way.
   */
  async function race(questions: number, onHalf: () => void): Promise<readonly Answered[]> {
    const answers: Answered[] = [];
    let asked = 0;
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; asked < questions; n += 1) {
        tick();
        await server.join(`w${String(writer)}-${String(n)}`);
      }
    };
    const read = async (reader: number): Promise<void> => {
      while (asked < questions) {
        asked += 1;
        if (asked === questions / 2) onHalf();
        tick();
        const moment = reader % 2 === 0 ? server.now() : instant(Date.now());
        answers.push({ moment, position: await server.placeAt(moment) });
        await soon();
      }
    };
    await Promise.all([
      ...Array.from({ length: WRITERS }, (_, writer) => write(writer)),
      ...Array.from({ length: READERS }, (_, reader) => read(reader)),
    ]);
    return answers;
  }

  it('also where it is this very millisecond, of 10,000 questions beside twelve writers', async () => {
    const answers = await race(10_000, () => undefined);
    expect(answers).toHaveLength(10_000);
    expect(new Set(answers.map(({ position }) => position)).size).toBeGreaterThan(100);
    expect(await changedAmong(answers)).toEqual([]);
  });

  it('also where the clock steps back an hour meanwhile, and when the server starts again by it', async () => {
    const answers = await race(2_000, () => {
      set = -HOUR;
    });
    expect(await changedAmong(answers)).toEqual([]);
    await server.again();
    await server.join('after');
    expect(await changedAmong(answers)).toEqual([]);
    const newest = Math.max(...answers.map(({ position }) => position));
    expect(await server.placeAt(server.now())).toBeGreaterThan(newest);
  });

  describe('and an import', () => {
    const FIRST = Date.parse('2024-01-01T00:00:00.000Z');
    const LETTERS = 150;
    const lettersOf = (from: number): readonly Instant[] =>
      Array.from({ length: LETTERS }, (_, n) => instant(from + n * DAY));

    it('changes nothing that was answered while it ran', async () => {
      const answers: Answered[] = [];
      let done = false;
      const read = async (reader: number): Promise<void> => {
        for (let n = reader; !done; n += 1) {
          tick();
          const moment = reader === 0 ? server.now() : instant(FIRST + (n % LETTERS) * DAY + HOUR);
          await server.placeAt(moment).then(
            (position) => answers.push({ moment, position }),
            (problem: unknown) => {
              expect(problem).toMatchObject({ code: 'UNAVAILABLE' });
            },
          );
          await soon();
        }
      };
      const importing = server.importFacts('letters', lettersOf(FIRST)).finally(() => {
        done = true;
      });
      await Promise.all([
        importing,
        ...Array.from({ length: READERS }, (_, reader) => read(reader)),
      ]);
      expect(answers.length).toBeGreaterThanOrEqual(READERS);
      expect(await changedAmong(answers)).toEqual([]);
      expect(await server.placeAt(instant(FIRST + LETTERS * DAY))).toBe(LETTERS);
    });

    it('says nothing of a moment that was answered before it, also where the server started again since', async () => {
      const moment = instant(FIRST + 2 * LETTERS * DAY);
      await server.importFacts('letters', lettersOf(FIRST));
      const answer = { moment, position: await server.placeAt(moment) };
      const late = instant(FIRST + LETTERS * DAY);
      const refused = { faults: [{ code: 'CLAIM_OUT_OF_ORDER' }] };
      await expect(server.importFacts('late', [late])).rejects.toMatchObject(refused);
      await server.again();
      await expect(server.importFacts('late', [moment])).rejects.toMatchObject(refused);
      await server.importFacts('later', [instant(Date.parse(moment) + 1)]);
      expect(await changedAmong([answer])).toEqual([]);
    });
  });
});
