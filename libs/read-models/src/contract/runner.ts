import { expect, it } from '@jest/globals';
import { setImmediate } from 'node:timers/promises';
import type { Position } from '@cylch/kernel';
import { opened, until } from './opened.ts';
import { Chance } from './sample/chance.ts';
import { historyOf } from './sample/history.ts';
import { notesView } from './sample/notes.projection.ts';
import { SECRETARIAT } from './sample/readers.ts';
import { SAMPLE_SET } from './sample/set.ts';
import { manyNotes, noted } from './sample/telling.ts';
import { failingLog, unwritableOnce, withNotes } from './sample/trouble.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current, TrialStore, TrialViews } from './trial.ts';

const p = (position: number): Position => position as Position;
const countAt = ({ views }: Pick<TrialViews, 'views'>, at: number): Promise<number> =>
  views.count(notesView, { at: p(at), reader: SECRETARIAT });
const reaches = async ({ views }: Pick<TrialViews, 'views'>, log: TinyLog): Promise<void> => {
  expect(await views.reached(p(log.events.length), 20_000)).toBe(true);
};

/** Promises about being kept up to date. */
export function runner(current: Current, fresh: () => Promise<TrialStore>): void {
  it('fold the same record into the same rows, in whatever batches it came, however it was met and wherever its log keeps it', async () => {
    const history = historyOf(new Chance(11), 80);
    const digests = new Set<string>();
    for (const { batch, before, gap } of [
      { batch: 1, before: 80, gap: 1 },
      { batch: 80, before: 80, gap: 1 },
      { batch: 7, before: 40, gap: 100 },
      { batch: 3, before: 0, gap: 1 },
    ]) {
      const [store, log] = [await fresh(), new TinyLog({ batch, gap })];
      await write(log, history.slice(0, before));
      const trial = await opened(store, log);
      await write(log, history.slice(before));
      await reaches(trial, log);
      await trial.rebuild();
      const { matches, digest, rebuiltDigest, position } = await trial.verify();
      expect({ matches, position, rebuiltDigest }).toEqual({
        matches: true,
        position: 80,
        rebuiltDigest: digest,
      });
      digests.add(digest);
      await store.dispose();
    }
    expect(digests.size).toBe(1);
  });

  it('followed event by event, hold what they would hold had they been built at once', async () => {
    const log = new TinyLog({ batch: 2 });
    const trial = await opened(current(), log);
    for (const event of historyOf(new Chance(12), 60)) await write(log, [event]);
    await reaches(trial, log);
    expect(await trial.verify()).toMatchObject({ matches: true, position: 60 });
  });

  it('go on answering while they are built anew, and go on growing afterwards', async () => {
    const log = new TinyLog({ batch: 5 });
    await write(log, manyNotes(200));
    const trial = await opened(current(), log);
    let [building, answers, late] = [true, 0, 0];
    const asking = (async () => {
      while (building) {
        expect(await countAt(trial, 200)).toBe(200);
        answers += 1;
        late += 1;
        await setImmediate();
        await write(log, [noted(`late-${String(late)}`)]);
        await reaches(trial, log);
      }
    })();
    await trial.rebuild();
    await trial.rebuild();
    building = false;
    await asking;
    expect(answers).toBeGreaterThan(2);
    await write(log, [noted('after')]);
    await reaches(trial, log);
    expect(await countAt(trial, log.events.length)).toBe(201 + late);
    expect(await trial.verify()).toMatchObject({ matches: true });
  });

  it('closed and opened again, go on where they were', async () => {
    const log = new TinyLog();
    await write(log, manyNotes(5));
    await (await opened(current(), log)).close();
    await write(log, manyNotes(5, 6));
    const trial = await current().open({ set: SAMPLE_SET, log });
    expect((await trial.views.checkpoint()).position).toBe(5);
    trial.runner.start();
    await reaches(trial, log);
    expect(await countAt(trial, 10)).toBe(10);
  });

  it('stopped, take in nothing more until they are started again', async () => {
    const log = new TinyLog();
    const trial = await opened(current(), log);
    await trial.runner.stop();
    await write(log, manyNotes(3));
    expect(await trial.views.reached(p(1), 30)).toBe(false);
    expect(trial.runner.status().state).toBe('STOPPED');
    trial.runner.start();
    await reaches(trial, log);
  });

  it('with two runners at once, lose nothing and take nothing twice', async () => {
    const log = new TinyLog({ batch: 2 });
    const [one, other] = await Promise.all([opened(current(), log), opened(current(), log)]);
    for (const event of historyOf(new Chance(13), 60)) await write(log, [event]);
    await reaches(one, log);
    await reaches(other, log);
    expect(await one.verify()).toMatchObject({ matches: true, position: 60 });
    await one.close();
    await write(log, [noted('after')]);
    await reaches(other, log);
    expect(await other.verify()).toMatchObject({ matches: true, position: 61 });
  });

  it('begin again where they were when the log goes away, as often as it does', async () => {
    const log = new TinyLog({ batch: 4 });
    const trial = await current().open({ set: SAMPLE_SET, log: failingLog(log, 3) });
    trial.runner.start();
    await until(trial, 'FOLLOWING');
    await write(log, historyOf(new Chance(14), 60));
    await reaches(trial, log);
    await trial.close();
    expect(await (await opened(current(), log)).verify()).toMatchObject({
      matches: true,
      position: 60,
    });
  });

  it('leave nothing of a batch that could not be written, and fold it again', async () => {
    const [history, log] = [historyOf(new Chance(15), 40), new TinyLog({ batch: 20 })];
    await write(log, history);
    const trial = await opened(current(), log, withNotes(unwritableOnce('cannot be kept')));
    const states = new Set<string>();
    const stop = trial.views.onAdvance(() => {
      states.add('advanced');
    });
    await write(log, [
      ...manyNotes(3, 900),
      noted('note-999', { text: 'cannot be kept' }),
      ...manyNotes(3, 950),
    ]);
    await reaches(trial, log);
    stop();
    expect(states.size).toBe(1);
    const at = p(log.events.length);
    expect(
      (await trial.views.byKey(notesView, ['note-999'], at, SECRETARIAT)).get('note-999')?.row.text,
    ).toBe('cannot be kept');
    expect(await trial.verify()).toMatchObject({ matches: true, position: 47 });
  });
}
