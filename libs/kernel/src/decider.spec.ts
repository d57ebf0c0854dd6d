import { describe, expect, it } from '@jest/globals';
import { admit, type Context, decide, type Decider, dependenciesOf } from './decider.ts';
import { fold, type Foldable } from './foldable.ts';
import type { Message } from './message.ts';
import { Refusal } from './refusal.ts';
import { given } from './spec-kit.ts';
import type { Actor, Edtf, Instant, StreamId } from './words.ts';

type State = Readonly<{ lamps: number; last?: Edtf }>;
type Command = Message<'Build', { lamps: number }> | Message<'Light', { by: StreamId }>;
type EventOf = Message<'Built', { lamps: number }> | Message<'Lit', { by: StreamId }>;

const lighthouse: Decider<State, Command, EventOf, { keeper?: number }> = {
  category: 'lighthouse',
  initial: { lamps: 0 },
  creates: ['Build'],
  authorise: {
    Build: ({ role }) => role === 'SECRETARIAT',
    Light: ({ role }) => role !== 'ANALYST',
  },
  dependsOn: {
    Build: () => ({}),
    Light: ({ by }) => ({ keeper: { foldedBy: counting, stream: by } }),
  },
  decide: {
    Build: ({ lamps }) => [{ type: 'Built', data: { lamps } }],
    Light: ({ by }, { lamps }) =>
      Array.from({ length: lamps }, () => ({ type: 'Lit' as const, data: { by } })),
  },
  evolve: {
    Built: (state, { lamps }) => ({ ...state, lamps }),
    Lit: (state, _, { occurred }) => ({ ...state, last: occurred }),
  },
};
const counting: Foldable<number | undefined> = {
  category: 'any',
  initial: 0,
  evolve: {},
  evolveAny: (count = 0) => count + 1,
};

const by = 'keeper-one' as StreamId;
const [built, light]: [EventOf, Command] = [
  { type: 'Built', data: { lamps: 2 } },
  { type: 'Light', data: { by } },
];
const actor = (role: Actor['role']): Actor => ({ sub: 'someone', role });
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (problem) {
    return problem instanceof Refusal ? problem.code : problem;
  }
  return undefined;
};

describe('Folding', () => {
  it('begins with the initial state and goes fact by fact', () => {
    expect(fold(lighthouse, [])).toEqual({ lamps: 0 });
    expect(
      fold(lighthouse, [built, { type: 'Lit', data: { by }, occurred: '2026-06' as Edtf }]),
    ).toEqual({ lamps: 2, last: '2026-06' });
  });

  it('stops at a fact that the decider does not know', () => {
    expect(() => fold(lighthouse, [built, { type: 'Sunk', data: {} }])).toThrow(
      'lighthouse does not know how Sunk changes it',
    );
  });

  it('takes a fact of any kind where the decider looks at all alike', () => {
    expect(fold(counting, [built, { type: 'Sunk', data: {} }])).toBe(2);
  });
});

describe('Admitting a command', () => {
  const refusal = (role: Actor['role'], command: Message, begun: boolean): unknown =>
    codeOf(() => {
      admit(lighthouse, command, { actor: actor(role), begun, state: lighthouse.initial });
    });

  it('asks first whether the thing is there, then whether the caller may', () => {
    expect(refusal('ANALYST', light, false)).toBe('NOT_FOUND');
    expect(refusal('ANALYST', light, true)).toBe('FORBIDDEN');
    expect(refusal('PARTNER', light, true)).toBeUndefined();
  });

  it('lets a command that begins a stream find nothing there', () => {
    expect(refusal('SECRETARIAT', { type: 'Build', data: { lamps: 1 } }, false)).toBeUndefined();
    expect(refusal('PARTNER', { type: 'Build', data: { lamps: 1 } }, false)).toBe('FORBIDDEN');
  });

  it('allows nobody a command that the decider does not know', () => {
    expect(refusal('SECRETARIAT', { type: 'Sink', data: {} }, true)).toBe('FORBIDDEN');
  });
});

describe('Deciding by name', () => {
  it('runs the rule of the command, and tells the streams that it needs', () => {
    const context: Context<object> = {
      now: '2026-06-15T10:00:00.000Z' as Instant,
      actor: actor('SECRETARIAT'),
      occurred: '2026-06-15' as Edtf,
      dependencies: {},
    };
    expect(decide(lighthouse, light, { lamps: 1 }, context)).toEqual([
      { type: 'Lit', data: { by } },
    ]);
    expect(dependenciesOf(lighthouse, light, { lamps: 1 })).toEqual({
      keeper: { foldedBy: counting, stream: by },
    });
  });
});

describe('Rules in sentences', () => {
  it('tell the facts that follow, and the refusals', () => {
    given(lighthouse, built)
      .when(light)
      .then({ type: 'Lit', data: { by } }, { type: 'Lit', data: { by } });
    given(lighthouse).when(light).refused('NOT_FOUND');
    given(lighthouse, built)
      .when(light, { actor: actor('ANALYST') })
      .refused('FORBIDDEN');
  });

  it('fail where other facts follow, or another refusal', () => {
    expect(() => {
      given(lighthouse, built).when(light).then({ type: 'Lit', data: { by } });
    }).toThrow();
    expect(() => {
      given(lighthouse).when(light).refused('FORBIDDEN');
    }).toThrow('NOT_FOUND');
    expect(() => {
      given(lighthouse, built).when(light).refused('FORBIDDEN');
    }).toThrow();
  });
});
