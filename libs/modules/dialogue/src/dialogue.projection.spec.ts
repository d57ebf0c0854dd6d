import { describe, expect, it } from '@jest/globals';
import type { CycleId, Edtf, PartnerId } from '@cylch/kernel';
import type { EventOf } from '@cylch/read-models';
import { dialogueCoverage, type DialogueRow, dialoguesView } from './dialogue.projection.ts';
import type { DialogueEvent } from './dialogue.ts';

const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId;
const details = {
  cycle: 'cycle-2025-26' as CycleId,
  partners: [powys, conwy],
  about: ['literacy', 'numeracy'],
  held: '2026-05' as Edtf,
  summary: { en: { key: 'dialogue-1', sealed: 'v1.x' } },
  agreed: [],
  visibility: 'PARTNERS' as const,
};
type Of<T extends DialogueEvent['type']> = EventOf<DialogueEvent, T>;
const recorded = {
  type: 'DialogueRecorded',
  data: details,
  occurred: '2026-06-15' as Edtf,
  revision: 0,
} as Of<'DialogueRecorded'>;
const corrected = {
  type: 'DialogueCorrected',
  data: { ...details, held: '2026-04-30' as Edtf, about: ['literacy'] },
  occurred: '2026-06-16' as Edtf,
  revision: 1,
} as Of<'DialogueCorrected'>;
const withdrawn = {
  type: 'DialogueWithdrawn',
  data: {
    cycle: details.cycle,
    partners: details.partners,
    about: details.about,
    visibility: details.visibility,
  },
  occurred: '2026-06-17' as Edtf,
  revision: 2,
} as Of<'DialogueWithdrawn'>;
const first = dialoguesView.on.DialogueRecorded?.(undefined, recorded, 'dialogue-1') as DialogueRow;
const second = dialoguesView.on.DialogueCorrected?.(first, corrected, 'dialogue-1') as DialogueRow;
const third = dialoguesView.on.DialogueWithdrawn?.(second, withdrawn, 'dialogue-1') as DialogueRow;

describe('The row of a dialogue', () => {
  it('holds what was told', () => {
    expect(first).toEqual({ ...details, withdrawn: false, revision: 0 });
  });
  it('is told anew by a correction', () => {
    expect(second).toEqual({
      ...details,
      held: '2026-04-30',
      about: ['literacy'],
      withdrawn: false,
      revision: 1,
    });
  });
  it('stays when it is withdrawn, as it was told last, and says so', () => {
    expect(third).toEqual({ ...second, withdrawn: true, revision: 2 });
    expect(dialoguesView.columns(third)).toMatchObject({ withdrawn: 1, day: '2026-04-30' });
  });
  it('stands on the day it was held, not on the day it was recorded', () => {
    expect(dialoguesView.columns(first)).toEqual({
      cycle: 'cycle-2025-26',
      partners: [powys, conwy],
      about: ['literacy', 'numeracy'],
      withdrawn: 0,
      day: '2026-05-01',
    });
    expect(dialoguesView.columns(second)).toMatchObject({ day: '2026-04-30' });
  });
});

describe('A dialogue', () => {
  it('counts for each of its partners and each priority, in the month it was held', () => {
    const cell = { cycle: 'cycle-2025-26', month: '2026-05' };
    expect(dialogueCoverage.by(first)).toEqual([
      { partner: powys, priority: 'literacy', ...cell },
      { partner: powys, priority: 'numeracy', ...cell },
      { partner: conwy, priority: 'literacy', ...cell },
      { partner: conwy, priority: 'numeracy', ...cell },
    ]);
  });
  it('counts after a correction where it was moved to', () => {
    const cell = { priority: 'literacy', cycle: 'cycle-2025-26', month: '2026-04' };
    expect(dialogueCoverage.by(second)).toEqual([
      { partner: powys, ...cell },
      { partner: conwy, ...cell },
    ]);
  });
  it('counts nowhere once it is withdrawn', () => {
    expect(dialogueCoverage.by(third)).toEqual([]);
  });
});
