import { describe, expect, it } from '@jest/globals';
import { cycle, type CycleState } from '@cylch/cycle';
import type { Actor, CycleId, Day, Edtf, PartnerId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { EventOf } from '@cylch/read-models';
import { dialogueEntries } from './dialogue.timeline.ts';
import { dialogue, type DialogueCommand, type DialogueEvent } from './dialogue.ts';

const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId,
  gwynedd = 'partner-W06000002' as PartnerId;
const asPartner = (partner: PartnerId): Actor => ({
  sub: `head-of-${partner}`,
  role: 'PARTNER',
  partner,
});
const closed: CycleState = {
  ...cycle.initial,
  at: 'closed',
  starts: '2025-09-01' as Day,
  ends: '2026-08-31' as Day,
};
const dependencies = { cycle: closed, partners: new Map() };

const whose = {
  cycle: 'cycle-2025-26' as CycleId,
  partners: [powys, conwy],
  about: ['numeracy'],
  visibility: 'PARTNERS' as const,
};
const details = {
  ...whose,
  held: '2026-06-05' as Edtf,
  summary: { en: { key: 'dialogue-1', sealed: 'talk' } },
  agreed: [],
};
const recorded: DialogueEvent = { type: 'DialogueRecorded', data: details };
const corrected = (more: object): DialogueEvent => ({
  type: 'DialogueCorrected',
  data: { ...details, ...more },
});
const withdraw: DialogueCommand = { type: 'WithdrawDialogue', data: {} };
const withdrawn: DialogueEvent = { type: 'DialogueWithdrawn', data: whose };

describe('A dialogue that is withdrawn', () => {
  it.each([powys, conwy])(
    'says whose it was and what it was about, and no text, by any of its partners: %s, though the cycle is closed',
    (partner) => {
      given(dialogue, recorded)
        .when(withdraw, { dependencies, actor: asPartner(partner) })
        .then(withdrawn);
    },
  );
  it.each(['SECRETARIAT', 'SYSTEM'] as const)('may be withdrawn by the role %s', (role) => {
    given(dialogue, recorded)
      .when(withdraw, { dependencies, actor: { sub: 'office', role } })
      .then(withdrawn);
  });
  it('tells what it was about last, and whose it was last', () => {
    const last = { partners: [powys], about: [], visibility: 'OWN' as const };
    given(dialogue, recorded, corrected(last))
      .when(withdraw, { dependencies })
      .then({ type: 'DialogueWithdrawn', data: { ...whose, ...last } });
    given(dialogue, recorded, corrected(last))
      .when(withdraw, { dependencies, actor: asPartner(conwy) })
      .refused('FORBIDDEN');
  });
  it('is withdrawn once', () => {
    given(dialogue, recorded, withdrawn).when(withdraw, { dependencies }).refused('WITHDRAWN');
  });
  it('is not corrected any more, whatever the correction names', () => {
    for (const data of [{ agreed: [] }, { summary: { en: null } }, { partners: [gwynedd] }])
      given(dialogue, recorded, withdrawn)
        .when({ type: 'CorrectDialogue', data }, { dependencies })
        .refused('WITHDRAWN');
  });
  it('is not withdrawn by a partner that was not in it', () => {
    given(dialogue, recorded)
      .when(withdraw, { dependencies, actor: asPartner(gwynedd) })
      .refused('FORBIDDEN');
  });
  it.each(['EVALUATOR', 'ANALYST'] as const)('is not withdrawn by the role %s', (role) => {
    given(dialogue, recorded)
      .when(withdraw, { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
  it('must be there', () => {
    given(dialogue).when(withdraw, { dependencies }).refused('NOT_FOUND');
  });
  it('draws a line that names its partners, in both languages', () => {
    const event = withdrawn as EventOf<DialogueEvent, 'DialogueWithdrawn'>;
    expect(dialogueEntries.on.DialogueWithdrawn?.(event)).toMatchObject({
      label: { cy: 'Tynnu deialog yn ôl', en: 'Dialogue withdrawn' },
      names: [powys, conwy],
      partners: [powys, conwy],
      about: ['numeracy'],
    });
  });
});
