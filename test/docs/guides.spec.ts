import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import { evaluator, partner } from '../acceptance/support/year.ts';
import { GUIDES, questionsOf } from './guides.ts';

describe('The guides', () => {
  let cylch: Cylch;
  const people: Record<string, Person> = {};
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-08-10T10:00:00Z' });
    people[''] = cylch.anyone();
    people['partner'] = await partner(cylch, 'partner-W06000008');
    people['evaluator'] = await evaluator(cylch);
  });
  afterAll(() => cylch.close());

  it.each(GUIDES.flatMap(questionsOf))(
    '$guide: $heading is answered without a refusal',
    async ({ who, query }) => {
      const { errors, data } = await (people[who] as Person).ask(query);
      expect(errors).toEqual([]);
      expect(Object.values(data as object)).not.toContain(null);
    },
  );
});
