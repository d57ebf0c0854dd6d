import type { ApplicationStores } from '@cylch/platform';
import type { Screen } from '../screen.ts';

/**
 * Builds the views anew beside those in use, which go on answering, and puts them in their place.
 */
export async function rebuild(
  { views: { rebuild: build, views } }: ApplicationStores,
  screen: Screen,
  signal: AbortSignal,
): Promise<void> {
  const progress = screen.progress(screen.language === 'cy' ? 'Ailadeiladu' : 'Rebuilding');
  try {
    await build({
      signal,
      onProgress: ({ done, total }) => {
        progress.at(done, total);
      },
    });
  } finally {
    progress.end();
  }
  const { position } = await views.checkpoint();
  screen.tell(
    screen.language === 'cy'
      ? `Ailadeiladwyd y golygon hyd at safle ${String(position)}.`
      : `The views are rebuilt up to position ${String(position)}.`,
    { position: String(position) },
  );
}
