import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import {
  CONWY,
  CYCLE,
  eventsOf,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from './support/year.ts';

describe('A partner', () => {
  let cylch: Cylch;
  let office: Person;
  let powys: Person;

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    office = await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
  });
  afterAll(() => cylch.close());

  it('P1 posts a summer 2026 reflection by one mutation, and it appears in that window', async () => {
    const { postReflection } = await powys.learn(POST, reflection());
    expect(postReflection).toMatchObject({
      repeated: false,
      reflection: { late: false, window: { key: 'summer-2026' }, partner: { id: POWYS } },
    });
    const { cycle } = await powys.learn(
      `{ cycle(id: "${CYCLE}") { windows { key reflections { nodes { id } } } } }`,
    );
    expect(cycle.windows).toEqual([
      { key: 'summer-2026', reflections: { nodes: [{ id: postReflection.reflection.id }] } },
    ]);
  });

  it('P2 writes in Welsh only: accepted, and in English it awaits translation', async () => {
    const { postReflection } = await powys.learn(
      POST,
      reflection({ workedWell: { cy: 'Y rhwydwaith' } }),
    );
    const { node } = await powys.learn(
      'query ($id: ID!) { node(id: $id) { ... on Reflection { workedWell { cy en text lang awaitingTranslation redacted } } } }',
      { id: postReflection.reflection.id },
      { language: 'en' },
    );
    expect(node.workedWell).toEqual({
      cy: 'Y rhwydwaith',
      en: null,
      text: 'Y rhwydwaith',
      lang: 'CY',
      awaitingTranslation: ['EN'],
      redacted: false,
    });
  });

  it('P3 sends it again with the same commandId: one event, the first answer', async () => {
    const command = reflection();
    const first = await powys.learn(POST, command);
    const before = await eventsOf(powys);
    const again = await powys.learn(POST, command);
    expect(again.postReflection).toEqual({ ...first.postReflection, repeated: true });
    expect(await eventsOf(powys)).toBe(before);
  });

  it('P3 is refused where the same commandId says something else', async () => {
    const commandId = fresh();
    await powys.learn(POST, reflection({ commandId }));
    expect(await powys.refused(POST, reflection({ commandId, about: ['numeracy'] }))).toBe(
      'COMMAND_ID_REUSED',
    );
  });

  it('P4 corrects it: both versions are there to replay, with the reason', async () => {
    const {
      postReflection: {
        reflection: { id },
        position,
      },
    } = await powys.learn(POST, reflection());
    const revised = await powys.learn(
      'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { reflection { revision workedWell { cy en } recorded { reason } } } }',
      {
        input: {
          commandId: fresh(),
          reflection: id,
          revision: 0,
          reason: 'A clearer sentence',
          workedWell: { en: 'The network grew' },
        },
      },
    );
    expect(revised.reviseReflection.reflection).toEqual({
      revision: 1,
      workedWell: { cy: 'Gweithiodd y rhwydwaith yn dda', en: 'The network grew' },
      recorded: { reason: 'A clearer sentence' },
    });
    const { node } = await powys.learn(
      'query ($id: ID!, $at: At) { node(id: $id, at: $at) { ... on Reflection { revision workedWell { en } } } }',
      { id, at: { position } },
    );
    expect(node).toEqual({ revision: 0, workedWell: { en: 'The network worked well' } });
    const { events } = await powys.learn(
      'query ($id: ID!) { events(filter: { subject: $id }) { nodes { type reason } } }',
      { id },
    );
    expect(events.nodes).toEqual([
      { type: 'ReflectionPosted', reason: null },
      { type: 'ReflectionRevised', reason: 'A clearer sentence' },
    ]);
  });

  it('P4 is told where someone else corrected it first', async () => {
    const {
      postReflection: {
        reflection: { id },
      },
    } = await powys.learn(POST, reflection());
    const revise = (): object => ({
      input: {
        commandId: fresh(),
        reflection: id,
        revision: 0,
        reason: 'again',
        about: ['numeracy'],
      },
    });
    const REVISE =
      'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { eventIds } }';
    await powys.learn(REVISE, revise());
    expect(await powys.refused(REVISE, revise())).toBe('CONFLICT');
  });

  it('P6 names an unknown priority: a clear refusal, nothing written', async () => {
    const before = await eventsOf(powys);
    const {
      errors: [refusal],
    } = await powys.ask(POST, reflection({ about: ['juggling'] }));
    expect(refusal?.extensions.code).toBe('UNKNOWN_PRIORITY');
    expect(refusal?.message).toContain('juggling');
    expect(refusal?.message).toContain('literacy');
    expect(await eventsOf(powys)).toBe(before);
  });

  it('P9 cannot post for another: Powys is not Conwy, and nothing is written', async () => {
    const before = await eventsOf(powys);
    expect(await powys.refused(POST, reflection({ partner: CONWY }))).toBe('FORBIDDEN');
    expect(await eventsOf(powys)).toBe(before);
  });

  it('P10 must sign in before it posts, and nothing is written', async () => {
    const before = await eventsOf(office);
    expect(await cylch.anyone().refused(POST, reflection({ partner: POWYS }))).toBe(
      'UNAUTHENTICATED',
    );
    expect(await eventsOf(office)).toBe(before);
  });
});
