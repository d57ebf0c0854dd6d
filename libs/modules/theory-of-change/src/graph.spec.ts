import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@cylch/kernel';
import { ensureSound, type Graph } from './graph.ts';

const text = { en: { key: 'theory-of-change-1', sealed: 'v1.x' } };
const steps = (...keys: readonly string[]): Graph['steps'] =>
  keys.map((key) => ({ key, kind: 'OUTCOME', text }));
const links = (...pairs: readonly string[]): Graph['links'] =>
  pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));
const refusedFor = (graph: Partial<Graph>): unknown => {
  try {
    ensureSound({ steps: steps('a', 'b', 'c', 'd'), links: [], assumptions: [], ...graph });
  } catch (problem) {
    return problem instanceof Refusal ? problem.values : problem;
  }
  return undefined;
};

describe('The graph of a theory of change', () => {
  it('may lead from many steps to one, and from one to many', () => {
    expect(refusedFor({ links: links('ab', 'ac', 'bd', 'cd', 'ad') })).toBeUndefined();
  });
  it('may have no links and no assumptions', () => {
    expect(refusedFor({})).toBeUndefined();
  });
  it('names each step once', () => {
    expect(refusedFor({ steps: steps('a', 'b', 'a') })).toEqual({
      field: 'steps',
      problem: 'REPEATED',
    });
  });
  it('names each link once', () => {
    expect(refusedFor({ links: links('ab', 'ab') })).toEqual({
      field: 'links',
      problem: 'REPEATED',
    });
  });
  it('names each assumption once', () => {
    expect(
      refusedFor({
        assumptions: [
          { key: 'x', text, on: ['a'] },
          { key: 'x', text, on: ['b'] },
        ],
      }),
    ).toEqual({ field: 'assumptions', problem: 'REPEATED' });
  });
  it.each(['ax', 'xa'])('links steps that exist: not %s', (pair) => {
    expect(refusedFor({ links: links('ab', pair) })).toEqual({
      field: 'links',
      problem: 'NO_SUCH_STEP',
      step: 'x',
    });
  });
  it('stands on steps that exist', () => {
    expect(refusedFor({ assumptions: [{ key: 'x', text, on: ['a', 'z'] }] })).toEqual({
      field: 'assumptions',
      problem: 'NO_SUCH_STEP',
      step: 'z',
    });
  });
});

describe('A circle of links', () => {
  it('is refused where a step leads to itself', () => {
    expect(refusedFor({ links: links('aa') })).toEqual({
      field: 'links',
      problem: 'CIRCULAR',
      step: 'a',
    });
  });
  it('is refused where two lead to each other', () => {
    expect(refusedFor({ links: links('ab', 'ba') })).toMatchObject({ problem: 'CIRCULAR' });
  });
  it('is told by a step on it, not by one that leads to it or away from it', () => {
    const step = (
      refusedFor({ links: links('ab', 'bc', 'cb', 'cd') }) as Readonly<{ step: string }>
    ).step;
    expect(['b', 'c']).toContain(step);
  });
  it('is found however long', () => {
    expect(refusedFor({ links: links('ab', 'bc', 'cd', 'da') })).toMatchObject({
      problem: 'CIRCULAR',
    });
  });
});
