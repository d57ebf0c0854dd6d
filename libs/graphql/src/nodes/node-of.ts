import { categoryOf } from '@cylch/kernel';
import type { Standpoint } from '../at.ts';
import type { Room } from '../room.ts';
import type { Request } from '../request.ts';
import { see, type Thing } from './thing.ts';

/** The room whose things have ids like this one. */
export function roomOf(rooms: readonly Room[], id: string): Room | undefined {
  const category = categoryOf(id, rooms.map(({ decider }) => decider.category));
  return rooms.find(({ decider }) => decider.category === category);
}

/** The thing with this id as it stands at a place; undefined where there is none, or where the reader may not see it. */
export async function nodeOf(request: Request, id: string, at: Standpoint): Promise<Thing | undefined> {
  const room = roomOf(request.house.rooms, id);
  if (room === undefined) return undefined;
  const row = await request.row(room.thing.projection, id, at.position);
  return row === undefined ? undefined : see(room.thing.type, row, at);
}
