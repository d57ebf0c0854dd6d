import { describe, it } from '@jest/globals';
import type { CycleState } from '@cylch/cycle';
import type { Actor, CycleId, Day, Edtf, Instant, PartnerId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { reflection, type ReflectionEvent, type ReflectionCommand } from './reflection.ts';

const powys = 'partner-W06000023' as PartnerId,
  conwy = 'partner-W06000003' as PartnerId;
const day = (text: string): Day => text as Day;
const at = (now: string): Instant => now as Instant;
const asPartner = (partner: PartnerId): Actor => ({
  sub: `head-of-${partner}`,
  role: 'PARTNER',
  partner,
});

const summer = {
  key: 'summer-2026',
  name: { en: 'Summer 2026' },
  opens: day('2026-06-01'),
  closes: day('2026-07-20'),
  recurs: true,
};
const open: CycleState = {
  at: 'open',
  starts: day('2025-09-01'),
  ends: day('2026-08-31'),
  members: [],
  windows: new Map([[summer.key, summer]]),
  adopted: [
    {
      from: day('2025-09-01'),
      priorities: [
        { key: 'literacy', name: { en: 'Literacy' } },
        { key: 'numeracy', name: { en: 'Numeracy' } },
      ],
    },
    {
      from: day('2026-06-10'),
      priorities: [
        { key: 'literacy', name: { en: 'Literacy' } },
        { key: 'attendance', name: { en: 'Attendance' } },
      ],
    },
  ],
};
const dependencies = { cycle: open, partner: { joined: true, kind: 'LOCAL_AUTHORITY' as const } };

const silent = {
  cycle: 'cycle-2025-26' as CycleId,
  window: 'summer-2026',
  partner: powys,
  about: ['literacy'],
  visibility: 'PARTNERS' as const,
};
const workedWell = { cy: { plain: 'Y rhwydwaith' } };
const said = { ...silent, workedWell };
const post = (more: Partial<typeof said> = {}): ReflectionCommand => ({
  type: 'PostReflection',
  data: { ...said, ...more },
});
const posted = (late: boolean): ReflectionEvent => ({
  type: 'ReflectionPosted',
  data: { ...said, late },
});

describe('A reflection', () => {
  it('is posted in its window by the partner itself', () => {
    given(reflection)
      .when(post(), { dependencies, actor: asPartner(powys) })
      .then(posted(false));
  });
  it.each(['SECRETARIAT', 'SYSTEM'] as const)(
    'may be posted for a partner by the role %s',
    (role) => {
      given(reflection)
        .when(post(), { dependencies, actor: { sub: 'office', role } })
        .then(posted(false));
    },
  );
  it('cannot be posted for another partner', () => {
    given(reflection)
      .when(post(), { dependencies, actor: asPartner(conwy) })
      .refused('FORBIDDEN');
  });
  it.each(['EVALUATOR', 'ANALYST'] as const)('cannot be posted by the role %s', (role) => {
    given(reflection)
      .when(post(), { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
  it('is posted once', () => {
    given(reflection, posted(false)).when(post(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is of a cycle that there is', () => {
    given(reflection)
      .when(post(), { dependencies: { ...dependencies, cycle: { ...open, at: 'unopened' } } })
      .refused('UNKNOWN_CYCLE');
  });
  it('is of an open cycle', () => {
    given(reflection)
      .when(post(), { dependencies: { ...dependencies, cycle: { ...open, at: 'closed' } } })
      .refused('CYCLE_CLOSED');
  });
  it('is of a partner that has joined', () => {
    given(reflection)
      .when(post(), { dependencies: { ...dependencies, partner: { joined: false } } })
      .refused('UNKNOWN_PARTNER');
  });
  it('cannot have been made in the future', () => {
    given(reflection)
      .when(post(), { dependencies, occurred: '2026-06-16' as Edtf })
      .refused('BAD_USER_INPUT');
  });
  it('says something', () => {
    given(reflection)
      .when({ type: 'PostReflection', data: silent }, { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('does not say something by naming an empty text', () => {
    given(reflection)
      .when(post({ workedWell: {} as never }), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may say only what could improve', () => {
    const data = { ...silent, couldImprove: { en: { plain: 'Time to talk' } } };
    given(reflection)
      .when({ type: 'PostReflection', data }, { dependencies })
      .then({ type: 'ReflectionPosted', data: { ...data, late: false } });
  });
});

describe('The window of a reflection', () => {
  it.each([
    ['on its first day', '2026-06-01T09:00:00Z', false],
    ['on its last day', '2026-07-20T09:00:00Z', false],
    ['the day after it closed', '2026-07-21T09:00:00Z', true],
    ['in the last minutes of its last day in Wales', '2026-07-20T22:59:59Z', false],
    ['at 23:30 UTC in July, the next day in Wales', '2026-07-20T23:30:00Z', true],
    ['at 23:30 UTC the day before it opens, its first day in Wales', '2026-05-31T23:30:00Z', false],
  ])('%s: kept, and flagged where late', (_, now, late) => {
    given(reflection)
      .when(post(), { dependencies, now: at(now) })
      .then(posted(late));
  });
  it('is waited for', () => {
    given(reflection)
      .when(post(), { dependencies, now: at('2026-05-31T22:59:59Z') })
      .refused('WINDOW_NOT_OPEN');
  });
  it('is one of its cycle', () => {
    given(reflection)
      .when(post({ window: 'spring-2026' }), { dependencies })
      .refused('UNKNOWN_WINDOW');
  });
  it('may be left out, and then nothing is late', () => {
    const free = {
      cycle: said.cycle,
      partner: powys,
      about: said.about,
      visibility: said.visibility,
      workedWell,
    };
    given(reflection)
      .when(
        { type: 'PostReflection', data: free },
        { dependencies, now: at('2026-08-15T09:00:00Z') },
      )
      .then({ type: 'ReflectionPosted', data: { ...free, late: false } });
  });
});

describe('What a reflection is about', () => {
  const about = (...keys: string[]): ReflectionCommand => post({ about: keys });
  it('was in force on the day it occurred, though it is not today', () => {
    given(reflection)
      .when(about('numeracy'), { dependencies, occurred: '2026-06-09' as Edtf })
      .then({ type: 'ReflectionPosted', data: { ...said, about: ['numeracy'], late: false } });
    given(reflection)
      .when(about('numeracy'), { dependencies, occurred: '2026-06-10' as Edtf })
      .refused('UNKNOWN_PRIORITY');
  });
  it('is not what came into force only later', () => {
    given(reflection)
      .when(about('attendance'), { dependencies, occurred: '2026-06-09' as Edtf })
      .refused('UNKNOWN_PRIORITY');
  });
  it('is in force, each of it', () => {
    given(reflection)
      .when(about('literacy', 'juggling'), { dependencies })
      .refused('UNKNOWN_PRIORITY');
  });
});
