import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readSettings } from '@cylch/platform/settings';
import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { serve } from '../server/serve.ts';

const FILE = new URL('../../schema.graphql', import.meta.url);
const HEAD = '# Written by `npm run schema` from the code; a test holds the two together.\n\n';

async function served(): Promise<string> {
  const { url, stop } = await serve(
    readSettings({
      CYLCH_DATA: await mkdtemp(join(tmpdir(), 'cylch-schema-')),
      PORT: '0',
      CYLCH_LOG_LEVEL: 'silent',
    }),
  );
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = (await response.json()) as { data: IntrospectionQuery };
    return `${HEAD}${printSchema(lexicographicSortSchema(buildClientSchema(data)))}\n`;
  } finally {
    await stop();
  }
}

test('schema.graphql is what the server answers by', async () => {
  const schema = await served();
  if (process.env['WRITE_SCHEMA'] === '1') await writeFile(FILE, schema);
  expect(await readFile(FILE, 'utf8')).toBe(schema);
}, 60_000);
