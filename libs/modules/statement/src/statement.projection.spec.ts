import { describe, expect, it } from '@jest/globals';
import {
  audienceOf,
  type Edtf,
  fold,
  type PartnerId,
  type Pointer,
  type Position,
  presence,
  type StreamId,
} from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { type StatementRow, statementsView } from './statement.projection.ts';
import { statementEntries } from './statement.timeline.ts';
import type { StatementEvent } from './statement.ts';

const powys = 'partner-W06000023' as PartnerId;
const cy = { key: 'statement-1', sealed: 'v1.cy' },
  en = { key: 'statement-1', sealed: 'v1.en' };
const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  report: Pointer = { url: 'https://example.org/report' };
const place = { kind: 'ROLE' as const, subject: powys as StreamId };
const from = '2025-09' as Edtf;

const happened = <T extends StatementEvent['type']>(
  event: Extract<StatementEvent, { type: T }>,
  position: number,
  revision: number,
): EventOf<StatementEvent, T> =>
  ({
    ...event,
    occurred: '2026-06-05' as Edtf,
    position: position as Position,
    revision,
  }) as unknown as EventOf<StatementEvent, T>;
const made = happened<'StatementMade'>(
  {
    type: 'StatementMade',
    data: {
      ...place,
      partner: powys,
      text: { cy },
      from,
      evidence: [talk],
      contentsUnknown: false,
      visibility: 'OWN',
    },
  },
  7,
  0,
);
const published = happened<'StatementPublished'>(
  {
    type: 'StatementPublished',
    data: { ...place, partner: powys, text: { cy, en }, visibility: 'PUBLIC' },
  },
  9,
  1,
);
const linked = happened<'StatementEvidenceLinked'>(
  { type: 'StatementEvidenceLinked', data: { ...place, partner: powys, evidence: [report] } },
  12,
  2,
);
const { on } = statementsView;
const row = on.StatementMade?.(undefined, made, 'statement-1') as StatementRow;

describe('The row of a statement', () => {
  it('holds what was said, with the place at which each piece of evidence was cited', () => {
    expect(row).toEqual({
      kind: 'ROLE',
      subject: powys,
      text: { cy },
      from,
      evidence: [{ ...talk, position: 7 }],
      published: false,
      contentsUnknown: false,
      revision: 0,
    });
  });
  it('says that it is published, with its text in both languages', () => {
    expect(on.StatementPublished?.(row, published, 'statement-1')).toEqual({
      ...row,
      text: { cy, en },
      published: true,
      revision: 1,
    });
  });
  it('keeps its evidence and takes more, cited where it was added', () => {
    expect(on.StatementEvidenceLinked?.(row, linked, 'statement-1')).toEqual({
      ...row,
      evidence: [
        { ...talk, position: 7 },
        { ...report, position: 12 },
      ],
      revision: 2,
    });
  });
  it('is found by its kind, its subject and the day from which it holds', () => {
    expect(statementsView.columns(row)).toEqual({
      kind: 'ROLE',
      subject: powys,
      day: '2025-09-01',
    });
  });
  it('is not made by what follows alone', () => {
    expect([
      on.StatementPublished?.(undefined, published, 'statement-1'),
      on.StatementEvidenceLinked?.(undefined, linked, 'statement-1'),
    ]).toEqual([null, null]);
  });
});

describe('Who may read a statement', () => {
  it('is its own partner until it is published, and then anyone', () => {
    expect(audienceOf(made.data)).toEqual({ visibility: 'OWN', owners: [powys] });
    expect(audienceOf(published.data).visibility).toBe('PUBLIC');
  });
  it('does not change when evidence is added', () => {
    expect(fold(presence, [made, linked])).toMatchObject({
      audience: { visibility: 'OWN', owners: [powys] },
    });
    expect(fold(presence, [made, published, linked])).toMatchObject({
      audience: { visibility: 'PUBLIC' },
    });
  });
});

describe('The line of a statement', () => {
  it('of a role tells who answers for what', () => {
    expect(statementEntries.on.StatementMade?.(made)).toMatchObject({
      kind: 'RESPONSIBILITY',
      names: [powys],
      partners: [powys],
    });
  });
  it('of anything else is a thing to read', () => {
    expect(
      statementEntries.on.StatementMade?.({
        ...made,
        data: {
          kind: 'NOTE',
          text: { cy },
          from,
          evidence: [],
          contentsUnknown: false,
          visibility: 'OWN',
        },
      }),
    ).toMatchObject({ kind: 'DOCUMENT', names: [], partners: [] });
  });
});
