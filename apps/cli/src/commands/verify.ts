import { EXITS } from '../exits.ts';
import type { ApplicationStores } from '@cylch/platform';
import type { Screen } from '../screen.ts';

/**
 * Builds the views afresh, compares each row with the ones in use, and says where they differ.
 * Returns the exit code.
 */
export async function verify({ views }: ApplicationStores, screen: Screen): Promise<number> {
  const progress = screen.progress(screen.language === 'cy' ? 'Gwirio' : 'Verifying');
  const { matches, position, digest, rebuiltDigest, differences } = await views.verify({
    onProgress: ({ done, total }) => {
      progress.at(done, total);
    },
  });
  progress.end();
  const welsh = screen.language === 'cy';
  const verdict = matches
    ? welsh
      ? 'Mae’r golygon yn cyd-fynd â’r cofnod.'
      : 'The views match the record.'
    : welsh
      ? 'NID yw’r golygon yn cyd-fynd â’r cofnod.'
      : 'The views do NOT match the record.';
  const lines = [
    `${verdict} #${String(position)} sha256 ${digest}`,
    ...differences.map(
      ({ table, key, name }) => `  ${table} ${key}${name === undefined ? '' : ` (${name})`}`,
    ),
  ];
  screen.tell(lines.join('\n'), {
    matches,
    position: String(position),
    digest,
    rebuiltDigest,
    differences,
  });
  return matches ? EXITS.done : EXITS.differs;
}
