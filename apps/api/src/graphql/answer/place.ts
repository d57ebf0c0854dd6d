import type { Request } from '@cylch/graphql';
import type { Day } from '@cylch/kernel';
import { lagOf } from '@cylch/timeline';

/** Where an answer stands: `extensions.place`. */
export type Told = Readonly<{ position: string; on: Day; viewsLagEvents: number }>;

/** The place of the first field that named one; the newest where none did. Undefined where the views cannot say. */
export async function placeOf(request: Request): Promise<Told | undefined> {
  try {
    const { position, on } = request.first ?? (await request.standAt());
    return { position: String(position), on, viewsLagEvents: (await lagOf(request.house)).events };
  } catch {
    // The answer itself tells what is wrong; its place is only added where there is one.
    return undefined;
  }
}
