import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@cylch/graphql';
import { Refusal, type StreamId } from '@cylch/kernel';
import type { LinkTheoryEvidenceInput } from './theory-of-change.inputs.ts';
import { LinkTheoryEvidence } from './theory-of-change.commands.ts';

const inspector: Caller = { actor: { sub: 'someone', role: 'EVALUATOR' } };
const dataOf = (part: Partial<LinkTheoryEvidenceInput>): object =>
  LinkTheoryEvidence.definition.data(
    {
      commandId: '1',
      theory: 'theory-of-change-1' as StreamId,
      supporting: [{ url: 'https://example.org' }],
      ...part,
    },
    inspector,
    (category) => `${category}-1` as StreamId,
  );

describe('Evidence of a theory of change', () => {
  it('is of a step or of an assumption', () => {
    const evidence = { supporting: [{ url: 'https://example.org' }], contradicting: [] };
    expect(dataOf({ step: 'talks' })).toEqual({ step: 'talks', ...evidence });
    expect(dataOf({ assumption: 'time' })).toEqual({ assumption: 'time', ...evidence });
  });
  it.each([
    ['both', { step: 'talks', assumption: 'time' }],
    ['neither', {}],
  ])('is not of %s', (_, part) => {
    expect(() => dataOf(part)).toThrow(Refusal);
  });
});
