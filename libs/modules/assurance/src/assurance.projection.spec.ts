import { describe, expect, it } from '@jest/globals';
import type { Edtf, PartnerId, Pointer, Position, StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { type AssuranceRow, assurancesView } from './assurance.projection.ts';
import { assuranceEntries } from './assurance.timeline.ts';
import type { AssuranceEvent } from './assurance.ts';

const powys = 'partner-W06000023' as PartnerId;
const text = { en: { key: 'assurance-1', sealed: 'v1.x' } };
const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  report: Pointer = { url: 'https://example.org/report' };
const shown = { from: powys as string, statement: text };
const data = { from: powys, partner: powys, statement: text, evidence: [talk] };

type Of<T extends AssuranceEvent['type']> = EventOf<AssuranceEvent, T>;
const given = {
  type: 'AssuranceGiven',
  data,
  occurred: '2026-06-05' as Edtf,
  position: 7 as Position,
  revision: 0,
} as Of<'AssuranceGiven'>;
const row = assurancesView.on.AssuranceGiven?.(undefined, given, 'assurance-1') as AssuranceRow;
const linked = {
  ...given,
  type: 'AssuranceEvidenceLinked',
  data: { from: powys, partner: powys, evidence: [report] },
  position: 12 as Position,
  revision: 1,
} as Of<'AssuranceEvidenceLinked'>;

describe('The row of an assurance', () => {
  it('holds what was assured, with the place at which each piece of evidence was cited', () => {
    expect(row).toEqual({
      ...shown,
      evidence: [{ ...talk, position: 7 }],
      occurred: '2026-06-05',
      expected: false,
      revision: 0,
    });
  });
  it('says that it is still owed', () => {
    expect(
      assurancesView.on.AssuranceExpected?.(
        undefined,
        { ...given, type: 'AssuranceExpected' },
        'assurance-1',
      ),
    ).toMatchObject({ expected: true });
  });
  it('keeps its evidence and takes more, cited where it was added', () => {
    expect(assurancesView.on.AssuranceEvidenceLinked?.(row, linked, 'assurance-1')).toEqual({
      ...row,
      evidence: [
        { ...talk, position: 7 },
        { ...report, position: 12 },
      ],
      revision: 1,
    });
  });
  it('is not made by evidence alone', () => {
    expect(
      assurancesView.on.AssuranceEvidenceLinked?.(undefined, linked, 'assurance-1'),
    ).toBeNull();
  });
  it('is put in order by its day', () => {
    expect(assurancesView.columns(row)).toEqual({ day: '2026-06-05' });
  });
});

describe('The line of an assurance', () => {
  it('names the partner that gives it', () => {
    expect(assuranceEntries.on.AssuranceGiven?.(given)).toMatchObject({
      kind: 'ASSURANCE',
      names: [powys],
      partners: [powys],
    });
  });
});
