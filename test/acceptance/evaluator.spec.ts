import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import { cylchCommand } from './support/command.ts';
import {
  CYCLE,
  evaluator,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from './support/year.ts';

const STATE = `query ($at: At) { reflections(filter: { cycle: "${CYCLE}" }, at: $at) { totalCount nodes { id versionId about { key } workedWell { en } } }
  cycle(id: "${CYCLE}", at: $at) { state windows { key state } priorities { key } } }`;
const REVISE =
  'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { position } }';

describe('An evaluator', () => {
  let cylch: Cylch;
  let reads: Person;
  let powys: Person;
  let first = { id: '', position: '' };

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    const { postReflection } = await powys.learn(POST, reflection());
    first = { id: postReflection.reflection.id, position: postReflection.position };
    await cylch.again({ now: '2026-07-01T10:00:00Z' });
    await powys.learn(POST, reflection({ about: ['numeracy'] }));
    await powys.learn(REVISE, {
      input: {
        commandId: fresh(),
        reflection: first.id,
        reason: 'Clearer',
        workedWell: { en: 'The network grew' },
      },
    });
    reads = await evaluator(cylch);
  });
  afterAll(() => cylch.close());

  it('E6 asks what was known on a date: what was recorded later is left out', async () => {
    const { reflections } = await reads.learn(STATE, { at: { knownAt: '2026-06-20T00:00:00Z' } });
    expect(reflections).toMatchObject({
      totalCount: 1,
      nodes: [{ id: first.id, workedWell: { en: 'The network worked well' } }],
    });
    expect((await reads.learn(STATE)).reflections.totalCount).toBe(2);
  });

  it('E6 knows nothing from before the record began', async () => {
    const { reflections, cycle } = await reads.learn(STATE, {
      at: { knownAt: '2020-01-01T00:00:00Z' },
    });
    expect({ reflections, cycle }).toEqual({
      reflections: { totalCount: 0, nodes: [] },
      cycle: null,
    });
  });

  it('E10 asks what changed between two dates, and which facts changed it', async () => {
    const { changes } = await reads.learn(
      `query ($from: At!, $to: At) { changes(from: $from, to: $to) {
      totalCount nodes { subject type fields { path before after } causes { type reason } } } }`,
      { from: { knownAt: '2026-06-20T00:00:00Z' }, to: { knownAt: '2026-07-01T10:00:00Z' } },
    );
    expect(changes.totalCount).toBe(2);
    const revised = (changes.nodes as { subject: string }[]).find(
      ({ subject }) => subject === first.id,
    );
    expect(revised).toMatchObject({
      type: 'Reflection',
      causes: [{ type: 'ReflectionRevised', reason: 'Clearer' }],
    });
    expect(revised).toMatchObject({
      fields: expect.arrayContaining([
        { path: 'workedWell.en', before: 'The network worked well', after: 'The network grew' },
      ]),
    });
  });

  it('E9 cites a state of the record: the link gives the same answer for ever', async () => {
    const at = { position: first.position, on: '2026-06-15' };
    const cited = await reads.ask(STATE, { at });
    await powys.learn(POST, reflection({ about: ['inclusion'] }));
    await cylch.again({ now: '2027-01-01T10:00:00Z' });
    const later = await reads.ask(STATE, { at });
    expect(later.data).toEqual(cited.data);
    expect(later.data.reflections.totalCount).toBe(1);
    expect(later.data.cycle.windows).toEqual([{ key: 'summer-2026', state: 'OPEN' }]);
    expect(later.extensions.place).toMatchObject({ position: first.position, on: '2026-06-15' });
  });

  it('E3 rebuilds twice: the digests match', async () => {
    const digests = await Promise.all(
      [1, 2].map(
        async () =>
          JSON.parse((await cylchCommand(cylch, ['verify', '--json'])).stdout) as {
            matches: boolean;
            digest: string;
          },
      ),
    );
    expect(digests[0]).toMatchObject({ matches: true });
    expect(digests[1]).toEqual(digests[0]);
  });
});
