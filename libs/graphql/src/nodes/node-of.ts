import { categoryOf } from '@cylch/kernel';
import type { AsOf } from '../at.ts';
import type { FeatureDefinition, ThingOf } from '../feature-definition.ts';
import type { Request } from '../request.ts';
import type { Type } from '@nestjs/common';
import { see, type Thing } from './thing.ts';

/** The kind of thing that has ids like this one. */
export function kindOf(features: readonly FeatureDefinition[], id: string): ThingOf | undefined {
  const kinds = features.flatMap(({ things }) => things);
  const category = categoryOf(
    id,
    kinds.map((kind) => kind.category),
  );
  return kinds.find((kind) => kind.category === category);
}

/** The thing with this id as it stands at a place; undefined where there is none, or where the reader may not see it. */
export async function nodeOf(request: Request, id: string, at: AsOf): Promise<Thing | undefined> {
  const kind = kindOf(request.appContext.features, id);
  if (kind === undefined) return undefined;
  const row = await request.row(kind.projection, id, at.position);
  return row === undefined ? undefined : see(kind.type as Type<Thing>, row, at);
}
