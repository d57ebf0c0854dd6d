import { describe, expect, it } from '@jest/globals';
import type { Edtf, Instant, PartnerId, StreamId, Pointer } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { evaluation, type EvaluationCommand } from './evaluation.ts';
import {
  powys,
  open,
  shared,
  dependencies,
  inspector,
  outside,
  judged,
  record,
  recorded,
  conwy,
  own,
  absent,
} from './spec-kit.ts';

describe('An evaluation', () => {
  it.each(['EVALUATOR', 'SECRETARIAT', 'SYSTEM'] as const)('is recorded by the role %s', (role) => {
    given(evaluation)
      .when(record(), { dependencies, actor: { sub: 'someone', role } })
      .then(recorded());
  });
  it.each(['PARTNER', 'ANALYST'] as const)('is not recorded by the role %s', (role) => {
    given(evaluation)
      .when(record(), { dependencies, actor: { sub: 'someone', role, partner: powys } })
      .refused('FORBIDDEN');
  });
  it('belongs to the partner for which its evaluator acts', () => {
    given(evaluation)
      .when(record(), { dependencies, actor: { ...inspector, partner: powys } })
      .then(recorded({ partner: powys }));
  });
  it('is recorded once', () => {
    given(evaluation, recorded())
      .when(record(), { dependencies, actor: inspector })
      .refused('ALREADY_EXISTS');
  });
  it('is of a cycle that there is', () => {
    given(evaluation)
      .when(record(), { dependencies: { ...dependencies, cycle: { ...open, at: 'unopened' } } })
      .refused('UNKNOWN_CYCLE');
  });
  it('may still be made when the cycle is closed', () => {
    given(evaluation)
      .when(record(), { dependencies: { ...dependencies, cycle: { ...open, at: 'closed' } } })
      .then(recorded());
  });
  it('cannot have been made in the future, by the day in Wales', () => {
    const occurred = '2026-06-16' as Edtf;
    given(evaluation)
      .when(record(), { dependencies, occurred, now: '2026-06-15T22:59:59Z' as Instant })
      .refused('BAD_USER_INPUT');
    given(evaluation)
      .when(record(), { dependencies, occurred, now: '2026-06-15T23:00:00Z' as Instant })
      .then(recorded());
  });
  it('is about priorities in force when it was judged', () => {
    given(evaluation)
      .when(record(), { dependencies, occurred: '2026-06-10' as Edtf })
      .then(recorded());
    given(evaluation)
      .when(record(), { dependencies, occurred: '2026-06-09' as Edtf })
      .refused('UNKNOWN_PRIORITY');
  });
});

describe('The evidence of an evaluation', () => {
  it.each(['supporting', 'contradicting'] as const)('%s it is there', (list) => {
    given(evaluation)
      .when(record({ [list]: [shared, absent] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('may all lie outside the record', () => {
    const lists = { supporting: [outside], contradicting: [] };
    given(evaluation)
      .when(record(lists), { dependencies: { ...dependencies, things: new Map() } })
      .then(recorded(lists));
  });
  it('may be a meeting, which is looked at by the row that shows it', () => {
    const met: Pointer = { subject: 'meeting-1' as StreamId },
      lists = { supporting: [met], contradicting: [] };
    expect(
      evaluation.dependsOn.RecordEvaluation({ ...judged, ...lists }, evaluation.initial),
    ).toMatchObject({
      things: { streams: [] },
      shown: { view: 'meetings', where: { meeting: ['meeting-1'] } },
    });
    given(evaluation)
      .when(record(lists), {
        dependencies: { ...dependencies, shown: [{ key: 'meeting-1', row: {} }] },
      })
      .then(recorded(lists));
    given(evaluation)
      .when(record(lists), { dependencies: { ...dependencies, shown: [] } })
      .refused('NOT_FOUND');
  });
  it('is looked at once each, for and against', () => {
    const { data } = record({
      supporting: [shared, outside, own],
      contradicting: [own, absent],
    }) as Extract<EvaluationCommand, { type: 'RecordEvaluation' }>;
    const { things } = evaluation.dependsOn.RecordEvaluation(data, evaluation.initial);
    expect(things.streams).toEqual([shared.subject, own.subject, absent.subject]);
  });
  // No role that may evaluate is kept from reading anything today: here is what the rule itself
  // says.
  it('is not found by someone who may not read it', () => {
    const past = { at: 'unrecorded' as const },
      now = '2026-06-15T10:00:00.000Z' as Instant,
      occurred = '2026-06-15' as Edtf;
    const events = (partner: PartnerId): unknown =>
      evaluation.decide.RecordEvaluation(judged, past, {
        actor: { sub: 'head', role: 'PARTNER', partner },
        now,
        occurred,
        dependencies,
      });
    expect(() => events(conwy)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND', values: { field: 'contradicting' } }),
    );
    expect(events(powys)).toHaveLength(1);
  });
});
