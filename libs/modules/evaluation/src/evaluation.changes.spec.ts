import { describe, it } from '@jest/globals';
import type { Edtf } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { evaluation, type EvaluationEvent, type EvaluationCommand } from './evaluation.ts';
import {
  powys,
  open,
  dependencies,
  inspector,
  sealed,
  judged,
  recorded,
  conwy,
  own,
  absent,
} from './spec-kit.ts';

type Revision = Extract<EvaluationCommand, { type: 'ReviseEvaluation' }>['data'];
const revise = (data: Revision): EvaluationCommand => ({ type: 'ReviseEvaluation', data });
const revised = (more: object): EvaluationEvent => ({
  type: 'EvaluationRevised',
  data: { ...judged, ...more },
});
const past = { ...recorded(), occurred: '2026-06-12' as Edtf };

describe('A revision of an evaluation', () => {
  it('keeps what it does not name', () => {
    given(evaluation, past)
      .when(revise({ visibility: 'PUBLIC' }), { dependencies })
      .then(revised({ visibility: 'PUBLIC' }));
  });
  it('keeps whose evaluator judged first', () => {
    given(evaluation, { ...recorded({ partner: powys }), occurred: past.occurred })
      .when(revise({ about: [] }), { dependencies, actor: { ...inspector, partner: conwy } })
      .then(revised({ about: [], partner: powys }));
  });
  it('merges languages', () => {
    given(evaluation, past)
      .when(revise({ question: { en: { plain: 'how?' } }, judgement: { cy: { plain: 'da' } } }), {
        dependencies,
      })
      .then(
        revised({
          question: { cy: sealed('beth?'), en: { plain: 'how?' } },
          judgement: { en: sealed('well'), cy: { plain: 'da' } },
        }),
      );
  });
  it('clears one language with null', () => {
    given(evaluation, past)
      .when(revise({ question: { cy: null } }), { dependencies })
      .then(revised({ question: { en: sealed('what?') } }));
  });
  it('does not clear the whole question', () => {
    given(evaluation, past)
      .when(revise({ question: { cy: null, en: null } }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('does not clear the whole judgement', () => {
    given(evaluation, past)
      .when(revise({ judgement: { en: null } }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('gives a list of evidence whole, and leaves the other as it is', () => {
    given(evaluation, past)
      .when(revise({ supporting: [own] }), { dependencies })
      .then(revised({ supporting: [own] }));
    given(evaluation, past)
      .when(revise({ contradicting: [] }), { dependencies })
      .then(revised({ contradicting: [] }));
  });
  it('cites only evidence that is there', () => {
    given(evaluation, past)
      .when(revise({ contradicting: [absent] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('does not look again for evidence that it does not name', () => {
    given(evaluation, past)
      .when(revise({ visibility: 'OWN' }), { dependencies: { cycle: open, things: new Map() } })
      .then(revised({ visibility: 'OWN' }));
  });
  it('is about priorities in force when it was judged, not when it is revised', () => {
    given(evaluation, past)
      .when(revise({ about: ['attendance'] }), { dependencies })
      .then(revised({ about: ['attendance'] }));
    given(evaluation, past)
      .when(revise({ about: ['numeracy'] }), { dependencies })
      .refused('UNKNOWN_PRIORITY');
  });
  it('may be made by another evaluator', () => {
    given(evaluation, past)
      .when(revise({ about: [] }), { dependencies, actor: { sub: 'other', role: 'EVALUATOR' } })
      .then(revised({ about: [] }));
  });
  it.each(['PARTNER', 'ANALYST'] as const)('is not made by the role %s', (role) => {
    given(evaluation, past)
      .when(revise({ about: [] }), {
        dependencies,
        actor: { sub: 'someone', role, partner: powys },
      })
      .refused('FORBIDDEN');
  });
  it('needs an evaluation', () => {
    given(evaluation)
      .when(revise({ about: [] }), { dependencies })
      .refused('NOT_FOUND');
  });
});
