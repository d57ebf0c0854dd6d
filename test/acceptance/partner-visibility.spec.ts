import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import {
  CONWY,
  CYCLE,
  DYSGU,
  fresh,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from './support/year.ts';

const RECORD = `mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) { dialogue { id partners { id } } position } }`;
const EVERYTHING = `query ($id: ID!, $at: At, $before: Position!) {
  node(id: $id, at: $at) { id }
  reflections(filter: { cycle: "${CYCLE}" }, at: $at) { totalCount nodes { id } }
  timeline(filter: { cycle: "${CYCLE}", kinds: [REFLECTION] }, at: $at) { totalCount nodes { subject { id } } }
  events(filter: { subject: $id }) { totalCount nodes { id } }
  changes(from: { position: $before }, to: $at, filter: { subject: $id }) { totalCount nodes { subject } }
  coverage(cycle: "${CYCLE}", at: $at) { partner { id } cells { reflections } }
}`;

type Seen = Readonly<{
  node: boolean;
  listed: boolean;
  counted: number;
  told: boolean;
  events: number;
  changed: number;
  covered: number;
}>;
async function seen(person: Person, id: string, at: object | null, before: string): Promise<Seen> {
  const data = await person.learn(EVERYTHING, { id, at, before });
  const cells = (data.coverage as { partner: { id: string }; cells: { reflections: number }[] }[])
    .filter((row) => row.partner.id === POWYS)
    .flatMap((row) => row.cells);
  return {
    node: data.node !== null,
    listed: (data.reflections.nodes as { id: string }[]).some((node) => node.id === id),
    counted: data.reflections.totalCount,
    told: (data.timeline.nodes as { subject: { id: string } | null }[]).some(
      (line) => line.subject?.id === id,
    ),
    events: data.events.totalCount,
    changed: data.changes.totalCount,
    covered: cells.reduce((sum, { reflections }) => sum + reflections, 0),
  };
}
const ALL: Seen = {
  node: true,
  listed: true,
  counted: 1,
  told: true,
  events: 1,
  changed: 1,
  covered: 1,
};
const NONE: Seen = {
  node: false,
  listed: false,
  counted: 0,
  told: false,
  events: 0,
  changed: 0,
  covered: 0,
};

describe('Who sees what a partner records', () => {
  let cylch: Cylch;
  let powys: Person;
  let conwy: Person;
  let id = '';
  let posted = '';
  let before = '';

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    [powys, conwy] = [await partner(cylch, POWYS), await partner(cylch, CONWY)];
    before = (await powys.learn('{ record { position } }')).record.position;
    const { postReflection } = await powys.learn(POST, reflection({ visibility: 'PARTNERS' }));
    [id, posted] = [postReflection.reflection.id, postReflection.position];
  });
  afterAll(() => cylch.close());

  it('P8 a partners-only note is nowhere for the public: not listed, counted, told, in events, in differences', async () => {
    expect(await seen(cylch.anyone(), id, null, before)).toEqual(NONE);
    expect(await seen(conwy, id, null, before)).toEqual(ALL);
  });

  it('P8 narrowed later, it disappears from the past too', async () => {
    await powys.learn(
      'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { position } }',
      { input: { commandId: fresh(), reflection: id, reason: 'For ourselves', visibility: 'OWN' } },
    );
    expect(await seen(conwy, id, { position: posted }, before)).toEqual(NONE);
    expect(await seen(conwy, id, null, before)).toEqual(NONE);
    expect(await seen(powys, id, { position: posted }, before)).toMatchObject({
      node: true,
      listed: true,
      counted: 1,
      told: true,
      covered: 1,
    });
  });

  it('P8 widened later, it reveals nothing older', async () => {
    await powys.learn(
      'mutation ($input: ReviseReflectionInput!) { reviseReflection(input: $input) { position } }',
      { input: { commandId: fresh(), reflection: id, reason: 'For all', visibility: 'PUBLIC' } },
    );
    expect(await seen(cylch.anyone(), id, null, before)).toMatchObject({
      node: true,
      listed: true,
      counted: 1,
      told: true,
      covered: 1,
      events: 1,
    });
    expect(await seen(cylch.anyone(), id, { position: posted }, before)).toMatchObject({
      node: false,
      listed: false,
      counted: 0,
      covered: 0,
    });
  });

  it('P7 a dialogue with Dysgu: both see it, once; no one else does', async () => {
    const { recordDialogue } = await powys.learn(RECORD, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        partners: [POWYS, DYSGU],
        about: ['literacy'],
        held: '2026-06-10',
        visibility: 'OWN',
        summary: { cy: 'Sgwrs am ddarllen', en: 'A talk about reading' },
        agreed: [{ en: 'Meet again' }],
      },
    });
    const list = `{ dialogues(filter: { cycle: "${CYCLE}" }) { totalCount nodes { id held summary { en } agreed { en } } } }`;
    const dialogue = {
      id: recordDialogue.dialogue.id,
      held: '2026-06-10',
      summary: { en: 'A talk about reading' },
      agreed: [{ en: 'Meet again' }],
    };
    for (const person of [powys, await partner(cylch, DYSGU)]) {
      expect((await person.learn(list)).dialogues).toEqual({ totalCount: 1, nodes: [dialogue] });
    }
    for (const person of [conwy, cylch.anyone()])
      expect((await person.learn(list)).dialogues).toEqual({ totalCount: 0, nodes: [] });
  });

  it('P8 names of people are for the signed-in', async () => {
    const asked = 'query { cycles { nodes { recorded { by { name role } } } } }';
    expect((await conwy.learn(asked)).cycles.nodes[0].recorded.by).toEqual({
      name: 'Nia Ffug',
      role: 'SECRETARIAT',
    });
    expect((await cylch.anyone().learn(asked)).cycles.nodes[0].recorded.by).toEqual({
      name: null,
      role: 'SECRETARIAT',
    });
  });
});
