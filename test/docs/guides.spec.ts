import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { Cylch } from '../acceptance/support/cylch.ts';
import type { Person } from '../acceptance/support/person.ts';
import { evaluator, partner } from '../acceptance/support/year.ts';

type Question = Readonly<{ guide: string; heading: string; who: string; query: string }>;
const BLOCK = /```graphql ?(\w*)\n([\s\S]*?)```/g;

/** Every question that a guide shows, under the heading it stands below. */
function questionsOf(guide: string): readonly Question[] {
  const text = readFileSync(new URL(`../../docs/${guide}`, import.meta.url), 'utf8');
  return [...text.matchAll(BLOCK)].map((match) => {
    const above = text.slice(0, match.index);
    return { guide, heading: /## (.*)\n(?![\s\S]*\n## )/.exec(above)?.[1] ?? '', who: match[1] ?? '', query: match[2] ?? '' };
  });
}

const GUIDES = ['partners.md', 'evaluators.md', 'analysts.md'];

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

  it.each(GUIDES.flatMap(questionsOf))('$guide: $heading is answered without a refusal', async ({ who, query }) => {
    const { errors, data } = await (people[who] as Person).ask(query);
    expect(errors).toEqual([]);
    expect(Object.values(data as object)).not.toContain(null);
  });
});
