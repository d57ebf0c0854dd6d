import type { Position } from '@cylch/kernel';
import { ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { RowVersion } from '@cylch/read-models';
import type { AsOf } from '../at.ts';
import { Node } from './node.ts';

/**
 * A thing of the record as it stood at a place. Its fields, and theirs, keep that place; `recorded`
 * stands in recordedResolverOf.
 */
@ObjectType({ isAbstract: true })
export abstract class Thing<Row extends object = object> extends Node {
  row!: Row;
  /** Position of the fact that made this version. */
  from!: Position;
  at!: AsOf;
}

/** Shows a standing row as a thing of its type. */
export function see<T extends Thing>(
  type: Type<T>,
  { key, from, row }: RowVersion<object>,
  at: AsOf,
): T {
  return Object.assign(new type(), { id: key, versionId: `${key}@${String(from)}`, row, from, at });
}
