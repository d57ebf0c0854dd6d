import type { Position } from '@cylch/kernel';
import { Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import type { RowVersion } from '@cylch/read-models';
import type { AsOf } from '../at.ts';
import type { Request } from '../request.ts';
import { Node } from './node.ts';
import { Recorded } from './recorded.ts';

/** A thing of the record as it stood at a place. Its fields, and theirs, keep that place. */
@ObjectType({ isAbstract: true })
export abstract class Thing<Row extends object = object> extends Node {
  row!: Row;
  /** Position of the fact that made this version. */
  from!: Position;
  at!: AsOf;

  @Field(() => Recorded, {
    description: 'Who, when and where this was last changed in the record.',
  })
  recorded(_: unknown, request: Request): Promise<Recorded> {
    return Recorded.of(this.from, this.at, request);
  }
}

/** Shows a standing row as a thing of its type. */
export function see<T extends Thing>(
  type: Type<T>,
  { key, from, row }: RowVersion<object>,
  at: AsOf,
): T {
  return Object.assign(new type(), { id: key, versionId: `${key}@${String(from)}`, row, from, at });
}
