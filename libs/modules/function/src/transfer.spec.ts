import { describe, expect, it } from '@jest/globals';
import { type CycleId, Refusal } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { type FunctionEvent, functionRules } from './function.ts';
import {
  id,
  edtf,
  dependencies,
  name,
  held,
  unheld,
  type Transfer,
  transfer,
  passed,
  plannedFor,
  planned,
  powys,
  dysgu,
  nobody,
} from './spec-kit.ts';

describe('A transfer', () => {
  it('ends the former holding on the day before, as uncertain as its own day is', () => {
    given(functionRules, held)
      .when(transfer(), { dependencies })
      .then({ type: 'FunctionTransferred', data: passed });
  });
  it('ends nothing where nobody held the function', () => {
    given(functionRules, unheld)
      .when(transfer(), { dependencies })
      .then({
        type: 'FunctionTransferred',
        data: { function: id, name, to: [powys, dysgu], from: edtf('2025-11?'), formerly: [] },
      });
  });
  it('says no end of a former holding where nobody held the function', () => {
    given(functionRules, unheld)
      .when(transfer({ until: edtf('2025-10') }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('ends the newest holding of several', () => {
    const first: FunctionEvent = { type: 'FunctionTransferred', data: passed };
    given(functionRules, held, first)
      .when(transfer({ to: [dysgu], from: edtf('2026-01-01') }), { dependencies })
      .then({
        type: 'FunctionTransferred',
        data: {
          function: id,
          name,
          to: [dysgu],
          from: edtf('2026-01-01'),
          formerly: [powys, dysgu],
          until: edtf('2025-12-31'),
        },
      });
  });
  it('is to what is there', () => {
    given(functionRules, held)
      .when(transfer({ to: [powys, nobody] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is of a function that is there', () => {
    given(functionRules).when(transfer(), { dependencies }).refused('NOT_FOUND');
  });
  it('is told in a cycle that there is', () => {
    given(functionRules, held)
      .when(transfer({ cycle: 'cycle-1999-00' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
  it('does not lie in the future unless it is planned', () => {
    given(functionRules, held)
      .when(transfer({ from: edtf('2026-09') }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it.each(['2024-01', '2023-12-31'])('starts after the holding before it: not in %s', (from) => {
    given(functionRules, held)
      .when(transfer({ from: edtf(from) }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
});

describe('The end of the former holding', () => {
  const from = edtf('2025-11-01');
  const whole = { ...passed, from, until: edtf('2025-10-31') };
  const problemOf = (more: Partial<Transfer>): unknown => {
    try {
      given(functionRules, held)
        .when(transfer({ from, ...more }), { dependencies })
        .then();
    } catch (problem) {
      if (problem instanceof Refusal) return problem.values;
    }
    throw new Error('it was not refused');
  };
  it.each(['2025-10-31', '2025-10', '2025', '2025-10-01/2025-10-31', '2025-10/..'])(
    'may be said where it leaves no gap: %s',
    (until) => {
      given(functionRules, held)
        .when(transfer({ from, until: edtf(until) }), { dependencies })
        .then({ type: 'FunctionTransferred', data: { ...whole, until: edtf(until) } });
    },
  );
  it('leaves no gap of even a day', () => {
    expect(problemOf({ until: edtf('2025-10-30') })).toEqual({
      field: 'until',
      problem: 'LEAVES_A_GAP',
      starts: '2025-11-01',
    });
  });
  it('may leave a gap that is explained', () => {
    given(functionRules, held)
      .when(transfer({ from, until: edtf('2025-08-31'), gapExplained: true, reasoned: true }), {
        dependencies,
      })
      .then({
        type: 'FunctionTransferred',
        data: { ...whole, until: edtf('2025-08-31'), gapExplained: true },
      });
  });
  it('explains a gap by a reason', () => {
    expect(problemOf({ until: edtf('2025-08-31'), gapExplained: true })).toEqual({
      field: 'reason',
      problem: 'REQUIRED',
    });
  });
  it('has no gap to explain where there is none', () => {
    given(functionRules, held)
      .when(transfer({ from, gapExplained: true }), { dependencies })
      .then({ type: 'FunctionTransferred', data: whole });
  });
  it('does not lie before its start', () => {
    expect(problemOf({ until: edtf('2023-12-31') })).toEqual({
      field: 'until',
      problem: 'ENDS_BEFORE_START',
    });
  });
  it('may be the very day on which it began', () => {
    const next = { from: edtf('2024-01-02'), until: edtf('2024-01-01') };
    given(functionRules, held)
      .when(transfer(next), { dependencies })
      .then({ type: 'FunctionTransferred', data: { ...passed, ...next } });
  });
  it('lies before the next one starts', () => {
    expect(problemOf({ until: edtf('2025-11-01') })).toEqual({
      field: 'until',
      problem: 'ENDS_TOO_LATE',
      starts: '2025-11-01',
    });
  });
});

describe('A transfer of which only the latest day is known', () => {
  it('leaves no gap after a holding without an end', () => {
    given(functionRules, held)
      .when(transfer({ from: edtf('../2025-11'), until: edtf('2025-10/..') }), { dependencies })
      .then({
        type: 'FunctionTransferred',
        data: { ...passed, from: edtf('../2025-11'), until: edtf('2025-10/..') },
      });
  });
});

describe('A planned transfer', () => {
  const plan = { planned: true };
  it('may lie in the future', () => {
    given(functionRules, held)
      .when(transfer({ ...plan, from: edtf('2026-09') }), { dependencies })
      .then({ type: 'FunctionTransferPlanned', data: { ...plannedFor, from: edtf('2026-09') } });
  });
  it('ends nothing', () => {
    given(functionRules, held)
      .when(transfer({ ...plan, until: edtf('2025-10') }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is to what is there', () => {
    given(functionRules, held)
      .when(transfer({ ...plan, to: [nobody] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('leaves the former holding to be ended by the transfer itself', () => {
    given(functionRules, held, planned)
      .when(transfer(), { dependencies })
      .then({ type: 'FunctionTransferred', data: passed });
  });
});
