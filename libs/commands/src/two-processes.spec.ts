import { describe, expect, it } from '@jest/globals';
import type { Edtf, Instant } from '@cylch/kernel';
import type { ExecutorPorts } from './command-envelope.ts';
import { amend, NOW, post, type NoticeCommand, vote, world } from './spec-kit.ts';

const again = { commandId: 'again' };
const recall: NoticeCommand = { type: 'Recall', data: { on: '2026-06-01' as Edtf } };
type World = ReturnType<typeof world>;

/** Two processes over one record and one vault: neither knows whom the other is serving. */
function two(later: Instant = NOW): Readonly<{ one: World; other: World; appends: () => number }> {
  let appends = 0;
  const besides: ExecutorPorts['log'][] = [];
  const beside = (log: ExecutorPorts['log']): ExecutorPorts['log'] => ({
    readStream: (stream) => log.readStream(stream),
    readAt: (positions) => log.readAt?.(positions) ?? Promise.resolve([]),
    append: (...given) => {
      appends += 1;
      return log.append(...given);
    },
  });
  const one = world(({ log }) => {
    besides.push(beside(log), beside(log));
    return { log: besides[0] as ExecutorPorts['log'] };
  });
  const other = world(() => ({
    log: besides[1] as ExecutorPorts['log'],
    vault: one.vault,
    now: () => later,
  }));
  return { one, other, appends: () => appends };
}

describe('The same commandId sent to two processes at the same moment', () => {
  it.each([
    ['that begins a thing', undefined, post('text')],
    ['with a text', post('first'), amend('text')],
  ])('%s is one fact, and one answer is the other’s again', async (_, first, command) => {
    const { one, other, appends } = two();
    if (first !== undefined) await one.send(first);
    const before = appends();
    const [mine, theirs] = await Promise.all([
      one.send(command, again),
      other.send(command, again),
    ]);
    expect(appends() - before).toBe(2);
    expect([mine, theirs]).toEqual([
      { ...mine, repeated: false },
      { ...mine, repeated: true },
    ]);
    expect(await one.kept()).toHaveLength(first === undefined ? 1 : 2);
  });

  it('with no text is told apart by its moment, also where it leads to several facts', async () => {
    const { one, other } = two('2026-06-15T23:30:00.001Z' as Instant);
    await one.send(post('first'));
    const [mine, theirs] = await Promise.all([one.send(recall, again), other.send(recall, again)]);
    expect([mine, theirs]).toEqual([
      { ...mine, repeated: false },
      { ...mine, repeated: true },
    ]);
    expect(await one.kept()).toHaveLength(3);
  });

  it('is one fact and one answer even where not a byte tells the sendings apart', async () => {
    const { one, other } = two();
    await one.send(post('first'));
    const [mine, theirs] = await Promise.all([one.send(vote, again), other.send(vote, again)]);
    expect(theirs).toEqual(mine);
    expect(await one.kept()).toHaveLength(2);
  });

  it('with other contents is refused, not acknowledged and lost', async () => {
    const { one, other, appends } = two();
    await one.send(post('first'));
    expect(
      await Promise.all([one.refused(amend('one'), again), other.refused(amend('other'), again)]),
    ).toEqual([undefined, 'COMMAND_ID_REUSED']);
    expect(appends()).toBe(3);
    expect(await one.kept()).toHaveLength(2);
  });

  it('is one fact however often it is sent again to either', async () => {
    const { one, other } = two();
    await one.send(post('first'));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        (index % 2 === 0 ? one : other).send(amend('text'), again),
      ),
    );
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ eventIds }) => eventIds)).size).toBe(1);
    expect(await one.kept()).toHaveLength(2);
  });
});
