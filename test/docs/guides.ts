import { readFileSync } from 'node:fs';

/** A question that a guide shows, and who asks it there. */
export type Question = Readonly<{ guide: string; heading: string; who: string; query: string }>;

export const GUIDES = ['partners.md', 'evaluators.md', 'analysts.md'];
const BLOCK = /```graphql ?(\w*)\n([\s\S]*?)```/g;

/** Every question of a guide, under the heading it stands below. */
export function questionsOf(guide: string): readonly Question[] {
  const text = readFileSync(new URL(`../../docs/${guide}`, import.meta.url), 'utf8');
  return [...text.matchAll(BLOCK)].map((match) => {
    const above = text.slice(0, match.index);
    return {
      guide,
      heading: /## (.*)\n(?![\s\S]*\n## )/.exec(above)?.[1] ?? '',
      who: match[1] ?? '',
      query: match[2] ?? '',
    };
  });
}
