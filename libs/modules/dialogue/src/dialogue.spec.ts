import { describe, it } from '@jest/globals';
import type { CycleState } from '@cylch/cycle';
import type { Actor, CycleId, Day, Edtf, Instant, PartnerId, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { PartnerState } from '@cylch/partner';
import { dialogue, type DialogueEvent, type DialogueCommand } from './dialogue.ts';

const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId,
  gwynedd = 'partner-W06000002' as PartnerId;
const nobody = 'partner-nobody' as PartnerId;
const asPartner = (partner: PartnerId): Actor => ({
  sub: `head-of-${partner}`,
  role: 'PARTNER',
  partner,
});
const sealed = (text: string): Readonly<{ key: string; sealed: string }> => ({
  key: 'dialogue-1',
  sealed: text,
});
const adopted = (from: string, key: string): CycleState['adopted'][number] => ({
  from: from as Day,
  priorities: [{ key, name: { en: key } }],
});
const open: CycleState = {
  at: 'open',
  starts: '2025-09-01' as Day,
  ends: '2026-08-31' as Day,
  members: [],
  windows: new Map(),
  adopted: [adopted('2025-09-01', 'numeracy'), adopted('2026-06-10', 'attendance')],
};
const joined: PartnerState = { joined: true, kind: 'LOCAL_AUTHORITY' };
const dependencies = {
  cycle: open,
  partners: new Map<StreamId, PartnerState>([
    [powys, joined],
    [conwy, joined],
    [gwynedd, joined],
    [nobody, { joined: false }],
  ]),
};

const details = {
  cycle: 'cycle-2025-26' as CycleId,
  partners: [powys, conwy],
  about: ['numeracy'],
  held: '2026-06-05' as Edtf,
  summary: { cy: sealed('sgwrs'), en: sealed('talk') },
  agreed: [{ en: sealed('to meet again') }],
  visibility: 'PARTNERS' as const,
};
const record = (more: Partial<typeof details> = {}): DialogueCommand => ({
  type: 'RecordDialogue',
  data: { ...details, ...more },
});
const recorded = (more: Partial<typeof details> = {}): DialogueEvent => ({
  type: 'DialogueRecorded',
  data: { ...details, ...more },
});

describe('A dialogue', () => {
  it.each([powys, conwy])('is recorded by any of its partners: %s', (partner) => {
    given(dialogue)
      .when(record(), { dependencies, actor: asPartner(partner) })
      .then(recorded());
  });
  it.each(['SECRETARIAT', 'SYSTEM'] as const)('may be recorded by the role %s', (role) => {
    given(dialogue)
      .when(record(), { dependencies, actor: { sub: 'office', role } })
      .then(recorded());
  });
  it('is not recorded by a partner that was not in it', () => {
    given(dialogue)
      .when(record(), { dependencies, actor: asPartner(gwynedd) })
      .refused('FORBIDDEN');
  });
  it.each(['EVALUATOR', 'ANALYST'] as const)('is not recorded by the role %s', (role) => {
    given(dialogue)
      .when(record(), { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
  it('is recorded once', () => {
    given(dialogue, recorded()).when(record(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is of a cycle that there is', () => {
    given(dialogue)
      .when(record(), { dependencies: { ...dependencies, cycle: { ...open, at: 'unopened' } } })
      .refused('UNKNOWN_CYCLE');
  });
  it('is of an open cycle', () => {
    given(dialogue)
      .when(record(), { dependencies: { ...dependencies, cycle: { ...open, at: 'closed' } } })
      .refused('CYCLE_CLOSED');
  });
  it('is between partners that have joined, each of them', () => {
    given(dialogue)
      .when(record({ partners: [powys, nobody] }), { dependencies })
      .refused('UNKNOWN_PARTNER');
  });
  it('is held today at the latest, by the day in Wales', () => {
    const data = { held: '2026-06-16' as Edtf, about: ['attendance'] };
    given(dialogue)
      .when(record(data), { dependencies, now: '2026-06-15T22:59:59Z' as Instant })
      .refused('BAD_USER_INPUT');
    given(dialogue)
      .when(record(data), { dependencies, now: '2026-06-15T23:00:00Z' as Instant })
      .then(recorded(data));
  });
  it('is about priorities in force when it was held, though they are not today', () => {
    given(dialogue)
      .when(record({ held: '2026-06-09' as Edtf }), { dependencies })
      .then(recorded({ held: '2026-06-09' as Edtf }));
    given(dialogue)
      .when(record({ held: '2026-06-10' as Edtf }), { dependencies })
      .refused('UNKNOWN_PRIORITY');
  });
  it('is about priorities in force, each of them', () => {
    given(dialogue)
      .when(record({ about: ['numeracy', 'juggling'] }), { dependencies })
      .refused('UNKNOWN_PRIORITY');
  });
  it('held in a month is about priorities in force on its first day', () => {
    given(dialogue)
      .when(record({ held: '2026-06' as Edtf }), { dependencies })
      .then(recorded({ held: '2026-06' as Edtf }));
  });
});

type Correction = Extract<DialogueCommand, { type: 'CorrectDialogue' }>['data'];
const correct = (data: Correction): DialogueCommand => ({ type: 'CorrectDialogue', data });
const corrected = (more: object): DialogueEvent => ({
  type: 'DialogueCorrected',
  data: { ...details, ...more },
});

describe('A correction of a dialogue', () => {
  it('keeps what it does not name', () => {
    given(dialogue, recorded())
      .when(correct({ visibility: 'PUBLIC' }), { dependencies })
      .then(corrected({ visibility: 'PUBLIC' }));
  });
  it.each([powys, conwy])('may be made by any of its partners: %s', (partner) => {
    given(dialogue, recorded())
      .when(correct({ agreed: [] }), { dependencies, actor: asPartner(partner) })
      .then(corrected({ agreed: [] }));
  });
  it('merges the languages of the summary', () => {
    given(dialogue, recorded())
      .when(correct({ summary: { en: { plain: 'long talk' } } }), { dependencies })
      .then(corrected({ summary: { cy: sealed('sgwrs'), en: { plain: 'long talk' } } }));
  });
  it('clears one language with null', () => {
    given(dialogue, recorded())
      .when(correct({ summary: { cy: null } }), { dependencies })
      .then(corrected({ summary: { en: sealed('talk') } }));
  });
  it('does not clear the whole summary', () => {
    given(dialogue, recorded())
      .when(correct({ summary: { cy: null, en: null } }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('starts from the correction before it', () => {
    given(dialogue, recorded(), corrected({ agreed: [] }))
      .when(correct({ visibility: 'OWN' }), { dependencies })
      .then(corrected({ agreed: [], visibility: 'OWN' }));
  });
  it('adds a partner, which may correct it from then on', () => {
    const added = corrected({ partners: [powys, conwy, gwynedd] });
    given(dialogue, recorded())
      .when(correct({ partners: [powys, conwy, gwynedd] }), {
        dependencies,
        actor: asPartner(powys),
      })
      .then(added);
    given(dialogue, recorded(), added)
      .when(correct({ agreed: [] }), { dependencies, actor: asPartner(gwynedd) })
      .then(corrected({ partners: [powys, conwy, gwynedd], agreed: [] }));
  });
  it('adds only partners that have joined', () => {
    given(dialogue, recorded())
      .when(correct({ partners: [powys, nobody] }), { dependencies })
      .refused('UNKNOWN_PARTNER');
  });
  it('looks again at the priorities when it moves the day', () => {
    given(dialogue, recorded())
      .when(correct({ held: '2026-06-12' as Edtf }), { dependencies })
      .refused('UNKNOWN_PRIORITY');
    given(dialogue, recorded())
      .when(correct({ held: '2026-06-12' as Edtf, about: ['attendance'] }), { dependencies })
      .then(corrected({ held: '2026-06-12', about: ['attendance'] }));
  });
  it('does not move it into the future', () => {
    given(dialogue, recorded())
      .when(correct({ held: '2026-06-16' as Edtf, about: ['attendance'] }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may still be made when the cycle is closed', () => {
    given(dialogue, recorded())
      .when(correct({ agreed: [] }), {
        dependencies: { ...dependencies, cycle: { ...open, at: 'closed' } },
      })
      .then(corrected({ agreed: [] }));
  });
  it('is not made by a partner that was not in it, even to add itself', () => {
    given(dialogue, recorded())
      .when(correct({ partners: [powys, gwynedd] }), { dependencies, actor: asPartner(gwynedd) })
      .refused('FORBIDDEN');
  });
  it('is not made by an evaluator', () => {
    given(dialogue, recorded())
      .when(correct({ agreed: [] }), {
        dependencies,
        actor: { sub: 'inspector', role: 'EVALUATOR' },
      })
      .refused('FORBIDDEN');
  });
  it('needs a dialogue', () => {
    given(dialogue)
      .when(correct({ agreed: [] }), { dependencies })
      .refused('NOT_FOUND');
  });
});
