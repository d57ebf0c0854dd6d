import { describe, expect, it } from '@jest/globals';
import { eventIdFor, fold, type Recorded, type StreamId } from '@cylch/kernel';
import { FEATURES } from '@cylch/features';
import { randomFrom } from './random.ts';
import { Story, type Told } from './story.ts';

const EVENTS = 10_000;
const tell = (): readonly Told[] => [...new Story(randomFrom(1)).tell(EVENTS)];
const told = tell();
const streams = Map.groupBy(told, ({ stream }) => stream);
const asRecorded = ({ event, moment, by, ...of }: Told, index: number): Recorded =>
  ({
    ...of,
    type: event,
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

  it('tells each fact that a feature knows', () => {
    const known = FEATURES.flatMap(({ decider }) => Object.keys(decider.evolve));
    const happened = new Set(told.map(({ event }) => event));
    expect(known.filter((event) => !happened.has(event))).toEqual([]);
    expect([...happened].filter((event) => !known.includes(event))).toEqual([]);
  });

  it('tells what happens to a thing one by one, in a stream of its feature', () => {
    const revisions = [...streams.values()].map((events) => events.map(({ revision }) => revision));
    expect(revisions).toEqual(revisions.map((each) => each.map((_, index) => index)));
    const astray = told.filter(
      ({ event, stream }) =>
        !FEATURES.some(
          ({ decider }) =>
            Object.hasOwn(decider.evolve, event) && stream.startsWith(`${decider.category}-`),
        ),
    );
    expect(astray).toEqual([]);
  });

  it.each(FEATURES.map((feature) => ({ name: feature.decider.category, feature })))(
    'is folded by the rules of $name',
    ({ feature: { decider } }) => {
      const begun = [...streams].filter(
        ([, [first]]) => first !== undefined && Object.hasOwn(decider.evolve, first.event),
      );
      expect(begun.length).toBeGreaterThan(0);
      for (const [, events] of begun)
        expect(fold(decider, events.map(asRecorded))).not.toEqual(decider.initial);
    },
  );

  it('says what a process did because of which fact', () => {
    const known = new Map(
      told.map(({ stream, by, commandId, command, event }) => [
        eventIdFor({ stream: stream as StreamId, sub: by.sub, commandId, command, index: 0 }),
        event,
      ]),
    );
    const caused = new Set(
      told.flatMap(({ causation, event }) =>
        causation === undefined ? [] : [`${known.get(causation) ?? 'nothing'} → ${event}`],
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
