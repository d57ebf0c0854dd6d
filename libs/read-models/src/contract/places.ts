import { expect, it } from '@jest/globals';
import type { Instant, LogPosition, Position } from '@cylch/kernel';
import { opened } from './opened.ts';
import { notesView } from './sample/notes.projection.ts';
import { SAMPLE_SET } from './sample/set.ts';
import { noted, planned } from './sample/telling.ts';
import { write } from './sample/write.ts';
import { TinyLog } from './tiny-log.ts';
import type { Current } from './trial.ts';

const p = (position: number): Position => position as Position;
const l = (position: number): LogPosition => position as LogPosition;
const moment = (text: string): Instant => text as Instant;

/** Promises about where the views stand. */
export function places(current: Current): void {
  it('stand at the beginning of an empty record, and answer nothing there', async () => {
    const { views } = await opened(current(), new TinyLog());
    const beginning = { position: 0, logPosition: 0, newestDay: '' };
    expect(await views.checkpoint()).toMatchObject(beginning);
    expect(await views.placeAt(moment('2030-01-01T00:00:00.000Z'))).toMatchObject(beginning);
    expect([...(await views.places([p(0), p(1)])).keys()]).toEqual([0]);
    expect(await views.reached(p(0), 0)).toBe(true);
  });

  it('keep the log’s own places, which have gaps, beside the count', async () => {
    const log = new TinyLog({ gap: 100 });
    await write(log, [noted('note-1'), noted('note-2'), noted('note-3')]);
    const { views } = await opened(current(), log);
    expect(await views.checkpoint()).toMatchObject({ position: 3, logPosition: 300 });
    expect(
      [...(await views.places([p(1), p(3), p(4)])).values()].map(({ position, logPosition }) => [
        position,
        logPosition,
      ]),
    ).toEqual([
      [1, 100],
      [3, 300],
    ]);
    expect(await views.reachedLog(l(200), 0)).toMatchObject({ position: 2, logPosition: 200 });
    expect(await views.reachedLog(l(250), 0)).toBeUndefined();
    expect(await views.reachedLog(l(400), 20)).toBeUndefined();
  });

  it('know what was known at a moment: a fact imported as known earlier comes with those recorded before it', async () => {
    const log = new TinyLog();
    await write(log, [
      noted('note-1', {}, { recordedAt: '2025-01-10T10:00:00.000Z' }),
      noted(
        'note-2',
        {},
        { recordedAt: '2025-03-10T10:00:00.000Z', knownFrom: '2024-11-01T10:00:00.000Z' },
      ),
      noted(
        'note-3',
        {},
        { recordedAt: '2025-03-10T10:00:01.000Z', knownFrom: '2025-02-01T10:00:00.000Z' },
      ),
      noted('note-4', {}, { recordedAt: '2025-03-11T10:00:00.000Z' }),
    ]);
    const { views } = await opened(current(), log);
    const at = async (text: string): Promise<number> =>
      (await views.placeAt(moment(text))).position;
    expect(await at('2025-01-10T09:59:59.999Z')).toBe(0);
    expect(await at('2025-01-10T10:00:00.000Z')).toBe(2);
    expect(await at('2025-02-01T09:59:59.999Z')).toBe(2);
    expect(await at('2025-02-01T10:00:00.000Z')).toBe(3);
    expect(await at('2025-03-10T12:00:00.000Z')).toBe(3);
    expect(await at('2026-01-01T00:00:00.000Z')).toBe(4);
    expect([...(await views.places([p(2)])).values()]).toMatchObject([
      { recordedAt: '2025-03-10T10:00:00.000Z', knownAt: '2025-01-10T10:00:00.000Z' },
    ]);
  });

  it('take the newest day from what happened; a plan lies ahead of it, and its row still stands', async () => {
    const log = new TinyLog();
    await write(log, [
      noted('note-1', {}, { occurred: '2025-03-03' }),
      planned('note-2', '2025-06-20'),
      noted('note-3', {}, { occurred: '2025-03-05' }),
    ]);
    const { views } = await opened(current(), log);
    expect((await views.places([p(1)])).get(p(1))?.newestDay).toBe('2025-03-03');
    const rows = async (at: number): Promise<readonly string[]> =>
      (await views.page(notesView, { at: p(at), reader: { sees: 'ALL' }, limit: 9 })).rows.map(
        ({ key }) => key,
      );
    expect(await rows(1)).toEqual(['note-1']);
    expect(await rows(2)).toEqual(['note-2', 'note-1']);
    expect(await rows(3)).toEqual(['note-2', 'note-3', 'note-1']);
  });

  it('tell those who wait when they have come far enough, and when they have not in time', async () => {
    const log = new TinyLog({ gap: 10 });
    const { views } = await opened(current(), log);
    expect(await views.reached(p(1), 10)).toBe(false);
    const waiting = Promise.all([views.reached(p(2), 20_000), views.reachedLog(l(10), 20_000)]);
    await write(log, [noted('note-1'), noted('note-2')]);
    expect(await waiting).toMatchObject([true, { position: 1, logPosition: 10 }]);
  });

  it('call back as they advance, ever onwards, until told to stop; what they call out can be read', async () => {
    const log = new TinyLog({ batch: 1 });
    const trial = await current().open({ set: SAMPLE_SET, log });
    const [heard, readable]: [number[], Promise<number>[]] = [[], []];
    const stop = trial.views.onAdvance((position) => {
      heard.push(position);
      readable.push(trial.views.checkpoint().then((place) => place.position));
    });
    trial.runner.start();
    for (const stream of ['note-1', 'note-2', 'note-3']) {
      await write(log, [noted(stream)]);
      expect(await trial.views.reached(p(log.events.length), 20_000)).toBe(true);
    }
    stop();
    await write(log, [noted('note-4')]);
    expect(await trial.views.reached(p(4), 20_000)).toBe(true);
    expect(heard.at(-1)).toBe(3);
    expect(heard).toEqual([...new Set(heard)].sort((one, other) => one - other));
    expect(
      (await Promise.all(readable)).every((position, index) => position >= (heard[index] ?? 0)),
    ).toBe(true);
  });
}
