import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Cylch } from './support/cylch.ts';
import type { Person } from './support/person.ts';
import {
  CONWY,
  CYCLE,
  DYSGU,
  eventsOf,
  fresh,
  openTheYear,
  partner,
  POWYS,
} from './support/year.ts';

const RECORD = `mutation ($input: RecordDialogueInput!) { recordDialogue(input: $input) { dialogue { id withdrawn { on } revision } position } }`;
const WITHDRAW = `mutation ($input: WithdrawDialogueInput!) { withdrawDialogue(input: $input) { repeated dialogue { withdrawn { on reason by { name } } revision } } }`;
const CORRECT =
  'mutation ($input: CorrectDialogueInput!) { correctDialogue(input: $input) { eventIds } }';
const SHOWN = `query ($at: At) {
  dialogues(filter: { cycle: "${CYCLE}", partners: ["${POWYS}"], about: ["literacy"] }, at: $at) { totalCount nodes { id } }
  coverage(cycle: "${CYCLE}", at: $at) { partner { id } cells { priority { key } dialogues lastDay } }
  timeline(filter: { cycle: "${CYCLE}", kinds: [DIALOGUE] }, at: $at) { nodes { title { cy en } } } }`;

type Cell = Readonly<{ priority: { key: string }; dialogues: number; lastDay: string | null }>;
type Row = Readonly<{ partner: { id: string }; cells: readonly Cell[] }>;
const literacyOfPowys = (coverage: readonly Row[]): Cell | undefined =>
  coverage
    .find((row) => row.partner.id === POWYS)
    ?.cells.find(({ priority }) => priority.key === 'literacy');

describe('A dialogue that was recorded twice', () => {
  let cylch: Cylch;
  let powys: Person;
  let dysgu: Person;
  let conwy: Person;
  const ids: string[] = [];
  let before = '';

  const record = async (held: string): Promise<void> => {
    const { recordDialogue } = await powys.learn(RECORD, {
      input: {
        commandId: fresh(),
        cycle: CYCLE,
        partners: [POWYS, DYSGU],
        about: ['literacy'],
        held,
        summary: { cy: 'Sgwrs am ddarllen', en: 'A talk about reading' },
      },
    });
    ids.push(recordDialogue.dialogue.id as string);
    before = recordDialogue.position as string;
  };
  const withdrawal = (more: object = {}): { input: object } => ({
    input: { commandId: fresh(), dialogue: ids[1], reason: 'Recorded twice', ...more },
  });

  beforeAll(async () => {
    cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    await openTheYear(cylch);
    powys = await partner(cylch, POWYS);
    dysgu = await partner(cylch, DYSGU);
    conwy = await partner(cylch, CONWY);
    await record('2026-06-10');
    await record('2026-06-11');
  });
  afterAll(() => cylch.close());

  it('is not withdrawn by who was not in it, nor by who saw an older revision: nothing is written', async () => {
    const events = await eventsOf(powys);
    expect(await conwy.refused(WITHDRAW, withdrawal())).toBe('FORBIDDEN');
    await powys.learn(CORRECT, {
      input: { commandId: fresh(), dialogue: ids[1], reason: 'Agreed', agreed: [{ en: 'Again' }] },
    });
    before = (await powys.learn('{ record { position } }')).record.position as string;
    expect(await powys.refused(WITHDRAW, withdrawal({ revision: 0 }))).toBe('CONFLICT');
    expect(await eventsOf(powys)).toBe(events + 1);
  });

  it('is withdrawn by the other partner of it, with a reason: it leaves list and coverage', async () => {
    expect((await powys.learn(SHOWN)).dialogues.totalCount).toBe(2);
    const command = withdrawal({ revision: 1 });
    const { withdrawDialogue } = await dysgu.learn(WITHDRAW, command);
    expect(withdrawDialogue).toEqual({
      repeated: false,
      dialogue: {
        withdrawn: { on: '2026-06-15', reason: 'Recorded twice', by: { name: 'Alun Ffug' } },
        revision: 2,
      },
    });
    expect((await dysgu.learn(WITHDRAW, command)).withdrawDialogue.repeated).toBe(true);
    const { dialogues, coverage } = await powys.learn(SHOWN);
    expect(dialogues).toEqual({ totalCount: 1, nodes: [{ id: ids[0] }] });
    expect(literacyOfPowys(coverage as Row[])).toMatchObject({
      dialogues: 1,
      lastDay: '2026-06-10',
    });
  });

  it('is told so by the year, in both languages', async () => {
    const { timeline } = await powys.learn(SHOWN);
    expect(timeline.nodes).toContainEqual({
      title: {
        cy: expect.stringContaining('Tynnu deialog yn ôl: '),
        en: expect.stringContaining('Dialogue withdrawn: '),
      },
    });
  });

  it('is still to be had by its id, as it was told last, with the reason', async () => {
    const { node } = await powys.learn(
      'query ($id: ID!) { node(id: $id) { ... on Dialogue { withdrawn { reason } held summary { en } recorded { reason by { name } } history { nodes { type reason } } } } }',
      { id: ids[1] },
    );
    expect(node).toEqual({
      withdrawn: { reason: 'Recorded twice' },
      held: '2026-06-11',
      summary: { en: 'A talk about reading' },
      recorded: { reason: 'Recorded twice', by: { name: 'Alun Ffug' } },
      history: {
        nodes: [
          { type: 'DialogueRecorded', reason: null },
          { type: 'DialogueCorrected', reason: 'Agreed' },
          { type: 'DialogueWithdrawn', reason: 'Recorded twice' },
        ],
      },
    });
  });

  it('stands at its place as it was', async () => {
    const { dialogues, coverage } = await powys.learn(SHOWN, { at: { position: before } });
    expect(dialogues.totalCount).toBe(2);
    expect(literacyOfPowys(coverage as Row[])).toMatchObject({
      dialogues: 2,
      lastDay: '2026-06-11',
    });
  });

  it('takes no more: neither a correction nor another withdrawal', async () => {
    const events = await eventsOf(powys);
    const correction = { commandId: fresh(), dialogue: ids[1], reason: 'x', agreed: [] };
    expect(await powys.refused(CORRECT, { input: correction })).toBe('WITHDRAWN');
    expect(await powys.refused(WITHDRAW, withdrawal())).toBe('WITHDRAWN');
    expect(await eventsOf(powys)).toBe(events);
  });
});
