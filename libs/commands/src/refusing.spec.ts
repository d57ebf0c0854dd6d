import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@cylch/kernel';
import { amend, ours, personOf, post, secretariat, theirs, vote, world } from './spec-kit.ts';

const [analyst, evaluator]: [Actor, Actor] = [
  { sub: 'analyst', role: 'ANALYST' },
  { sub: 'evaluator', role: 'EVALUATOR' },
];

describe('A command is refused', () => {
  it('NOT_FOUND on a thing that is not there, to whoever commands', async () => {
    const { refused, kept } = world();
    expect(await refused(vote)).toBe('NOT_FOUND');
    expect(await refused(amend('again'), { actor: analyst })).toBe('NOT_FOUND');
    expect(await kept()).toEqual([]);
  });

  it('FORBIDDEN where the caller may see the thing, but not do this', async () => {
    const { send, refused, kept } = world();
    expect(await refused(post('first'), { actor: personOf(theirs) })).toBe('FORBIDDEN');
    await send(post('first', 'PARTNERS'));
    expect(await refused(amend('again'), { actor: personOf(theirs) })).toBe('FORBIDDEN');
    expect(await refused(amend('again'), { actor: analyst })).toBe('FORBIDDEN');
    expect(await kept()).toHaveLength(1);
  });

  it('NOT_FOUND, not FORBIDDEN, on a thing that the caller may not see', async () => {
    const { send, refused } = world();
    await send(post('first', 'OWN'));
    expect(await refused(amend('again'), { actor: personOf(theirs) })).toBe('NOT_FOUND');
    expect(await refused(vote, { actor: analyst })).toBe('NOT_FOUND');
    expect(await refused(amend('again'), { actor: evaluator })).toBe('FORBIDDEN');
    expect(await refused(amend('again'), { actor: personOf(ours) })).toBeUndefined();
  });

  it('NOT_FOUND still after a fact that names no visibility of its own', async () => {
    const { send, refused } = world();
    await send(post('first', 'OWN'));
    await send(vote);
    expect(await refused(vote, { actor: personOf(theirs) })).toBe('NOT_FOUND');
  });

  it('CONFLICT where it expects another revision than the newest', async () => {
    const { send, refused, kept } = world();
    await send(post('first'), { expects: -1 });
    await send(vote, { expects: 0 });
    expect(await refused(vote, { expects: 0 })).toBe('CONFLICT');
    expect(await refused(vote, { expects: 2 })).toBe('CONFLICT');
    expect(await kept()).toHaveLength(2);
  });

  it('before anything else, where it is not allowed: no key is made, nothing is compared', async () => {
    const { refused, vault } = world();
    expect(await refused(post('first'), { actor: personOf(theirs), expects: 7 })).toBe('FORBIDDEN');
    expect((await vault.find(['notice-1'])).size).toBe(0);
  });
});

describe('A fault of the code', () => {
  it('is no refusal, and is not tried again', async () => {
    let tries = 0;
    const { refused } = world(({ log }) => ({
      log: {
        append: (...event) => log.append(...event),
        readStream: () => {
          tries += 1;
          return Promise.reject(new TypeError('broken'));
        },
      },
    }));
    expect(await refused(post('first'), { actor: secretariat })).toEqual(new TypeError('broken'));
    expect(tries).toBe(1);
  });
});
