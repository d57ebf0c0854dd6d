import type { AnyProjection } from '@cylch/read-models';
import type { Type } from '@nestjs/common';
import type { Node } from './node.ts';

/**
 * A kind of thing: how its ids begin, the view that holds it by its id, and the type that shows it.
 */
export type ThingOf = Readonly<{ category: string; projection: AnyProjection; type: Type<Node> }>;
