import { describe, expect, it } from '@jest/globals';
import { see } from '@cylch/graphql';
import type { Day, Position } from '@cylch/kernel';
import { HeldFunction } from './function.graphql.ts';

describe('A function as a node', () => {
  it('is found under the name of its type', () => {
    const node = see(
      HeldFunction,
      { key: 'function-1', from: 1 as Position, row: {} },
      { position: 1 as Position, on: '2026-01-01' as Day, pinned: true },
    );
    expect(node.constructor.name).toBe('Function');
  });
});
