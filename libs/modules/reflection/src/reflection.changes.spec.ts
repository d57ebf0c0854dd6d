import { describe, it } from '@jest/globals';
import type { CycleState } from '@cylch/cycle';
import type { Actor, CycleId, Day, Edtf, PartnerId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { reflection, type ReflectionEvent, type ReflectionCommand } from './reflection.ts';

const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId;
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
const dependencies = { cycle: open, partner: { joined: true } };
const asPartner = (partner: PartnerId): Actor => ({
  sub: `head-of-${partner}`,
  role: 'PARTNER',
  partner,
});
const sealed = (text: string): Readonly<{ key: string; sealed: string }> => ({
  key: 'reflection-1',
  sealed: text,
});

const place = { cycle: 'cycle-2025-26' as CycleId, window: 'summer-2026', partner: powys };
const praise = {
  about: ['numeracy'],
  workedWell: { cy: sealed('da'), en: sealed('good') },
  visibility: 'PARTNERS' as const,
};
const content = { ...praise, couldImprove: { en: sealed('time') } };
const posted: ReflectionEvent & { occurred: Edtf } = {
  type: 'ReflectionPosted',
  data: { ...place, ...content, late: true },
  occurred: '2026-06-05' as Edtf,
};
const withdrawn: ReflectionEvent = {
  type: 'ReflectionWithdrawn',
  data: { ...place, about: ['numeracy'], visibility: 'PARTNERS' },
};
const withdraw: ReflectionCommand = { type: 'WithdrawReflection', data: {} };

type Revision = Extract<ReflectionCommand, { type: 'ReviseReflection' }>['data'];
const revise = (data: Revision): ReflectionCommand => ({ type: 'ReviseReflection', data });
const revised = (more: object): ReflectionEvent => ({
  type: 'ReflectionRevised',
  data: { ...place, ...content, ...more },
});

describe('A revision of a reflection', () => {
  it('keeps what it does not name', () => {
    given(reflection, posted)
      .when(revise({ visibility: 'OWN' }), { dependencies, actor: asPartner(powys) })
      .then(revised({ visibility: 'OWN' }));
  });
  it('merges languages: one that it does not name stays', () => {
    given(reflection, posted)
      .when(revise({ workedWell: { en: { plain: 'better' } } }), { dependencies })
      .then(revised({ workedWell: { cy: sealed('da'), en: { plain: 'better' } } }));
  });
  it('adds a language that was not there', () => {
    given(reflection, posted)
      .when(revise({ couldImprove: { cy: { plain: 'amser' } } }), { dependencies })
      .then(revised({ couldImprove: { en: sealed('time'), cy: { plain: 'amser' } } }));
  });
  it('clears one language with null', () => {
    given(reflection, posted)
      .when(revise({ workedWell: { en: null } }), { dependencies })
      .then(revised({ workedWell: { cy: sealed('da') } }));
  });
  it('clears a text with null', () => {
    given(reflection, posted)
      .when(revise({ couldImprove: null }), { dependencies })
      .then({ type: 'ReflectionRevised', data: { ...place, ...praise } });
  });
  it('clears a text by clearing each of its languages', () => {
    given(reflection, posted)
      .when(revise({ couldImprove: { en: null } }), { dependencies })
      .then({ type: 'ReflectionRevised', data: { ...place, ...praise } });
  });
  it('does not clear everything', () => {
    given(reflection, posted)
      .when(revise({ workedWell: null, couldImprove: null }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('starts from the revision before it', () => {
    const next = revised({ workedWell: { cy: sealed('gwell') } });
    given(reflection, posted, next)
      .when(revise({ visibility: 'PUBLIC' }), { dependencies })
      .then(revised({ workedWell: { cy: sealed('gwell') }, visibility: 'PUBLIC' }));
  });
  it('is about priorities in force when the reflection occurred, not when it is revised', () => {
    given(reflection, posted)
      .when(revise({ about: ['numeracy'] }), { dependencies })
      .then(revised({ about: ['numeracy'] }));
    given(reflection, posted)
      .when(revise({ about: ['attendance'] }), { dependencies })
      .refused('UNKNOWN_PRIORITY');
  });
  it('may still be made when the cycle is closed', () => {
    given(reflection, posted)
      .when(revise({ visibility: 'OWN' }), {
        dependencies: { ...dependencies, cycle: { ...open, at: 'closed' } },
      })
      .then(revised({ visibility: 'OWN' }));
  });
  it('is not made by another partner', () => {
    given(reflection, posted)
      .when(revise({ about: [] }), { dependencies, actor: asPartner(conwy) })
      .refused('FORBIDDEN');
  });
  it('is not made by an evaluator', () => {
    given(reflection, posted)
      .when(revise({ about: [] }), { dependencies, actor: { sub: 'inspector', role: 'EVALUATOR' } })
      .refused('FORBIDDEN');
  });
  it('needs a reflection', () => {
    given(reflection)
      .when(revise({ about: [] }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is not made once it was withdrawn', () => {
    given(reflection, posted, withdrawn)
      .when(revise({ about: [] }), { dependencies })
      .refused('WITHDRAWN');
  });
});

describe('A reflection that is withdrawn', () => {
  it('says whose it was and what it was about, and no text', () => {
    given(reflection, posted)
      .when(withdraw, { dependencies, actor: asPartner(powys) })
      .then(withdrawn);
  });
  it('tells what it was about last', () => {
    given(reflection, posted, revised({ about: [], visibility: 'OWN' }))
      .when(withdraw, { dependencies })
      .then({ type: 'ReflectionWithdrawn', data: { ...place, about: [], visibility: 'OWN' } });
  });
  it('is withdrawn once', () => {
    given(reflection, posted, withdrawn).when(withdraw, { dependencies }).refused('WITHDRAWN');
  });
  it('is not withdrawn by another partner', () => {
    given(reflection, posted)
      .when(withdraw, { dependencies, actor: asPartner(conwy) })
      .refused('FORBIDDEN');
  });
  it('must be there', () => {
    given(reflection).when(withdraw, { dependencies }).refused('NOT_FOUND');
  });
});
