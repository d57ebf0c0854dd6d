import { describe, expect, it } from '@jest/globals';
import type { CycleId, Edtf, PartnerId, Position, StreamId, Pointer } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { type EvaluationRow, evaluationsView } from './evaluation.projection.ts';
import type { EvaluationEvent } from './evaluation.ts';

const text = { en: { key: 'evaluation-1', sealed: 'v1.x' } };
const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  said: Pointer = { subject: 'reflection-1' as StreamId };
const report: Pointer = { url: 'https://example.org/report' },
  letter: Pointer = { url: 'https://example.org/letter' };
const shown = {
  cycle: 'cycle-2025-26' as CycleId,
  question: text,
  judgement: text,
  about: ['literacy'],
  visibility: 'PARTNERS' as const,
};
const judged = {
  ...shown,
  partner: 'partner-W06000023' as PartnerId,
  supporting: [talk, report],
  contradicting: [said],
};

type Of<T extends EvaluationEvent['type']> = EventOf<EvaluationEvent, T>;
const recorded = {
  type: 'EvaluationRecorded',
  data: judged,
  occurred: '2026-06-05' as Edtf,
  position: 7 as Position,
  revision: 0,
} as Of<'EvaluationRecorded'>;
const first = evaluationsView.on.EvaluationRecorded?.(
  undefined,
  recorded,
  'evaluation-1',
) as EvaluationRow;
const revisedAt = (
  position: number,
  lists: Partial<Pick<typeof judged, 'supporting' | 'contradicting'>>,
  row: EvaluationRow,
): EvaluationRow => {
  const event = {
    type: 'EvaluationRevised',
    data: { ...judged, ...lists },
    occurred: '2026-06-20' as Edtf,
    position: position as Position,
    revision: row.revision + 1,
  };
  return evaluationsView.on.EvaluationRevised?.(
    row,
    event as Of<'EvaluationRevised'>,
    'evaluation-1',
  ) as EvaluationRow;
};

describe('The row of an evaluation', () => {
  it('holds what was judged, with the place at which each piece of evidence was cited, and not whose evaluator judged', () => {
    expect(first).toEqual({
      ...shown,
      supporting: [
        { ...talk, position: 7 },
        { ...report, position: 7 },
      ],
      contradicting: [{ ...said, position: 7 }],
      occurred: '2026-06-05',
      withdrawn: false,
      first: 7,
      revision: 0,
    });
  });
  it('keeps its day and its first place when it is revised', () => {
    expect(revisedAt(12, { supporting: [], contradicting: [] }, first)).toEqual({
      ...shown,
      supporting: [],
      contradicting: [],
      occurred: '2026-06-05',
      withdrawn: false,
      first: 7,
      revision: 1,
    });
  });
  it('stays when it is withdrawn, with its evidence, and says so', () => {
    const event = {
      type: 'EvaluationWithdrawn',
      data: { cycle: shown.cycle, about: shown.about, visibility: shown.visibility },
      occurred: '2026-06-21' as Edtf,
      position: 15 as Position,
      revision: 1,
    } as Of<'EvaluationWithdrawn'>;
    const row = evaluationsView.on.EvaluationWithdrawn?.(
      first,
      event,
      'evaluation-1',
    ) as EvaluationRow;
    expect(row).toEqual({ ...first, withdrawn: true, revision: 1 });
    expect(evaluationsView.columns(row)).toMatchObject({
      withdrawn: 1,
      citing: ['dialogue-1', 'reflection-1'],
    });
  });
  it('is found by all that it rests on, for and against, each once', () => {
    const row = revisedAt(12, { supporting: [talk, said, report], contradicting: [said] }, first);
    expect(evaluationsView.columns(row)).toEqual({
      cycle: 'cycle-2025-26',
      about: ['literacy'],
      citing: ['dialogue-1', 'reflection-1'],
      withdrawn: 0,
      day: '2026-06-05',
    });
  });
});

describe('Evidence', () => {
  it('keeps the place at which it was cited when the evaluation is revised, in whichever order it now stands', () => {
    const { supporting } = revisedAt(12, { supporting: [letter, report, talk] }, first);
    expect(supporting).toEqual([
      { ...letter, position: 12 },
      { ...report, position: 7 },
      { ...talk, position: 7 },
    ]);
  });
  it('that moved to the other side is cited there anew', () => {
    expect(revisedAt(12, { supporting: [said], contradicting: [] }, first).supporting).toEqual([
      { ...said, position: 12 },
    ]);
  });
  it('that was taken out and is cited again stands at its new place', () => {
    const without = revisedAt(12, { supporting: [talk] }, first);
    expect(revisedAt(15, { supporting: [talk, report] }, without).supporting).toEqual([
      { ...talk, position: 7 },
      { ...report, position: 15 },
    ]);
  });
  it('with another note is still the same evidence', () => {
    expect(revisedAt(12, { supporting: [{ ...report, note: text }] }, first).supporting).toEqual([
      { ...report, note: text, position: 7 },
    ]);
  });
});
