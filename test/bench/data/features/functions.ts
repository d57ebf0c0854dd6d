import type { Happened, Now, Telling } from '../happened.ts';
import { name, reason } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import { dayOf, type World } from '../world.ts';

type Held = Thing & { readonly name: object; holders: readonly string[]; since: string };
const FUNCTIONS = 24;

/** Duties with those who hold them. */
export function functions(world: World): Telling {
  const { random } = world;
  const held: Held[] = [];
  const holders = (): readonly string[] => [
    ...new Set([
      world.owner(),
      ...(random.chance(0.3) ? [world.offices.any() ?? world.owner()] : []),
    ]),
  ];
  const describe = (now: Now): Happened => {
    const key = `duty-${String(held.length + 1)}`;
    const duty: Held = {
      ...unbegun(`function-${key}`),
      name: name(random),
      holders: holders(),
      since: now.day,
    };
    held.push(duty);
    return happens(duty, now, {
      event: 'FunctionDescribed',
      command: 'DescribeFunction',
      data: {
        function: duty.stream,
        cycle: now.year.id,
        key,
        name: duty.name,
        holders: duty.holders,
        from: now.day,
      },
    });
  };
  const plan = (now: Now, duty: Held): Happened => {
    const from = world.ahead(now).slice(0, 7);
    return happens(duty, now, {
      event: 'FunctionTransferPlanned',
      command: 'TransferFunction',
      data: { function: duty.stream, cycle: now.year.id, name: duty.name, to: holders(), from },
      occurred: from,
    });
  };
  const transfer = (now: Now, duty: Held): Happened => {
    const to = holders();
    const ended = { formerly: duty.holders, until: dayOf(now.ms - 86_400_000) };
    [duty.holders, duty.since] = [to, now.day];
    return happens(duty, now, {
      event: 'FunctionTransferred',
      command: 'TransferFunction',
      data: {
        function: duty.stream,
        cycle: now.year.id,
        name: duty.name,
        to,
        from: now.day,
        ...ended,
      },
      reason: reason(random),
    });
  };
  const change = (now: Now): Happened => {
    const duty = random.pick(held);
    return duty.since < dayOf(now.ms - 86_400_000) && random.chance(0.6)
      ? transfer(now, duty)
      : plan(now, duty);
  };
  return {
    share: 30,
    next: (now) => [change(now)],
    opens: (now) =>
      held.length === 0
        ? Array.from({ length: FUNCTIONS }, () => describe(now))
        : [change(now), change(now), change(now)],
  };
}
