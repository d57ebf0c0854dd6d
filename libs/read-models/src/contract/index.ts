import { afterEach, beforeEach, describe, jest } from '@jest/globals';
import { counters } from './counters.ts';
import { equality } from './equality.ts';
import { events } from './events.ts';
import { pages } from './pages.ts';
import { places } from './places.ts';
import { poisoned } from './poison.ts';
import { runner } from './runner.ts';
import type { Current, TrialStore } from './trial.ts';
import { visibility } from './visibility.ts';

export * from './tiny-log.ts';
export type { TrialStore, TrialViews } from './trial.ts';

/**
 * What views promise on every store; each adapter runs it. `fresh` makes an empty place for sets of
 * views.
 */
export function viewsContract(name: string, fresh: () => Promise<TrialStore>): void {
  jest.setTimeout(180_000);
  describe(`The views on ${name}`, () => {
    let store: TrialStore;
    beforeEach(async () => {
      store = await fresh();
    });
    afterEach(() => store.dispose());
    const current: Current = () => store;
    describe('stand at places of the record and', () => {
      places(current);
    });
    describe('give pages that', () => {
      pages(current);
    });
    describe('know who may read, and', () => {
      visibility(current);
    });
    describe('have counters that', () => {
      counters(current);
    });
    describe('know facts that', () => {
      events(current);
    });
    describe('are kept up to date and', () => {
      runner(current, fresh);
    });
    describe('stop at a poisoned event, which', () => {
      poisoned(current);
    });
    describe('equal a plain fold', () => {
      equality(current);
    });
  });
}
