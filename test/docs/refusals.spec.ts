import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PROBLEMS, REFUSALS } from '@cylch/kernel';

const FILE = new URL('../../docs/refusals.md', import.meta.url);
const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The page that tells every refusal, as the code has them. */
function page(): string {
  const refusals = Object.entries(REFUSALS).map(([code, { exit, en, cy }]) =>
    row([`\`${code}\``, String(exit), en, cy]),
  );
  const problems = Object.entries(PROBLEMS).map(([name, { en, cy }]) =>
    row([`\`${name}\``, en, cy]),
  );
  return `# Refusals
Every no that Cylch can say: its code (\`extensions.code\`), the exit code of the command line, and its sentence in both
languages; \`{…}\` is filled in. \`extensions.field\` names the field to blame; \`extensions.detail\` is what
GraphQL itself says of it, in English. Written by \`npm run refusals\` from the code.

| Code | Exit | English | Cymraeg |
|---|---|---|---|
${refusals.join('\n')}

## What can be wrong with a field
The second half of \`BAD_USER_INPUT\`, and of others where they say why.

| Problem | English | Cymraeg |
|---|---|---|
${problems.join('\n')}
`;
}

describe('The page of refusals', () => {
  it('tells what the code says', () => {
    if (process.env['WRITE_REFUSALS'] === '1') writeFileSync(FILE, page());
    expect(readFileSync(FILE, 'utf8')).toBe(page());
  });
});
