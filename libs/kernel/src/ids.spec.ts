import { describe, expect, it } from '@jest/globals';
import { categoryOf, eventIdFor, idFor, isStreamId, personKey } from './ids.ts';
import type { StreamId } from './words.ts';

const thing = {
  category: 'reflection',
  sub: 'someone',
  mutation: 'postReflection',
  commandId: 'c-1',
};
const event = {
  stream: 'reflection-1' as StreamId,
  sub: 'someone',
  commandId: 'c-1',
  command: 'Post',
  index: 0,
};

describe('The id of a thing that a command makes', () => {
  it('is the same for ever, so that a retry finds what was made', () => {
    expect(idFor(thing)).toBe('reflection-fce3310b-89ad-5c4f-a204-b4e2728e63ed');
    expect(isStreamId(idFor(thing))).toBe(true);
  });

  it.each(['category', 'sub', 'mutation', 'commandId'] as const)(
    'is another by another %s',
    (part) => {
      expect(idFor({ ...thing, [part]: 'other' })).not.toBe(idFor(thing));
    },
  );

  it('does not mix up where one part ends and the next begins', () => {
    expect(idFor({ ...thing, sub: 'a', mutation: 'bc' })).not.toBe(
      idFor({ ...thing, sub: 'ab', mutation: 'c' }),
    );
  });
});

describe('The id of an event', () => {
  it('is the same for ever', () => {
    expect(eventIdFor(event)).toBe('6e314aeb-2b87-5d9c-b638-4c95a238704d');
  });

  it.each([
    ['stream', 'reflection-2'],
    ['sub', 'other'],
    ['commandId', 'c-2'],
    ['command', 'Withdraw'],
    ['index', 1],
  ])('is another by another %s', (part, other) => {
    expect(eventIdFor({ ...event, [part]: other })).not.toBe(eventIdFor(event));
  });
});

describe('The key of a person’s name', () => {
  it('is one for each person, and does not tell who it is', () => {
    expect(personKey('someone')).toBe('person-a2c75c9a-d9ed-593a-800d-78e3ddc59581');
    expect(personKey('other')).not.toBe(personKey('someone'));
  });
});

describe('An id', () => {
  it.each([
    'cycle-2025-26',
    'partner-a',
    'reflection-0b8f1c2e-9a51-5f0e-8d0e-2f1a7e0d8b11',
    'cycle-a.b_c',
  ])('is written as %s', (id) => {
    expect(isStreamId(id)).toBe(true);
  });

  it.each([
    '',
    'cycle',
    'cycle-',
    'Cycle-1',
    '-1',
    'cycle--1',
    'cycle-a b',
    'cycle-1\n',
    'cycle-../x',
    `cycle-${'a'.repeat(102)}`,
  ])('is not written as %j', (id) => {
    expect(isStreamId(id)).toBe(false);
  });

  it('belongs to the category that it begins with, the longest of those that fit', () => {
    const known = ['work', 'cycle', 'work-plan'];
    expect(
      ['cycle-2025-26', 'work-1', 'work-plan-1', 'worker-1', 'other-1', 'cycle'].map((id) =>
        categoryOf(id, known),
      ),
    ).toEqual(['cycle', 'work', 'work-plan', undefined, undefined, undefined]);
  });
});
