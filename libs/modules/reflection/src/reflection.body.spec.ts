import { describe, expect, it } from '@jest/globals';
import { body, type BodyId, type BodyState } from '@cylch/body';
import { cycle, type CycleState } from '@cylch/cycle';
import type { Actor, CycleId, Day, Edtf, PartnerId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { EventOf } from '@cylch/read-models';
import { PostReflection } from './reflection.commands.ts';
import {
  reflectedIn,
  reflectionCoverage,
  type ReflectionRow,
  reflectionsView,
} from './reflection.projection.ts';
import { reflectionEntries } from './reflection.timeline.ts';
import { reflection, type ReflectionEvent, type ReflectionCommand } from './reflection.ts';

const board = 'body-programme-board' as BodyId,
  powys = 'partner-W06000023' as PartnerId;
const open: CycleState = {
  ...cycle.initial,
  at: 'open',
  starts: '2025-09-01' as Day,
  ends: '2026-08-31' as Day,
  adopted: [
    { from: '2025-09-01' as Day, priorities: [{ key: 'literacy', name: { en: 'Literacy' } }] },
  ],
};
const active: BodyState = { ...body.initial, at: 'active' };
const dependencies = { cycle: open, body: active };
const said = {
  cycle: 'cycle-2025-26' as CycleId,
  body: board,
  about: ['literacy'],
  visibility: 'PUBLIC' as const,
  workedWell: { en: { plain: 'Working together' } },
};
const post = (more: object = {}): ReflectionCommand => ({
  type: 'PostReflection',
  data: { ...said, ...more },
});
const posted: ReflectionEvent = { type: 'ReflectionPosted', data: { ...said, late: false } };
const past = { ...posted, occurred: '2025-10-21' as Edtf };
const withdrawn: ReflectionEvent = {
  type: 'ReflectionWithdrawn',
  data: { cycle: said.cycle, body: board, about: said.about, visibility: 'PUBLIC' },
};
const asPartner: Actor = { sub: 'head', role: 'PARTNER', partner: powys };

describe('The reflection of a body', () => {
  it('is posted by the secretariat, outside any window', () => {
    given(reflection).when(post(), { dependencies }).then(posted);
  });
  it.each([asPartner, { sub: 'e', role: 'EVALUATOR' }, { sub: 'a', role: 'ANALYST' }] as const)(
    'is posted, changed and withdrawn by nobody else: $role',
    (actor) => {
      given(reflection).when(post(), { dependencies, actor }).refused('FORBIDDEN');
      given(reflection, past)
        .when({ type: 'ReviseReflection', data: { about: [] } }, { dependencies, actor })
        .refused('FORBIDDEN');
      given(reflection, past)
        .when({ type: 'WithdrawReflection', data: {} }, { dependencies, actor })
        .refused('FORBIDDEN');
    },
  );
  it('is of a body that was established', () => {
    given(reflection)
      .when(post(), { dependencies: { ...dependencies, body: body.initial } })
      .refused('UNKNOWN_BODY');
  });
  it('may still be posted when the body has ended', () => {
    given(reflection)
      .when(post(), { dependencies: { ...dependencies, body: { ...active, at: 'closed' } } })
      .then(posted);
  });
  it('is not a partner’s too', () => {
    given(reflection)
      .when(post({ partner: powys }), {
        dependencies: { ...dependencies, partner: { joined: true } },
      })
      .refused('BAD_USER_INPUT');
  });
  it('stays with its body when it is revised and withdrawn', () => {
    given(reflection, past)
      .when({ type: 'ReviseReflection', data: { about: [] } }, { dependencies })
      .then({ type: 'ReflectionRevised', data: { ...said, about: [] } });
    given(reflection, past)
      .when({ type: 'WithdrawReflection', data: {} }, { dependencies })
      .then(withdrawn);
  });
  it('looks at its body, and at no partner', () => {
    expect(reflection.dependsOn.PostReflection(said, reflection.initial)).toEqual({
      cycle: { foldedBy: cycle, stream: said.cycle },
      body: { foldedBy: body, stream: board },
    });
  });
});

describe('Nobody’s reflection', () => {
  it('is refused', () => {
    const { body: _, ...nobodys } = said;
    given(reflection)
      .when({ type: 'PostReflection', data: nobodys }, { dependencies })
      .refused('BAD_USER_INPUT');
  });
});

describe('Who reflects, as it is asked for', () => {
  const input = { commandId: 'c', cycle: said.cycle, about: [], workedWell: { en: 'Good' } };
  const dataOf = (more: object): object =>
    PostReflection.definition.data({ ...input, ...more }, { actor: asPartner }, () => board);
  it('is the partner that the token names where nobody is named', () => {
    expect(dataOf({})).toMatchObject({ partner: powys });
  });
  it('is the body where one is named, and then not that partner', () => {
    expect(dataOf({ body: board })).toMatchObject({ body: board });
    expect(dataOf({ body: board })).not.toHaveProperty('partner');
  });
  it('is both where both are named, which the rules refuse', () => {
    expect(dataOf({ body: board, partner: powys })).toMatchObject({ body: board, partner: powys });
  });
});

describe('What is shown of the reflection of a body', () => {
  const event = { ...past, revision: 0 } as unknown as EventOf<ReflectionEvent, 'ReflectionPosted'>;
  const row = reflectionsView.on.ReflectionPosted?.(
    undefined,
    event,
    'reflection-1',
  ) as ReflectionRow;
  it('is found by its body, under no partner', () => {
    expect(reflectionsView.columns(row)).toMatchObject({ body: board, partner: '', window: '' });
  });
  it('counts for no partner, and in no window', () => {
    expect(reflectionCoverage.by(row)).toEqual([]);
    expect(reflectedIn.by({ ...row, window: 'summer-2026' })).toEqual([]);
  });
  it('is a line that names the body, and no partner', () => {
    expect(reflectionEntries.on.ReflectionPosted?.(event)).toMatchObject({
      names: [board],
      partners: [],
    });
  });
});
