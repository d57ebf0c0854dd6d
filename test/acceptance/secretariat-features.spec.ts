import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { CYCLE, DYSGU, fresh, openTheYear, partner, POWYS } from './support/year.ts';

const BOARD = 'body-programme-board';
const name = (en: string): object => ({ cy: `${en} (cy)`, en });

describe('The secretariat and the features', () => {
  let cylch: Cylch;
  let office: Person;
  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    await command('establishBody', {
      key: 'programme-board',
      name: name('Board'),
      occurred: '2025-09-01',
    });
  });
  afterAll(() => cylch.close());

  /** Sends a mutation; its payload’s fields are asked for by `shows`. */
  const command = async (
    mutation: string,
    input: object,
    shows = 'eventIds',
    by: Person = office,
  ): Promise<Record<string, never>> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const data = await by.learn(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${shows} } }`,
      { input: { commandId: fresh(), ...input } },
    );
    return data[mutation];
  };
  const refused = (
    mutation: string,
    input: object,
    by: Person = office,
  ): Promise<string | undefined> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    return by.refused(`mutation ($input: ${type}!) { ${mutation}(input: $input) { eventIds } }`, {
      input: { commandId: fresh(), ...input },
    });
  };
  const meet = (number: number, held: string, more: object = {}): object => ({
    body: BOARD,
    number,
    held,
    topics: [name('Progress')],
    ...more,
  });

  it('S3 records the ninth Board as final; a tenth is refused unless the body is reopened', async () => {
    await command('recordMeeting', meet(9, '2026-05-01', { final: true }));
    expect(await refused('recordMeeting', meet(10, '2026-05-20'))).toBe('BODY_CLOSED');
    await command('reopenBody', {
      body: BOARD,
      reason: 'One more question',
      occurred: '2026-05-10',
    });
    expect(await command('recordMeeting', meet(10, '2026-05-20'))).toMatchObject({
      eventIds: [expect.any(String)],
    });
  });

  it('S4 transfers a risk at closure: no risk lacks an owner', async () => {
    const { risk } = (await command(
      'raiseRisk',
      { name: name('Little time'), owner: BOARD, rating: 'AMBER', reason: 'As seen' },
      'risk { id }',
    )) as unknown as { risk: { id: string } };
    expect(
      await refused('closeBody', { body: BOARD, reason: 'Done', occurred: '2026-06-10' }),
    ).toBe('BAD_USER_INPUT');
    await command('closeBody', {
      body: BOARD,
      takenOverBy: DYSGU,
      reason: 'Done',
      occurred: '2026-06-10',
    });
    const owned = async (): Promise<string | undefined> => {
      const { node } = await office.learn(
        'query ($id: ID!) { node(id: $id) { ... on Risk { owner { id } history { nodes { type by { role } } } } } }',
        { id: risk.id },
      );
      return node.owner?.id as string | undefined;
    };
    for (let tries = 0; tries < 100 && (await owned()) !== DYSGU; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await owned()).toBe(DYSGU);
    expect(
      (await office.learn('{ risks(filter: { withoutActiveOwner: true }) { totalCount } }')).risks
        .totalCount,
    ).toBe(0);
  });

  it('S4 finds the risks that nobody owns, page by page, until someone does', async () => {
    const asked =
      'query ($without: Boolean!, $first: Int, $after: String) { risks(filter: { withoutActiveOwner: $without }, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }';
    const owned = (await office.learn(asked, { without: false })).risks.totalCount as number;
    const raise = async (en: string): Promise<string> =>
      (
        (await command(
          'raiseRisk',
          { name: name(en), rating: 'AMBER', reason: 'As seen' },
          'risk { id }',
        )) as unknown as { risk: { id: string } }
      ).risk.id;
    const ownerless = [await raise('Too few rooms'), await raise('Too little light')];
    const first = (await office.learn(asked, { without: true, first: 1 })).risks;
    const rest = (
      await office.learn(asked, { without: true, first: 1, after: first.pageInfo.endCursor })
    ).risks;
    expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([
      2,
      true,
      false,
    ]);
    expect([...first.nodes, ...rest.nodes].map(({ id }: { id: string }) => id).sort()).toEqual(
      ownerless.toSorted(),
    );
    expect((await office.learn(asked, { without: false })).risks.totalCount).toBe(owned);
    for (const risk of ownerless)
      await command('transferRisk', { risk, owner: DYSGU, reason: 'Dysgu takes it' });
    expect((await office.learn(asked, { without: true })).risks.totalCount).toBe(0);
    expect((await office.learn(asked, { without: false })).risks.totalCount).toBe(owned + 2);
  });

  it('S6 publishes a bilingual note; one language alone is refused', async () => {
    const { statement } = (await command(
      'makeStatement',
      { kind: 'NOTE', text: { en: 'A note' } },
      'statement { id published }',
    )) as unknown as { statement: { id: string } };
    expect(await refused('publishStatement', { statement: statement.id })).toBe('BAD_USER_INPUT');
    expect(
      await command(
        'publishStatement',
        { statement: statement.id, text: { cy: 'Nodyn' } },
        'statement { published text { cy en } }',
      ),
    ).toMatchObject({ statement: { published: true, text: { cy: 'Nodyn', en: 'A note' } } });
    expect(
      (
        await cylch
          .anyone()
          .learn('query ($id: ID!) { node(id: $id) { id } }', { id: statement.id })
      ).node,
    ).toEqual({ id: statement.id });
  });

  it('S7 changes a rating: who, when and why are required and kept', async () => {
    const { risk } = (await command(
      'raiseRisk',
      { name: name('Few speakers'), owner: DYSGU, rating: 'RED', reason: 'Counted' },
      'risk { id }',
    )) as unknown as { risk: { id: string } };
    expect(await refused('rateRisk', { risk: risk.id, rating: 'AMBER' })).toBe('BAD_USER_INPUT');
    await command('rateRisk', {
      risk: risk.id,
      rating: 'AMBER',
      reason: 'Two more joined',
      occurred: '2026-06-12',
    });
    const { node } = await office.learn(
      'query ($id: ID!) { node(id: $id) { ... on Risk { rating ratings { rating reason occurred by { name role } } } } }',
      { id: risk.id },
    );
    expect(node).toMatchObject({
      rating: 'AMBER',
      ratings: [
        { rating: 'RED' },
        {
          rating: 'AMBER',
          reason: 'Two more joined',
          occurred: '2026-06-12',
          by: { name: 'Nia Ffug', role: 'SECRETARIAT' },
        },
      ],
    });
  });

  it('S10 carries an unfinished commitment into the next cycle, which says where it came from; then the year may close', async () => {
    const powys = await partner(cylch, POWYS);
    const { commitment } = (await command(
      'makeCommitment',
      {
        cycle: CYCLE,
        owner: POWYS,
        text: name('Visit three schools'),
        due: '2026-07',
        about: ['literacy'],
      },
      'commitment { id state }',
      powys,
    )) as unknown as { commitment: { id: string } };
    expect(await refused('closeCycle', { cycle: CYCLE })).toBe('OPEN_COMMITMENTS');
    await command('openCycle', {
      key: '2026-27',
      name: name('The 2026-27 cycle'),
      starts: '2026-09-01',
      ends: '2027-08-31',
      follows: CYCLE,
    });
    await command('carryForwardCommitment', {
      commitment: commitment.id,
      into: 'cycle-2026-27',
      reason: 'Not all visited',
    });
    const next =
      '{ commitments(filter: { cycle: "cycle-2026-27" }) { nodes { state text { en } owner { id } carriedFrom { id state } } } }';
    let carried: object[] = [];
    for (let tries = 0; tries < 100 && carried.length === 0; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      carried = (await powys.learn(next)).commitments.nodes as object[];
    }
    expect(carried).toEqual([
      {
        state: 'OPEN',
        text: { en: 'Visit three schools' },
        owner: { id: POWYS },
        carriedFrom: { id: commitment.id, state: 'CARRIED_FORWARD' },
      },
    ]);
    expect(
      await office.learn(
        '{ cycle(id: "cycle-2026-27") { partners { id } } at: cycle(id: "cycle-2026-27", at: { on: "2026-10-01" }) { priorities { key } } }',
      ),
    ).toMatchObject({
      cycle: { partners: expect.arrayContaining([{ id: POWYS }]) },
      at: {
        priorities: [
          { key: 'literacy' },
          { key: 'numeracy' },
          { key: 'inclusion' },
          { key: 'well-being' },
        ],
      },
    });
    await command('closeCycle', { cycle: CYCLE });
  });
});
