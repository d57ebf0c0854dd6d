import type { Request } from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import { lagSoon, type Measured } from '@cylch/timeline';

/**
 * Where an answer stands: `extensions.place`. How far its views lag is null where the record does
 * not say so in time.
 */
export type Told = Readonly<{ position: string; on: Day; viewsLagEvents: number | null }>;

/**
 * The place of the first field that named one; the newest where none did. Undefined where the views
 * cannot say.
 */
export async function placeOf(request: Request, measured: Measured): Promise<Told | undefined> {
  try {
    const { position, on } = request.first ?? (await request.resolveAsOf());
    return {
      position: String(position),
      on,
      viewsLagEvents: (await lagSoon(measured))?.events ?? null,
    };
  } catch {
    // The answer itself tells what is wrong; its place is only added where there is one.
    return undefined;
  }
}
