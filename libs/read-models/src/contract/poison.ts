import { expect, it } from '@jest/globals';
import type { Position } from '@cylch/kernel';
import { until } from './opened.ts';
import { notesView } from './sample/notes.projection.ts';
import { SECRETARIAT } from './sample/readers.ts';
import { manyNotes, noted } from './sample/telling.ts';
import { BROKEN, REPAIRED, withNotes } from './sample/trouble.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current, TrialViews } from './trial.ts';

const p = (position: number): Position => position as Position;
const poison = noted('note-4', { text: 'poison' });
const REPORT = {
  position: 4,
  type: 'Noted',
  stream: 'note-4',
  event: 'note-4-0',
  view: 'notes',
  message: 'this fold knows no poison',
};

/** Nothing of the event, nor of any after it, is there; everything before it is. */
async function endsBefore({ views, runner }: TrialViews, position: number): Promise<void> {
  expect(runner.status()).toMatchObject({
    state: 'POISONED',
    position: position - 1,
    poisoned: REPORT,
  });
  expect((await views.checkpoint()).position).toBe(position - 1);
  expect(await views.reached(p(position), 20)).toBe(false);
  expect([...(await views.places([p(position - 1), p(position)])).keys()]).toEqual([position - 1]);
  const everything = { at: p(1000), reader: SECRETARIAT };
  expect(await views.count(notesView, everything)).toBe(position - 1);
  expect(await views.countEvents({ ...everything, filter: {} })).toBe(position - 1);
  expect(await views.countEntries({ ...everything, filter: {} })).toBe(position - 1);
}

/** Promises about an event that a view cannot fold: it is neither skipped nor half folded. */
export function poisoned(current: Current): void {
  it('met as they are built, stops them there, and again after a restart', async () => {
    const log = new TinyLog({ batch: 100 });
    await write(log, [...manyNotes(3), poison, ...manyNotes(2, 5)]);
    const trial = await current().open({ set: withNotes(BROKEN), log });
    for (let start = 0; start < 2; start += 1) {
      trial.runner.start();
      await until(trial, 'POISONED');
      await endsBefore(trial, 4);
      await trial.runner.stop();
    }
  });

  it('met in the midst of a batch, stops them there with what came before it', async () => {
    const log = new TinyLog({ batch: 100 });
    await write(log, [noted('note-1')]);
    const trial = await current().open({ set: withNotes(BROKEN), log });
    trial.runner.start();
    await until(trial, 'FOLLOWING');
    await write(log, [...manyNotes(2, 2), poison, ...manyNotes(2, 5)]);
    await until(trial, 'POISONED');
    await endsBefore(trial, 4);
    await expect(trial.rebuild()).rejects.toThrow(
      'notes cannot fold Noted at position 4: this fold knows no poison',
    );
    await endsBefore(trial, 4);
  });

  it('is folded with all that follows once the view is repaired, under a higher version', async () => {
    const log = new TinyLog();
    await write(log, [...manyNotes(3), poison, ...manyNotes(2, 5)]);
    const broken = await current().open({ set: withNotes(BROKEN), log });
    broken.runner.start();
    await until(broken, 'POISONED');
    const repaired = await current().open({ set: withNotes(REPAIRED), log });
    repaired.runner.start();
    expect(await repaired.views.reached(p(6), 20_000)).toBe(true);
    expect(await repaired.views.count(notesView, { at: p(6), reader: SECRETARIAT })).toBe(6);
    expect(await repaired.verify()).toMatchObject({ matches: true, position: 6 });
    await endsBefore(broken, 4);
  });

  it('may be an event that cannot be read at all: its report says so', async () => {
    const log = new TinyLog();
    await write(log, [noted('note-1'), noted('note-2', {}, { recordedAt: 'not a moment' })]);
    const trial = await current().open({ set: withNotes(BROKEN), log });
    trial.runner.start();
    await until(trial, 'POISONED');
    expect(trial.runner.status()).toMatchObject({
      position: 1,
      poisoned: { position: 2, view: 'facts', message: 'not a moment is not a moment' },
    });
  });
}
