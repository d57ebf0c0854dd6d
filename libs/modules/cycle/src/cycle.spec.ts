import { describe, it } from '@jest/globals';
import type { Actor, CycleId, Day, Edtf, Instant, PartnerId, StreamId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import type { PartnerState } from '@cylch/partner';
import { cycle, type CycleEvent, type CycleState, type CycleCommand } from './cycle.ts';

const id = 'cycle-2025-26' as CycleId;
const powys = 'partner-W06000023' as PartnerId,
  estyn = 'partner-estyn' as PartnerId,
  nobody = 'partner-nobody' as PartnerId;
const day = (text: string): Day => text as Day;
const partners = new Map<StreamId, PartnerState>([
  [powys, { joined: true, kind: 'LOCAL_AUTHORITY' }],
  [estyn, { joined: true, kind: 'INSPECTORATE' }],
  [nobody, { joined: false }],
]);
const dependencies = { partners, before: new Map() };

const year = {
  cycle: id,
  key: '2025-26',
  name: { cy: 'Blwyddyn 2025–26', en: 'Year 2025–26' },
  starts: day('2025-09-01'),
  ends: day('2026-08-31'),
};
const summer = {
  cycle: id,
  key: 'summer-2026',
  name: { en: 'Summer 2026' },
  opens: day('2026-06-01'),
  closes: day('2026-07-20'),
  recurs: true,
};
const moved = {
  cycle: id,
  key: 'summer-2026',
  opens: day('2026-06-08'),
  closes: day('2026-07-24'),
};
const terms = {
  cycle: id,
  terms: [
    { name: { en: 'Autumn' }, starts: day('2025-09-01'), ends: day('2025-12-19') },
    { name: { en: 'Spring' }, starts: day('2026-01-05'), ends: day('2026-03-27') },
  ],
};
const set = {
  cycle: id,
  from: day('2025-09-01'),
  priorities: [{ key: 'literacy', name: { cy: 'Llythrennedd' } }],
};

const open: CycleCommand = { type: 'OpenCycle', data: { ...year, partners: [powys] } };
const commands: readonly CycleCommand[] = [
  { type: 'CloseCycle', data: { cycle: id } },
  { type: 'AddPartnerToCycle', data: { cycle: id, partner: estyn } },
  { type: 'SetTerms', data: terms },
  { type: 'PlanWindow', data: summer },
  { type: 'MoveWindow', data: moved },
  { type: 'AdoptPriorities', data: set },
];
const opened: CycleEvent = {
  type: 'CycleOpened',
  data: { ...year, members: [{ partner: powys, kind: 'LOCAL_AUTHORITY' }] },
};
const closed: CycleEvent = { type: 'CycleClosed', data: { cycle: id } };
const planned: CycleEvent = { type: 'WindowPlanned', data: summer };
const others: readonly Actor[] = [
  { sub: 'head', role: 'PARTNER', partner: powys },
  { sub: 'inspector', role: 'EVALUATOR' },
  { sub: 'reader', role: 'ANALYST' },
];

describe('A cycle', () => {
  it('opens with its partners, each with its kind', () => {
    given(cycle).when(open, { dependencies }).then(opened);
  });
  it('may open on a day that lies ahead', () => {
    given(cycle)
      .when(open, {
        dependencies,
        now: '2025-05-01T09:00:00Z' as Instant,
        occurred: '2025-09-01' as Edtf,
      })
      .then(opened);
  });
  it('opens once', () => {
    given(cycle, opened).when(open, { dependencies }).refused('ALREADY_EXISTS');
  });
  it('is not opened again once it was closed', () => {
    given(cycle, opened, closed).when(open, { dependencies }).refused('ALREADY_EXISTS');
  });
  it('may last a single day', () => {
    const short = { ...year, ends: year.starts };
    given(cycle)
      .when({ type: 'OpenCycle', data: { ...short, partners: [] } })
      .then({ type: 'CycleOpened', data: { ...short, members: [] } });
  });
  it('cannot end before it starts', () => {
    given(cycle)
      .when({ type: 'OpenCycle', data: { ...year, ends: day('2025-08-31'), partners: [] } })
      .refused('BAD_USER_INPUT');
  });
  it('has only partners that have joined', () => {
    given(cycle)
      .when({ type: 'OpenCycle', data: { ...year, partners: [powys, nobody] } }, { dependencies })
      .refused('UNKNOWN_PARTNER');
  });

  it('closes when the secretariat says so', () => {
    given(cycle, opened)
      .when({ type: 'CloseCycle', data: { cycle: id } })
      .then(closed);
  });
  it('does not close while a commitment is open', () => {
    const open = { ...dependencies, openCommitments: [{ key: 'commitment-1', row: {} }] };
    given(cycle, opened)
      .when({ type: 'CloseCycle', data: { cycle: id } }, { dependencies: open })
      .refused('OPEN_COMMITMENTS');
  });
  it('cannot have been closed in the future', () => {
    given(cycle, opened)
      .when({ type: 'CloseCycle', data: { cycle: id } }, { occurred: '2026-06-16' as Edtf })
      .refused('BAD_USER_INPUT');
  });

  it.each(commands)('must be there for the command $type', (command) => {
    given(cycle).when(command, { dependencies }).refused('NOT_FOUND');
  });
  it.each(commands)('takes no $type once it is closed', (command) => {
    given(cycle, opened, planned, closed).when(command, { dependencies }).refused('CYCLE_CLOSED');
  });
  describe.each(others)('is not kept by the role $role', (actor) => {
    it.each([open, ...commands])('sending $type', (command) => {
      given(cycle, ...(command === open ? [] : [opened]))
        .when(command, { dependencies, actor })
        .refused('FORBIDDEN');
    });
  });
  it('may be opened by an import', () => {
    given(cycle)
      .when(open, { dependencies, actor: { sub: 'import', role: 'SYSTEM' } })
      .then(opened);
  });
});

describe('A cycle that follows another', () => {
  const last = 'cycle-2024-25' as CycleId;
  const follow: CycleCommand = {
    type: 'OpenCycle',
    data: { ...year, partners: [powys], follows: last },
  };
  const before = (
    state: CycleState,
  ): Parameters<typeof cycle.decide.CloseCycle>[2]['dependencies'] => ({
    partners,
    before: new Map([[last, state]]),
  });
  const window = {
    key: 'summer-2025',
    name: { en: 'Summer 2025' },
    opens: day('2025-06-02'),
    closes: day('2025-07-18'),
    recurs: true,
  };
  const lastYear: CycleState = {
    ...cycle.initial,
    at: 'closed',
    starts: day('2024-09-01'),
    ends: day('2025-08-31'),
    windows: new Map([[window.key, window]]),
  };

  it('plans the windows that recur again, each on its own days', () => {
    given(cycle)
      .when(follow, { dependencies: before(lastYear) })
      .then(opened, {
        type: 'WindowPlanned',
        occurred: '2026-06-02/2026-07-18' as Edtf,
        data: {
          cycle: id,
          key: 'summer-2026',
          name: { en: 'Summer 2026' },
          opens: day('2026-06-02'),
          closes: day('2026-07-18'),
          recurs: true,
        },
      });
  });
  it('takes on its priorities and, where none are named, its partners', () => {
    const priorities = [{ key: 'literacy', name: { en: 'Literacy' } }];
    const members = [{ partner: powys, kind: 'LOCAL_AUTHORITY' as const }];
    const dependencies = before({
      ...lastYear,
      windows: new Map(),
      members,
      adopted: [{ from: day('2024-09-01'), priorities }],
    });
    given(cycle)
      .when({ type: 'OpenCycle', data: { ...year, partners: [], follows: last } }, { dependencies })
      .then(opened, {
        type: 'PrioritiesAdopted',
        occurred: '2025-09-01' as Edtf,
        data: { cycle: id, from: day('2025-09-01'), priorities },
      });
  });
  it('leaves the windows of the other alone when it does not say that it follows', () => {
    given(cycle)
      .when(open, { dependencies: before(lastYear) })
      .then(opened);
  });
  it('follows one that starts earlier', () => {
    given(cycle)
      .when(follow, { dependencies: before({ ...lastYear, starts: year.starts }) })
      .refused('BAD_USER_INPUT');
    given(cycle)
      .when(follow, { dependencies: before({ ...lastYear, starts: day('2026-09-01') }) })
      .refused('BAD_USER_INPUT');
  });
  it('follows one that there is', () => {
    given(cycle)
      .when(follow, { dependencies: before(cycle.initial) })
      .refused('UNKNOWN_CYCLE');
  });
});

describe('A partner of a cycle', () => {
  const add = (partner: PartnerId): CycleCommand => ({
    type: 'AddPartnerToCycle',
    data: { cycle: id, partner },
  });
  const added: CycleEvent = {
    type: 'PartnerAddedToCycle',
    data: { cycle: id, partner: estyn, kind: 'INSPECTORATE' },
  };
  it('is added later with its kind', () => {
    given(cycle, opened).when(add(estyn), { dependencies }).then(added);
  });
  it('takes part once, if it was there from the start', () => {
    given(cycle, opened).when(add(powys), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('takes part once, if it was added', () => {
    given(cycle, opened, added).when(add(estyn), { dependencies }).refused('ALREADY_EXISTS');
  });
  it('has joined before', () => {
    given(cycle, opened).when(add(nobody), { dependencies }).refused('UNKNOWN_PARTNER');
  });
});
