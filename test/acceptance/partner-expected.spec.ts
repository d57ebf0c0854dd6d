import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import { CYCLE, fresh, openTheYear, partner, POST, POWYS, reflection } from './support/year.ts';

const EXPECTED = `{ node(id: "${POWYS}") { ... on Partner { expected(cycle: "${CYCLE}") { kind key from due done name { en } } } } }`;

describe('A partner and what is expected of it', () => {
  let cylch: Cylch;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
  });
  afterAll(() => cylch.close());

  it('P11 sees what is expected of it this year, and what it still owes', async () => {
    const powys = await partner(cylch, POWYS);
    const { makeCommitment } = await powys.learn(
      'mutation ($input: MakeCommitmentInput!) { makeCommitment(input: $input) { commitment { id } } }',
      {
        input: {
          commandId: fresh(),
          cycle: CYCLE,
          owner: POWYS,
          text: { cy: 'Ymweld â thair ysgol' },
          due: '2026-07',
        },
      },
    );
    const window = {
      kind: 'WINDOW',
      key: 'summer-2026',
      from: '2026-06-01',
      due: '2026-07-20',
      name: { en: 'Summer 2026 reflection' },
    };
    const promise = {
      kind: 'COMMITMENT',
      key: makeCommitment.commitment.id,
      from: null,
      due: '2026-07',
      name: null,
    };
    expect((await powys.learn(EXPECTED)).node.expected).toEqual([
      { ...window, done: false },
      { ...promise, done: false },
    ]);
    await powys.learn(POST, reflection());
    await powys.learn(
      'mutation ($input: KeepCommitmentInput!) { keepCommitment(input: $input) { position } }',
      { input: { commandId: fresh(), commitment: promise.key } },
    );
    expect((await powys.learn(EXPECTED)).node.expected).toEqual([
      { ...window, done: true },
      { ...promise, done: true },
    ]);
    expect((await cylch.anyone().learn(EXPECTED)).node.expected).toBeNull();
  });

  it('P11 is not expected to keep what it gave up', async () => {
    const powys = await partner(cylch, POWYS);
    const promised = async (): Promise<readonly string[]> =>
      (
        (await powys.learn(EXPECTED)).node.expected as {
          kind: string;
          key: string;
          done: boolean;
        }[]
      )
        .filter(({ kind, done }) => kind === 'COMMITMENT' && !done)
        .map(({ key }) => key);
    const {
      makeCommitment: {
        commitment: { id },
      },
    } = await powys.learn(
      'mutation ($input: MakeCommitmentInput!) { makeCommitment(input: $input) { commitment { id } } }',
      {
        input: {
          commandId: fresh(),
          cycle: CYCLE,
          owner: POWYS,
          text: { en: 'Write a guide' },
        },
      },
    );
    expect(await promised()).toEqual([id]);
    await powys.learn(
      'mutation ($input: DropCommitmentInput!) { dropCommitment(input: $input) { position } }',
      { input: { commandId: fresh(), commitment: id, reason: 'There is one already' } },
    );
    expect(await promised()).toEqual([]);
  });
});
