import { expect, it } from '@jest/globals';
import { type Place, ViewsNotBuilt } from '@cylch/read-models';
import { Conditions } from './readiness.ts';
import { watchViews } from './watch.ts';

it('Views that another process keeps are being built, ready, or failed, as they answer', async () => {
  const conditions = new Conditions();
  const answers: (() => Promise<Place>)[] = [
    () => Promise.reject(new ViewsNotBuilt()),
    () => Promise.resolve({ position: 3 } as unknown as Place),
    () => Promise.reject(new Error('gone')),
    () => Promise.resolve({ position: 4 } as unknown as Place),
  ];
  const told: string[] = [];
  conditions.watch(({ state }) => {
    told.push(state);
  });
  let asked = 0;
  const stop = watchViews(
    {
      checkpoint: () => (answers[Math.min(asked++, answers.length - 1)] as () => Promise<Place>)(),
    },
    conditions,
  );
  while (told.length < 4) await new Promise((resolve) => setTimeout(resolve, 20));
  stop();
  expect(told).toEqual(['BUILDING', 'READY', 'FAILED', 'READY']);
});
