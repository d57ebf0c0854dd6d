import { questionOf, type Row } from './rows.ts';

const LONGEST = 1_200;
const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;

/** docs/letters.md: each row with its facts, its question and the answer that the record gives. */
export function pageOf(rows: readonly Row[], answers: readonly object[]): string {
  const sections = rows.map(
    (row, index) => `## ${String(row.row)}. ${row.says}
${row.source} · ${row.carriedBy}${row.at === undefined ? '' : ` · at \`${JSON.stringify(row.at)}\``}

\`\`\`graphql
${questionOf(row)}
\`\`\`
\`\`\`
${cut(JSON.stringify(answers[index]))}
\`\`\`
`,
  );
  return `# What the two letters report
Each row of the letters: the facts that carry it, a question, and the answer of the record that \`npm start\` loads, as the
secretariat reads it on 23 November 2026. L1 is the letter of December 2024, L2 that of November 2025; paragraphs count
from 1. Long answers are cut. Written by \`npm run letters\`; a test holds it to the record.

${sections.join('\n')}`;
}
