import { describe, expect, it } from '@jest/globals';
import { eventIdFor, fold, type Recorded, type StreamId } from '@cylch/kernel';
import { ROOMS } from '@cylch/rooms';
import { randomFrom } from './random.ts';
import { Story, type Told } from './story.ts';

const EVENTS = 10_000;
const tell = (): readonly Told[] => [...new Story(randomFrom(1)).tell(EVENTS)];
const told = tell();
const streams = Map.groupBy(told, ({ stream }) => stream);
const asRecorded = ({ fact, moment, by, ...of }: Told, index: number): Recorded =>
  ({
    ...of,
    type: fact,
    actor: by,
    recordedAt: moment,
    knownFrom: moment,
    position: index + 1,
    id: of.commandId,
  }) as unknown as Recorded;

describe('The story of the bench', () => {
  it('is as long as it is asked for, and the same each time', () => {
    expect(told).toHaveLength(EVENTS);
    expect(tell()).toEqual(told);
  });

  it('tells each fact that a room knows', () => {
    const known = ROOMS.flatMap(({ decider }) => Object.keys(decider.evolve));
    const happened = new Set(told.map(({ fact }) => fact));
    expect(known.filter((fact) => !happened.has(fact))).toEqual([]);
    expect([...happened].filter((fact) => !known.includes(fact))).toEqual([]);
  });

  it('tells what happens to a thing one by one, in a stream of its room', () => {
    const revisions = [...streams.values()].map((facts) => facts.map(({ revision }) => revision));
    expect(revisions).toEqual(revisions.map((each) => each.map((_, index) => index)));
    const astray = told.filter(
      ({ fact, stream }) =>
        !ROOMS.some(
          ({ decider }) =>
            Object.hasOwn(decider.evolve, fact) && stream.startsWith(`${decider.category}-`),
        ),
    );
    expect(astray).toEqual([]);
  });

  it.each(ROOMS.map((room) => ({ name: room.decider.category, room })))(
    'is folded by the rules of $name',
    ({ room: { decider } }) => {
      const begun = [...streams].filter(
        ([, [first]]) => first !== undefined && Object.hasOwn(decider.evolve, first.fact),
      );
      expect(begun.length).toBeGreaterThan(0);
      for (const [, facts] of begun)
        expect(fold(decider, facts.map(asRecorded))).not.toEqual(decider.initial);
    },
  );

  it('says what a process did because of which fact', () => {
    const known = new Map(
      told.map(({ stream, by, commandId, wish, fact }) => [
        eventIdFor({ stream: stream as StreamId, sub: by.sub, commandId, wish, index: 0 }),
        fact,
      ]),
    );
    const caused = new Set(
      told.flatMap(({ causation, fact }) =>
        causation === undefined ? [] : [`${known.get(causation) ?? 'nothing'} → ${fact}`],
      ),
    );
    const processes = [
      'CommitmentCarriedForward → CommitmentMade',
      'DocumentPublished → CommitmentUnblocked',
      'BodyClosed → CommitmentReassigned',
      'BodyClosed → RiskTransferred',
    ];
    expect(caused).toContain(processes[0]);
    expect([...caused].filter((one) => !processes.includes(one))).toEqual([]);
  });
});
