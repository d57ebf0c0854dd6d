import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Generated } from '../data/generate.ts';
import { YEARS } from '../data/core.ts';
import { askerOf } from '../support/asker.ts';
import { atLeast, type Figure, whole } from '../support/figures.ts';
import { inTurns } from '../support/load.ts';
import { serverOn } from '../support/server.ts';
import { memberOf } from './asking.ts';
import { QUESTIONS } from './questions.ts';

const CONNECTIONS = 16;

/** A page of the timeline against a server that has the same answer ready. */
export async function bare(large: Generated): Promise<readonly Figure[]> {
  const server = await serverOn(large);
  const token = await memberOf(server);
  const question = QUESTIONS.find(({ name }) => name.startsWith('timeline'));
  const body = question?.body({ cycle: YEARS[4]?.id as string, id: '' }) ?? '';
  const asker = askerOf(server.url, token);
  const answer = join(server.data, 'answer.json');
  await writeFile(answer, await asker.answer(body));
  asker.close();
  const [child, url] = await bareServer(answer);
  try {
    const load = { token, connections: CONNECTIONS, seconds: 5, body: () => body };
    const [ours, theirs] = await inTurns({ ...load, url: server.url }, { ...load, url }, 5);
    return [
      atLeast(0.5, {
        group: 'e',
        what: `timeline page from ${String(CONNECTIONS)} connections / bare Apollo server with the same JSON`,
        ratio: ours / theirs,
        more: `${whole(ours)} against ${whole(theirs)} requests/s`,
      }),
    ];
  } finally {
    child.kill();
    await server.close();
  }
}

async function bareServer(answer: string): Promise<readonly [ChildProcess, string]> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../children/bare.ts', import.meta.url)), answer],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  return [child, said.toString().trim()];
}
