import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { addressOf, mintToken } from '@cylch/api';
import { Importer, RecordFollower } from '@cylch/platform';
import { readSettings, type Settings } from '@cylch/platform/settings';
import { type FileFault, ImportRefused, type SourceFile } from '@cylch/import';
import type { Screen } from '../screen.ts';
import { withApplication } from '../application.ts';
import { ready } from '../ready.ts';

type Outcome = Readonly<{ written: number; repeated: number }>;

/**
 * Records the facts of files: through the server where one runs on the data of an embedded
 * deployment, else itself. @throws ImportRefused with every fault
 */
export async function importCommand(paths: readonly string[], screen: Screen): Promise<void> {
  const settings = readSettings(process.env);
  const files = await Promise.all(
    paths.map(async (path): Promise<SourceFile> => ({
      name: basename(path),
      text: await readFile(path, 'utf8'),
    })),
  );
  const address = settings.stores.form === 'EMBEDDED' ? await addressOf(settings.data) : undefined;
  const { written, repeated } =
    address === undefined
      ? await importHere(settings, files, screen)
      : await importThere(settings, { url: address.url, files });
  screen.tell(
    screen.language === 'cy'
      ? `${String(written)} ffaith newydd; ${String(repeated)} yno eisoes.`
      : `${String(written)} new facts; ${String(repeated)} were there already.`,
    { written, repeated },
  );
}

function importHere(
  settings: Settings,
  files: readonly SourceFile[],
  screen: Screen,
): Promise<Outcome> {
  return withApplication(settings, {}, async (app) => {
    const progress = screen.progress(screen.language === 'cy' ? 'Mewnforio' : 'Importing');
    try {
      if (settings.stores.form === 'EMBEDDED') app.get(RecordFollower).follow();
      await ready(app);
      return await app.get(Importer).import(files, (done, total) => {
        progress.at(done, total);
      });
    } finally {
      progress.end();
    }
  });
}

const IMPORT = `mutation ($input: ImportFactsInput!) { importFacts(input: $input) { written repeated faults { file line column code path cy en } } }`;
type Answer = Readonly<{
  data?: { importFacts: (Outcome & { faults: readonly FileFault[] }) | null };
  errors?: readonly { message: string }[];
}>;

async function importThere(
  settings: Settings,
  { url, files }: Readonly<{ url: string; files: readonly SourceFile[] }>,
): Promise<Outcome> {
  const token = await mintToken(settings, { sub: 'cylch-import', role: 'SECRETARIAT', hours: 1 });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: IMPORT, variables: { input: { files } } }),
  });
  const { data, errors } = (await response.json()) as Answer;
  const answer = data?.importFacts;
  if (answer == null)
    throw new Error(
      errors?.map(({ message }) => message).join('\n') ??
        `the server answered ${String(response.status)}`,
    );
  if (answer.faults.length > 0) throw new ImportRefused(answer.faults);
  return answer;
}
