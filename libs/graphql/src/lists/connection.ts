import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

/**
 * Where a page lies, as the Relay specification of connections has it. Cursors are undefined where
 * it is empty.
 */
@ObjectType('PageInfo', { description: 'Relay: where this page lies.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'More follow: ask again with after: endCursor.' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'This page was asked for with after.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | undefined;
  @Field(() => String, { nullable: true }) endCursor!: string | undefined;
}

/** At most this many on a page. */
export const LARGEST_PAGE = 200;

/**
 * Which page of a list is asked for: `listOf` refuses a negative `first`, and one beyond
 * LARGEST_PAGE.
 */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many: 50 unless said, 200 at most (PAGE_TOO_LARGE).',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'A cursor of this same list: the page after it. The cursor keeps the place that its list was read at.',
  })
  after?: string | null;
}

/** One item of a page, with the cursor of its place in the list (Relay). */
export type Edge<T> = Readonly<{ cursor: string; node: T }>;
/** A page of a list (Relay); `nodes` are those of its edges, in the same order. */
export type Connection<T> = Readonly<{
  edges: readonly Edge<T>[];
  nodes: readonly T[];
  pageInfo: PageInfo;
  /** Counted only when it is asked for. */
  totalCount: Promise<number>;
}>;

/**
 * The Relay connection of a type: `ReflectionConnection` of `Reflection`. Made once, beside the
 * type.
 */
export function connectionOf<T>(name: string, type: () => Type<T>): Type<Connection<T>> {
  @ObjectType(`${name}Edge`, {
    description: `One ${name} of a page, with the cursor that goes on after it.`,
  })
  class EdgeType {
    @Field(() => String) cursor!: string;
    @Field(() => type()) node!: T;
  }
  @ObjectType(`${name}Connection`, { description: `A page of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType]) edges!: readonly Edge<T>[];
    @Field(() => [type()]) nodes!: readonly T[];
    @Field(() => PageInfo) pageInfo!: PageInfo;
    @Field(() => Int, {
      description: 'How many the whole list has at its place; counted only when asked for.',
    })
    totalCount!: Promise<number>;
  }
  return ConnectionType;
}
