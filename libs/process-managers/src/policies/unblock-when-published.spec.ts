import { describe, expect, it } from '@jest/globals';
import type { Edtf, Instant } from '@cylch/kernel';
import { id, promise, world } from './spec-kit.ts';
import { unblockWhenPublished } from './unblock-when-published.ts';

const budget = id('document-budget'),
  report = id('document-report'),
  one = id('commitment-1'),
  other = id('commitment-2');
const about = { kind: 'BUDGET', title: { en: 'Final Budget' } };
const publish = {
  type: 'PublishDocument',
  data: {
    document: budget,
    attachments: [],
    contentsUnknown: false,
    senderInferred: false,
    suggestions: [],
  },
};
const day = '2026-06-12' as Edtf;

async function waiting(): Promise<Awaited<ReturnType<typeof world>>> {
  const there = await world();
  for (const document of [budget, report])
    await there.send(document, { type: 'ExpectDocument', data: { document, ...about } });
  await promise(there, [one, other]);
  for (const commitment of [one, other])
    await there.send(commitment, {
      type: 'BlockCommitment',
      data: { commitment, by: [budget, report] },
    });
  there.stands.set('commitments', [one, other]);
  return there;
}

describe('A document that is published', () => {
  it('no longer blocks the commitments that waited for it, from its day on', async () => {
    const there = await waiting();
    await there.send(budget, publish, { occurred: day });
    const cause = (await there.kept(budget)).at(-1);
    expect(await there.run(unblockWhenPublished)).toEqual([]);
    for (const commitment of [one, other]) {
      expect((await there.kept(commitment)).slice(2)).toMatchObject([
        {
          type: 'CommitmentUnblocked',
          data: { by: [budget] },
          occurred: day,
          causation: cause?.id,
          actor: { sub: 'process-unblock-when-published', role: 'SYSTEM' },
        },
      ]);
    }
    expect(there.asked).toEqual([{ view: 'commitments', where: { blockedBy: budget, open: 1 } }]);
  });
  it('does so once, however often the record is gone through', async () => {
    const there = await waiting();
    await there.send(budget, publish);
    await there.run(unblockWhenPublished);
    const size = await there.size();
    await there.run(unblockWhenPublished);
    expect(await there.size()).toBe(size);
  });
  it('unblocks what it can where another was closed meanwhile', async () => {
    const there = await waiting();
    await there.send(one, { type: 'KeepCommitment', data: {} });
    await there.send(budget, publish);
    expect(await there.run(unblockWhenPublished)).toEqual(['COMMITMENT_CLOSED']);
    expect((await there.kept(other)).at(-1)?.type).toBe('CommitmentUnblocked');
  });
  it('is known to have unblocked them from when it was known itself', async () => {
    const there = await waiting();
    await there.send(budget, publish, {
      claim: { knownFrom: '2026-06-14T09:00:00.000Z' as Instant, origin: 'PUBLIC_SOURCE' },
    });
    await there.run(unblockWhenPublished);
    expect((await there.kept(one)).at(-1)).toMatchObject({
      knownFrom: '2026-06-14T09:00:00.000Z',
      origin: 'PUBLIC_SOURCE',
    });
  });
});

describe('A document that is expected', () => {
  it('blocks on', async () => {
    const there = await waiting();
    const size = await there.size();
    await there.run(unblockWhenPublished);
    expect(await there.size()).toBe(size);
  });
});
