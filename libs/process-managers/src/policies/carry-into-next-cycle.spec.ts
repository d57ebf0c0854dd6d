import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '@cylch/kernel';
import { idFor } from '@cylch/kernel';
import { carryIntoNextCycle } from './carry-into-next-cycle.ts';
import { board, id, next, occurred, promise, third, world } from './spec-kit.ts';

const old = id('commitment-1'),
  milestone = id('document-budget');
type There = Awaited<ReturnType<typeof world>>;

async function carried(): Promise<There> {
  const there = await world();
  await there.send(board, {
    type: 'EstablishBody',
    data: { body: board, key: 'board', name: { en: 'Board' } },
  });
  await there.send(milestone, {
    type: 'ExpectDocument',
    data: { document: milestone, kind: 'BUDGET', title: { en: 'Final Budget' } },
  });
  await promise(there, [old], { owner: board, due: '2026-07', agreedAt: board });
  await there.send(old, { type: 'BlockCommitment', data: { commitment: old, by: [milestone] } });
  await there.send(old, { type: 'CarryForwardCommitment', data: { into: next } });
  return there;
}
const causeOf = async (there: There): Promise<Recorded> =>
  (await there.kept(old)).at(-1) as Recorded;
const newOf = async (there: There): Promise<readonly Recorded[]> =>
  there.kept(
    idFor({
      category: 'commitment',
      sub: 'process-carry-into-next-cycle',
      mutation: 'makeCommitment',
      commandId: (await causeOf(there)).id,
    }),
  );

describe('A commitment that was carried forward', () => {
  it('goes on in the other cycle, says where it came from, and holds no text', async () => {
    const there = await carried();
    expect(await there.run(carryIntoNextCycle)).toEqual([]);
    const made = await newOf(there);
    expect(made.map(({ type, data }) => ({ type, data }))).toEqual([
      {
        type: 'CommitmentMade',
        data: {
          cycle: next,
          carriedFrom: old,
          about: [],
          owner: board,
          due: '2026-07',
          agreedAt: board,
          blockedBy: [milestone],
        },
      },
    ]);
    expect(made[0]).toMatchObject({
      occurred,
      causation: (await causeOf(there)).id,
      actor: { sub: 'process-carry-into-next-cycle', role: 'SYSTEM' },
    });
  });
  it('goes on once, however often the record is gone through', async () => {
    const there = await carried();
    await there.run(carryIntoNextCycle);
    const size = await there.size();
    await there.run(carryIntoNextCycle);
    expect([await there.size(), (await newOf(there)).length]).toEqual([size, 1]);
  });
  it('may be carried forward again, and goes on under another id', async () => {
    const there = await carried();
    await there.run(carryIntoNextCycle);
    const [made] = await newOf(there);
    const second = made?.stream ?? old;
    await there.send(second, { type: 'CarryForwardCommitment', data: { into: third } });
    await there.run(carryIntoNextCycle);
    const cause = (await there.kept(second)).at(-1) as Recorded;
    const again = idFor({
      category: 'commitment',
      sub: 'process-carry-into-next-cycle',
      mutation: 'makeCommitment',
      commandId: cause.id,
    });
    expect(await there.kept(again)).toMatchObject([
      { type: 'CommitmentMade', data: { carriedFrom: second } },
    ]);
  });
  it('is refused, and told so, where the other cycle was closed meanwhile', async () => {
    const there = await carried();
    await there.send(next, { type: 'CloseCycle', data: { cycle: next } });
    expect(await there.run(carryIntoNextCycle)).toEqual(['CYCLE_CLOSED']);
  });
});
