import type { Type } from '@nestjs/common';
import type { AsOf } from '../at.ts';
import type { Request } from '../request.ts';
import { see, type Thing } from './thing.ts';

/**
 * The thing with this id as it stands at a place; undefined where there is none or none is named,
 * or where the reader may not see it.
 */
export async function nodeOf(
  request: Request,
  id: string | undefined,
  at: AsOf,
): Promise<Thing | undefined> {
  const kind = id === undefined ? undefined : request.kindOf(id);
  if (id === undefined || kind === undefined) return undefined;
  const row = await request.row(kind.projection, id, at.position);
  return row === undefined ? undefined : see(kind.type as Type<Thing>, row, at);
}
