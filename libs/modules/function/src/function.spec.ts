import { describe, it } from '@jest/globals';
import { type Actor, type CycleId, type Edtf, type PartnerId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { functionRules, type FunctionCommand } from './function.ts';
import {
  board,
  cycle,
  edtf,
  dependencies,
  described,
  held,
  unheld,
  transfer,
  nobody,
} from './spec-kit.ts';

describe('A function', () => {
  const describeIt = (
    more: Partial<typeof described & { from: Edtf; cycle: CycleId }> = {},
  ): FunctionCommand => ({ type: 'DescribeFunction', data: { ...described, ...more } });
  it('is described with those who hold it since a day', () => {
    given(functionRules)
      .when(describeIt({ from: edtf('2024-01') }), { dependencies })
      .then(held);
  });
  it('is held since it was described where no day is known', () => {
    given(functionRules)
      .when(describeIt(), { dependencies, occurred: edtf('2024-12-20') })
      .then({ type: 'FunctionDescribed', data: { ...described, from: edtf('2024-12-20') } });
  });
  it('may be described before its holders are known', () => {
    given(functionRules)
      .when(describeIt({ holders: [] }), { dependencies })
      .then(unheld);
  });
  it('is held since no day where nobody holds it', () => {
    given(functionRules)
      .when(describeIt({ holders: [], from: edtf('2024-01') }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is described once under its key', () => {
    given(functionRules, held).when(describeIt(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is held by what is there', () => {
    given(functionRules)
      .when(describeIt({ holders: [board, nobody] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is not held from a day in the future on, said of the field that says so', () => {
    given(functionRules)
      .when(describeIt({ from: edtf('2026-06-16') }), {
        dependencies,
        occurred: edtf('2026-06-16'),
      })
      .refused('BAD_USER_INPUT', { field: 'from' });
    given(functionRules)
      .when(describeIt(), { dependencies, occurred: edtf('2026-06-16') })
      .refused('BAD_USER_INPUT', { field: 'occurred' });
  });
  it('is told in a cycle that there is', () => {
    given(functionRules)
      .when(describeIt({ cycle }), { dependencies, occurred: edtf('2025-09') })
      .then({ type: 'FunctionDescribed', data: { ...described, cycle, from: edtf('2025-09') } });
    given(functionRules)
      .when(describeIt({ cycle: 'cycle-1999-00' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
});

describe('The functions', () => {
  const others: readonly Actor[] = [
    { sub: 'head', role: 'PARTNER', partner: 'partner-W06000023' as PartnerId },
    { sub: 'e', role: 'EVALUATOR' },
    { sub: 'a', role: 'ANALYST' },
  ];
  it.each(others)('are not kept by the role $role', (actor) => {
    given(functionRules)
      .when({ type: 'DescribeFunction', data: described }, { dependencies, actor })
      .refused('FORBIDDEN');
    given(functionRules, held).when(transfer(), { dependencies, actor }).refused('FORBIDDEN');
  });
});
