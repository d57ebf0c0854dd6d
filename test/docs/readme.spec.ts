import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from '../acceptance/support/cylch.ts';

const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const questions = [...text.matchAll(/```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g)].map(
  ([, query = '', answer = '']) => ({ query, answer: JSON.parse(answer) as object }),
);

describe('The questions of the README', () => {
  let cylch: Cylch;
  beforeAll(async () => {
    cylch = await Cylch.open({ letters: true, now: '2026-11-23T10:00:00Z' });
  });
  afterAll(() => cylch.close());

  it('are three', () => {
    expect(questions).toHaveLength(3);
  });
  it.each(questions)('are answered as it shows: $query', async ({ query, answer }) => {
    expect(await cylch.anyone().learn(query)).toEqual(answer);
  });
});
