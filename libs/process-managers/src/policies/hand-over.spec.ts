import { compact } from '@cylch/kernel';
import { describe, expect, it } from '@jest/globals';
import { handOver } from './hand-over.ts';
import { board, forum, id, occurred, promise, world } from './spec-kit.ts';

const one = id('commitment-1'),
  other = id('commitment-2'),
  danger = id('risk-1');

async function owning(): Promise<Awaited<ReturnType<typeof world>>> {
  const there = await world();
  for (const body of [board, forum])
    await there.send(body, {
      type: 'EstablishBody',
      data: { body, key: body.slice(5), name: { en: body } },
    });
  await promise(there, [one, other], { owner: board });
  await there.send(danger, {
    type: 'RaiseRisk',
    data: { owner: board, name: { en: { plain: 'too little time' } } },
  });
  return there;
}
const close = (takenOverBy?: string): Readonly<{ type: string; data: object }> => ({
  type: 'CloseBody',
  data: { body: board, ...compact({ takenOverBy }) },
});

describe('A body that was closed and taken over', () => {
  it('hands over its open commitments and risks, caused by its closing', async () => {
    const there = await owning();
    there.stands.set('commitments', [one, other]).set('risks', [danger]);
    await there.send(board, close(forum));
    const cause = (await there.kept(board)).at(-1);
    there.asked.length = 0;
    expect(await there.run(handOver)).toEqual([]);
    const caused = {
      occurred,
      causation: cause?.id,
      actor: { sub: 'process-hand-over', role: 'SYSTEM' },
    };
    for (const commitment of [one, other]) {
      expect((await there.kept(commitment)).slice(1)).toMatchObject([
        { type: 'CommitmentReassigned', data: { owner: forum, before: board }, ...caused },
      ]);
    }
    expect((await there.kept(danger)).slice(1)).toMatchObject([
      { type: 'RiskTransferred', data: { owner: forum }, ...caused },
    ]);
    expect(there.asked).toEqual([
      { view: 'commitments', where: { owner: board, open: 1 } },
      { view: 'risks', where: { owner: board, open: 1 } },
    ]);
  });
  it('hands over once, though what it handed over was handed on since', async () => {
    const there = await owning();
    there.stands.set('commitments', [one]).set('risks', [danger]);
    await there.send(board, close(forum));
    await there.run(handOver);
    await there.send(board, { type: 'ReopenBody', data: { body: board } });
    await there.send(one, { type: 'ReassignCommitment', data: { owner: board } });
    const size = await there.size();
    await there.run(handOver);
    expect(await there.size()).toBe(size);
  });
  it('hands over what it can where something was closed meanwhile', async () => {
    const there = await owning();
    there.stands.set('commitments', [one]).set('risks', [danger]);
    await there.send(board, close(forum));
    await there.send(one, { type: 'DropCommitment', data: {} });
    expect(await there.run(handOver)).toEqual(['COMMITMENT_CLOSED']);
    expect((await there.kept(danger)).at(-1)?.type).toBe('RiskTransferred');
  });
});

describe('A body that was closed and not taken over', () => {
  it('hands over nothing', async () => {
    const there = await owning();
    await there.send(board, close());
    const size = await there.size();
    there.stands.set('commitments', [one]).set('risks', [danger]);
    expect([await there.run(handOver), await there.size()]).toEqual([[], size]);
  });
});
