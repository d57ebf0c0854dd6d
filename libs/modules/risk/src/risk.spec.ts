import { describe, it } from '@jest/globals';
import type { Actor, CycleId, Edtf, PartnerId, Presence, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { risk, type RiskEvent, type RiskCommand } from './risk.ts';

const board = 'body-programme-board' as StreamId,
  powys = 'partner-W06000023' as PartnerId,
  absent = 'office-none' as StreamId,
  year = 'cycle-2025-26' as CycleId;
const there: Presence = { there: true, audience: { visibility: 'PUBLIC', owners: [] } };
const dependencies = {
  things: new Map<StreamId, Presence>([
    [board, there],
    [powys, there],
    [year, there],
    [absent, { there: false }],
  ]),
};
const name = { cy: { key: 'risk-1', sealed: 'v1.cy' }, en: { key: 'risk-1', sealed: 'v1.en' } };
type Raised = Extract<RiskEvent, { type: 'RiskRaised' }>['data'];
const said: Raised = { name, cycle: year, owner: board, rating: 'AMBER' };

const raise = (data: Raised = said): RiskCommand => ({ type: 'RaiseRisk', data });
const raised = (data: Raised = said): RiskEvent => ({ type: 'RiskRaised', data });
const rate = (rating: 'RED' | 'AMBER' | 'GREEN'): RiskCommand => ({
  type: 'RateRisk',
  data: { rating },
});
const transfer = (owner: StreamId): RiskCommand => ({ type: 'TransferRisk', data: { owner } });
const close: RiskCommand = { type: 'CloseRisk', data: {} };
const closed: RiskEvent = { type: 'RiskClosed', data: { cycle: year, owner: board } };
const tomorrow = '2026-06-16' as Edtf;

describe('A risk', () => {
  it('is raised with its owner and its rating', () => {
    given(risk).when(raise(), { dependencies }).then(raised());
  });
  it('may be raised by its name alone', () => {
    given(risk).when(raise({ name }), { dependencies }).then(raised({ name }));
  });
  it('is raised once', () => {
    given(risk, raised()).when(raise(), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is owned by something that is there', () => {
    given(risk)
      .when(raise({ ...said, owner: absent }), { dependencies })
      .refused('NOT_FOUND');
  });
  it('is of a cycle that there is', () => {
    given(risk)
      .when(raise({ ...said, cycle: 'cycle-1999' as CycleId }), { dependencies })
      .refused('UNKNOWN_CYCLE');
  });
  it.each([
    ['raised', raise(), []],
    ['rated', rate('RED'), [raised()]],
    ['transferred', transfer(powys), [raised()]],
    ['closed', close, [raised()]],
  ] as const)('was not %s in the future', (_, command, past) => {
    given(risk, ...past)
      .when(command, { dependencies, occurred: tomorrow })
      .refused('BAD_USER_INPUT');
  });
});

describe('Who keeps risks', () => {
  const commands = [
    ['raised', raise(), []],
    ['rated', rate('RED'), [raised()]],
    ['transferred', transfer(powys), [raised()]],
    ['closed', close, [raised()]],
  ] as const;
  it.each(commands)(
    'it is the secretariat by whom they are %s, and no partner, though it owns them',
    (_, command, past) => {
      const actor: Actor = { sub: 'head', role: 'PARTNER', partner: powys };
      given(risk, ...past)
        .when(command, { dependencies, actor })
        .refused('FORBIDDEN');
    },
  );
  it.each(['EVALUATOR', 'ANALYST'] as const)('it is not the role %s', (role) => {
    given(risk)
      .when(raise(), { dependencies, actor: { sub: 'someone', role } })
      .refused('FORBIDDEN');
  });
});

describe('A rating', () => {
  it('changes, and says where the risk belongs', () => {
    given(risk, raised())
      .when(rate('RED'), { dependencies })
      .then({ type: 'RiskRated', data: { cycle: year, owner: board, rating: 'RED' } });
  });
  it('may be the first', () => {
    given(risk, raised({ name }))
      .when(rate('GREEN'), { dependencies })
      .then({ type: 'RiskRated', data: { rating: 'GREEN' } });
  });
  it('is another than before', () => {
    given(risk, raised()).when(rate('AMBER'), { dependencies }).refused('BAD_USER_INPUT');
    given(risk, raised(), { type: 'RiskRated', data: { cycle: year, owner: board, rating: 'RED' } })
      .when(rate('RED'), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('may go back to what it was', () => {
    given(risk, raised(), { type: 'RiskRated', data: { cycle: year, owner: board, rating: 'RED' } })
      .when(rate('AMBER'), { dependencies })
      .then({ type: 'RiskRated', data: { cycle: year, owner: board, rating: 'AMBER' } });
  });
  it('needs a risk', () => {
    given(risk).when(rate('RED'), { dependencies }).refused('NOT_FOUND');
  });
});

describe('The owner of a risk', () => {
  const transferred: RiskEvent = { type: 'RiskTransferred', data: { cycle: year, owner: powys } };
  it('hands it over', () => {
    given(risk, raised()).when(transfer(powys), { dependencies }).then(transferred);
  });
  it('may be the first', () => {
    given(risk, raised({ name }))
      .when(transfer(powys), { dependencies })
      .then({ type: 'RiskTransferred', data: { owner: powys } });
  });
  it('is another than before', () => {
    given(risk, raised(), transferred)
      .when(transfer(powys), { dependencies })
      .refused('BAD_USER_INPUT');
  });
  it('is there', () => {
    given(risk, raised()).when(transfer(absent), { dependencies }).refused('NOT_FOUND');
  });
  it('is told with what follows', () => {
    given(risk, raised(), transferred)
      .when(close, { dependencies })
      .then({ type: 'RiskClosed', data: { cycle: year, owner: powys } });
  });
});

describe('A closed risk', () => {
  it('is closed once open', () => {
    given(risk, raised()).when(close, { dependencies }).then(closed);
  });
  it.each([
    ['rating', rate('RED')],
    ['owner', transfer(powys)],
    ['closing', close],
  ] as const)('takes no other %s', (_, command) => {
    given(risk, raised(), closed).when(command, { dependencies }).refused('RISK_CLOSED');
  });
});
