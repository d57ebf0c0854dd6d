import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import { eventsOf, openTheYear, partner, POST, POWYS, reflection } from './support/year.ts';

describe('A partner and the summer window', () => {
  let cylch: Cylch;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-05-01T09:00:00Z' });
    await openTheYear(cylch);
  });
  afterAll(() => cylch.close());

  it('P5 posts before it opens: refused, with the day it opens, in either language', async () => {
    const powys = await partner(cylch, POWYS);
    const before = await eventsOf(powys);
    const {
      errors: [english],
    } = await powys.ask(POST, reflection());
    expect(english?.extensions.code).toBe('WINDOW_NOT_OPEN');
    expect(english?.message).toContain('opens on 2026-06-01');
    const {
      errors: [welsh],
    } = await powys.ask(POST, reflection(), { language: 'cy' });
    expect(welsh?.message).toContain('yn agor ar 2026-06-01');
    expect(await eventsOf(powys)).toBe(before);
  });

  it('P5 posts after it closed: kept, flagged late', async () => {
    await cylch.again({ now: '2026-08-01T09:00:00Z' });
    const powys = await partner(cylch, POWYS);
    const { postReflection } = await powys.learn(POST, reflection());
    expect(postReflection.reflection).toMatchObject({ late: true, window: { key: 'summer-2026' } });
  });
});
