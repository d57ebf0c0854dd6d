import { describe, expect, it } from '@jest/globals';
import type { CommandEnvelope } from '@cylch/commands';
import { answers } from './answers.ts';
import type { AnyCommandDefinition } from './command-definition.ts';

const decider = (category: string): CommandEnvelope['decider'] => ({
  category,
  initial: 0,
  creates: [],
  authorise: {},
  dependsOn: {},
  decide: {},
  evolve: {},
});
const commandOf = (
  category: string,
  stream: (input: Readonly<{ thing: string }>, newId: () => string) => string = ({ thing }) =>
    thing,
): AnyCommandDefinition =>
  ({
    name: 'link',
    command: 'Link',
    decider: decider(category),
    stream,
    data: () => ({}),
  }) as unknown as AnyCommandDefinition;
const [statement, assurance] = [commandOf('statement'), commandOf('assurance')];

describe('A command that several features answer', () => {
  it('goes to the feature whose kind of thing it names', () => {
    expect([statement, assurance].map((one) => answers(one, { thing: 'assurance-1' }))).toEqual([
      false,
      true,
    ]);
  });
  it('goes to none where it names another kind', () => {
    const to = (one: AnyCommandDefinition): boolean => answers(one, { thing: 'partner-W06000023' });
    expect([statement, assurance].map(to)).toEqual([false, false]);
  });
});

describe('A command that makes a thing', () => {
  const making = commandOf('risk', (_, newId) => newId());
  it('goes to the feature of what it makes', () => {
    expect(answers(making, { thing: 'partner-W06000023' })).toBe(true);
  });
});
