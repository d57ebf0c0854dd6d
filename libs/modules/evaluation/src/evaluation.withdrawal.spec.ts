import { describe, expect, it } from '@jest/globals';
import type { Edtf } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { EventOf } from '@cylch/read-models';
import { evaluationEntries } from './evaluation.timeline.ts';
import { evaluation, type EvaluationCommand, type EvaluationEvent } from './evaluation.ts';
import { dependencies, inspector, judged, open, own, powys, recorded } from './spec-kit.ts';

const past = { ...recorded(), occurred: '2026-06-12' as Edtf };
const withdraw: EvaluationCommand = { type: 'WithdrawEvaluation', data: {} };
const withdrawn = (more: object = {}): EvaluationEvent => ({
  type: 'EvaluationWithdrawn',
  data: { cycle: judged.cycle, about: ['attendance'], visibility: 'PARTNERS', ...more },
});

describe('An evaluation that is withdrawn', () => {
  it.each(['EVALUATOR', 'SECRETARIAT', 'SYSTEM'] as const)(
    'says what it was about, and neither text nor evidence, by the role %s',
    (role) => {
      given(evaluation, past)
        .when(withdraw, { dependencies, actor: { sub: 'someone', role } })
        .then(withdrawn());
    },
  );
  it.each(['PARTNER', 'ANALYST'] as const)('is not withdrawn by the role %s', (role) => {
    given(evaluation, past)
      .when(withdraw, { dependencies, actor: { sub: 'someone', role, partner: powys } })
      .refused('FORBIDDEN');
  });
  it('tells whose evaluator judged, so that who may read it stays the same', () => {
    given(evaluation, { ...recorded({ partner: powys }), occurred: past.occurred })
      .when(withdraw, { dependencies, actor: inspector })
      .then(withdrawn({ partner: powys }));
  });
  it('tells what it was about last', () => {
    const last = { about: [], visibility: 'OWN' as const };
    given(evaluation, past, { type: 'EvaluationRevised', data: { ...judged, ...last } })
      .when(withdraw, { dependencies })
      .then(withdrawn(last));
  });
  it('may still be withdrawn when the cycle is closed', () => {
    given(evaluation, past)
      .when(withdraw, { dependencies: { ...dependencies, cycle: { ...open, at: 'closed' } } })
      .then(withdrawn());
  });
  it('is withdrawn once', () => {
    given(evaluation, past, withdrawn()).when(withdraw, { dependencies }).refused('WITHDRAWN');
  });
  it('is not revised any more, whatever the revision names', () => {
    for (const data of [{ about: [] }, { question: { cy: null, en: null } }, { supporting: [own] }])
      given(evaluation, past, withdrawn())
        .when({ type: 'ReviseEvaluation', data }, { dependencies })
        .refused('WITHDRAWN');
  });
  it('must be there', () => {
    given(evaluation).when(withdraw, { dependencies }).refused('NOT_FOUND');
  });
  it('draws a line in both languages', () => {
    const event = withdrawn() as EventOf<EvaluationEvent, 'EvaluationWithdrawn'>;
    expect(evaluationEntries.on.EvaluationWithdrawn?.(event)).toMatchObject({
      label: { cy: 'Tynnu gwerthusiad yn ôl', en: 'Evaluation withdrawn' },
      about: ['attendance'],
    });
  });
});
