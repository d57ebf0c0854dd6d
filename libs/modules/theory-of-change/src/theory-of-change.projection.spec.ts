import { describe, expect, it } from '@jest/globals';
import type { Edtf, Pointer, Position, StreamId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import type { Graph } from './graph.ts';
import { inForce, sidesOf, theoriesView, type TheoryRow } from './theory-of-change.projection.ts';
import { theoryEntries } from './theory-of-change.timeline.ts';
import type { TheoryEvent } from './theory-of-change.ts';

const talk: Pointer = { subject: 'dialogue-1' as StreamId },
  report: Pointer = { url: 'https://example.org/report' };
const text = { en: { key: 'theory-of-change-1', sealed: 'v1.x' } };
const name = { cy: 'Theori', en: 'Theory' };
const graph: Graph = {
  steps: [{ key: 'constructor', kind: 'ACTIVITY', text }],
  links: [],
  assumptions: [{ key: 'time', text, on: ['constructor'] }],
};
const happened = (event: TheoryEvent, position: number, revision: number): EventOf<TheoryEvent> =>
  ({
    ...event,
    occurred: (position < 10 ? '2026-01' : '2026-06-05') as Edtf,
    position: position as Position,
    revision,
  }) as unknown as EventOf<TheoryEvent>;
const first = happened(
  { type: 'TheoryOfChangeAdopted', data: { name, ...graph, version: 1 } },
  7,
  0,
);
const stated = happened(
  { type: 'AssumptionStated', data: { version: 1, key: 'trust', text, on: [] } },
  9,
  1,
);
const linked = happened(
  {
    type: 'TheoryEvidenceLinked',
    data: { version: 1, step: 'constructor', supporting: [talk], contradicting: [] },
  },
  11,
  2,
);
const against = happened(
  {
    type: 'TheoryEvidenceLinked',
    data: { version: 1, step: 'constructor', supporting: [], contradicting: [report] },
  },
  12,
  3,
);
const ofTime = happened(
  {
    type: 'TheoryEvidenceLinked',
    data: { version: 1, assumption: 'time', supporting: [report], contradicting: [] },
  },
  13,
  4,
);
const second = happened(
  { type: 'TheoryOfChangeAdopted', data: { name, ...graph, assumptions: [], version: 2 } },
  15,
  5,
);

type Fold = (
  row: TheoryRow | undefined,
  event: EventOf<TheoryEvent>,
  key: string,
) => TheoryRow | null;
const after = (...events: readonly EventOf<TheoryEvent>[]): TheoryRow | null => {
  const on = theoriesView.on as Readonly<Record<string, Fold>>;
  return events.reduce<TheoryRow | null>(
    (row, event) => on[event.type]?.(row ?? undefined, event, 'theory-of-change-1') ?? null,
    null,
  );
};
const rowAfter = (...events: readonly EventOf<TheoryEvent>[]): TheoryRow => {
  const row = after(...events);
  if (row === null) throw new Error('there is no row');
  return row;
};

describe('The row of a theory of change', () => {
  it('holds its first version', () => {
    expect(rowAfter(first)).toEqual({
      versions: [{ version: 1, name, ...graph, position: 7 }],
      evidence: [],
      occurred: '2026-01',
      revision: 0,
    });
  });
  it('keeps every version, and the day of the first', () => {
    const row = rowAfter(first, second);
    expect(row.versions.map(({ version, position }) => [version, position])).toEqual([
      [1, 7],
      [2, 15],
    ]);
    expect(inForce(row)).toMatchObject({ version: 2, assumptions: [] });
    expect(theoriesView.columns(row)).toEqual({ day: '2026-01-01' });
  });
  it('takes one more assumption into the newest version alone', () => {
    const keys = (row: TheoryRow): readonly string[][] =>
      row.versions.map(({ assumptions }) => assumptions.map(({ key }) => key));
    expect(keys(rowAfter(first, stated))).toEqual([['time', 'trust']]);
    expect(
      keys(
        rowAfter(
          first,
          stated,
          second,
          happened(
            { type: 'AssumptionStated', data: { version: 2, key: 'hope', text, on: [] } },
            16,
            6,
          ),
        ),
      ),
    ).toEqual([['time', 'trust'], ['hope']]);
  });
  it('is not made by what follows alone', () => {
    expect([after(stated), after(linked)]).toEqual([null, null]);
  });
});

describe('Evidence of a theory of change', () => {
  const row = rowAfter(first, linked, against, ofTime, second);
  it('stands for and against apart, with the place at which it was cited', () => {
    expect(sidesOf(row, { step: 'constructor' })).toEqual({
      supporting: [{ ...talk, position: 11 }],
      contradicting: [{ ...report, position: 12 }],
    });
  });
  it('of an assumption is not that of a step of the same key', () => {
    expect(sidesOf(row, { assumption: 'time' }).supporting).toEqual([{ ...report, position: 13 }]);
    expect(sidesOf(row, { step: 'time' })).toEqual({ supporting: [], contradicting: [] });
  });
});

describe('The line of a theory of change', () => {
  it('tells a first version from a later one, by its name', () => {
    const adopted = theoryEntries.on.TheoryOfChangeAdopted;
    expect(adopted?.(first as never)).toMatchObject({
      kind: 'THEORY_OF_CHANGE',
      label: { en: 'Theory of change adopted' },
      names: [name],
    });
    expect(adopted?.(second as never)).toMatchObject({
      label: { en: 'New version of a theory of change' },
      names: [name],
    });
  });
});
