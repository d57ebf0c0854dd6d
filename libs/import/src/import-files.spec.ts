import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { executeCommand, type ExecutorPorts } from '@cylch/commands';
import type { Instant, StreamId } from '@cylch/kernel';
import { memoryLog } from '@cylch/event-store/memory';
import { FEATURES, UPCASTERS } from '@cylch/features';
import { memoryVault } from '@cylch/key-vault/memory';
import { type FileFault, ImportRefused } from './fault.ts';
import { importFiles, type Importing } from './import-files.ts';
import type { SourceFile } from './text.ts';

const NOW = '2026-08-01T10:00:00.000Z' as Instant;

/** An empty record to import into, in which every moment is still open, or those from one on. */
function emptyRecord(earliest = new Date(0).toISOString() as Instant): Importing {
  const [log, vault] = [memoryLog(), memoryVault()];
  const ports: ExecutorPorts = {
    log,
    vault,
    now: () => NOW,
    nonce: () => randomBytes(12),
    upcasters: UPCASTERS,
    rows: () => Promise.resolve([]),
  };
  return {
    bus: { execute: ({ envelope }) => executeCommand(ports, envelope) },
    ports,
    log,
    vault,
    commands: FEATURES.flatMap(({ commands }) => commands),
    earliest,
  };
}
const file = (text: string, name = 'facts.yaml'): SourceFile => ({ name, text });
const HEAD = 'file: trial\norigin: LETTER\nknownFrom: 2024-12-20T09:00:00Z\nfacts:\n';
const JOIN =
  '  - key: powys\n    joinPartner: { code: W06000023, name: { en: Powys }, kind: LOCAL_AUTHORITY, occurred: 2024-01 }\n';
const YEAR = `${JOIN}  - key: year
    openCycle: { key: 2024-25, name: { en: The year }, starts: 2024-09-01, ends: 2025-08-31, partners: [partner-W06000023] }
  - key: sets
    adoptPriorities: { cycle: cycle-2024-25, from: 2024-09-01, priorities: [{ key: literacy, name: { en: Literacy } }] }
  - key: said
    postReflection: { cycle: cycle-2024-25, partner: partner-W06000023, about: [literacy], occurred: 2024-12, workedWell: { cy: Da iawn } }
    cites: [{ document: L1, paragraph: '3' }]
  - key: judged
    recordEvaluation:
      cycle: cycle-2024-25
      about: [literacy]
      question: { en: Is it so? }
      judgement: { en: It is. }
      supporting: [{ subject: $reflection/said }]
`;

async function faultsOf(
  importing: Importing,
  ...files: readonly SourceFile[]
): Promise<readonly FileFault[]> {
  try {
    await importFiles(importing, files);
  } catch (problem) {
    if (problem instanceof ImportRefused) return problem.faults;
    throw problem;
  }
  return [];
}

describe('An import', () => {
  let into: Importing;
  beforeEach(() => {
    into = emptyRecord();
  });
  const recorded = async (): Promise<readonly string[]> =>
    (await into.ports.log.readStream('partner-W06000023' as StreamId)).map(({ type }) => type);

  it('records facts as they were known, with where they come from and what they cite', async () => {
    expect(await importFiles(into, [file(HEAD + YEAR)])).toMatchObject({ written: 5, repeated: 0 });
    const [cycle] = await into.ports.log.readStream('cycle-2024-25' as StreamId);
    expect(JSON.parse(cycle?.metadata ?? '{}')).toMatchObject({
      knownFrom: '2024-12-20T09:00:00.000Z',
      recordedAt: NOW,
      origin: 'LETTER',
      occurred: '2024-09-01',
      actor: { sub: 'import', role: 'SYSTEM' },
    });
  });

  it('is harmless to repeat', async () => {
    await importFiles(into, [file(HEAD + YEAR)]);
    expect(
      await importFiles({ ...into, earliest: '2026-07-01T00:00:00.000Z' as Instant }, [
        file(HEAD + YEAR),
      ]),
    ).toMatchObject({ written: 0, repeated: 5 });
  });

  it('takes all files together in the order in which they were known', async () => {
    const late = file(
      'file: late\norigin: PUBLIC_SOURCE\nfacts:\n  - key: year\n    knownFrom: 2025-01-05T00:00:00Z\n    openCycle: { key: 2024-25, name: { en: Y }, starts: 2024-09-01, ends: 2025-08-31, partners: [partner-W06000023] }\n',
      'a-late.yaml',
    );
    expect(await importFiles(into, [late, file(HEAD + JOIN)])).toMatchObject({ written: 2 });
  });

  it('writes nothing where anything is wrong, and tells every fault with its line and column', async () => {
    const text = `${HEAD}${JOIN}  - key: year
    openCycle: { key: 2024-25, name: {}, starts: 2024-02-30, ends: 2025-08-31 }
  - key: said
    postReflection: { cycle: cycle-2024-25, about: [Literacy], workedWell: { cy: '  ' }, colour: red }
`;
    const faults = await faultsOf(into, file(text));
    expect(faults.map(({ line, column, path }) => [line, column, path])).toEqual([
      [8, 32, 'facts.1.openCycle.name'],
      [8, 42, 'facts.1.openCycle.starts'],
      [10, 45, 'facts.2.postReflection.about'],
      [10, 64, 'facts.2.postReflection.workedWell'],
      [10, 90, 'facts.2.postReflection.colour'],
    ]);
    expect(
      faults.every(
        ({ file: name, code, cy, en }) =>
          name === 'facts.yaml' && code === 'BAD_USER_INPUT' && cy !== en,
      ),
    ).toBe(true);
    expect(await recorded()).toEqual([]);
  });

  it('tells the faults of several files in an order that knows no language', async () => {
    const files = ['cyfarfod.yaml', 'chwarae.yaml'].map((name) => file('file: [', name));
    expect((await faultsOf(into, ...files)).map((fault) => fault.file)).toEqual([
      'chwarae.yaml',
      'cyfarfod.yaml',
    ]);
  });

  it('goes through the rules of everyone, by the clock of the fact', async () => {
    const text = `${HEAD}${JOIN}  - key: later
    joinPartner: { code: W06000003, name: { en: Conwy }, kind: LOCAL_AUTHORITY, occurred: 2025-03 }
`;
    expect(await faultsOf(into, file(text))).toMatchObject([
      { line: 8, code: 'BAD_USER_INPUT', path: 'facts.1.joinPartner.occurred' },
    ]);
    expect(await recorded()).toEqual([]);
  });

  it.each([
    ['what is known before the newest fact', '2024-12-20T09:00:00Z', '2025-01-01T00:00:00.000Z'],
    ['what will be known', '2026-09-01T00:00:00Z', undefined],
  ])('refuses %s', async (_, knownFrom, earliest) => {
    into = emptyRecord(earliest as Instant | undefined);
    const events = file(`file: trial\norigin: LETTER\nknownFrom: ${knownFrom}\nfacts:\n${JOIN}`);
    expect(await faultsOf(into, events)).toMatchObject([{ code: 'CLAIM_OUT_OF_ORDER', line: 6 }]);
    expect(await recorded()).toEqual([]);
  });

  it('refuses a fact that was recorded with other contents', async () => {
    await importFiles(into, [file(HEAD + JOIN)]);
    expect(
      await faultsOf(into, file(HEAD + JOIN.replace('{ en: Powys }', '{ en: Powis }'))),
    ).toMatchObject([{ code: 'COMMAND_ID_REUSED', line: 6 }]);
  });

  it('refuses a reference that points at nothing', async () => {
    expect(
      await faultsOf(into, file(HEAD + YEAR.replace('$reflection/said', '$reflection/unsaid'))),
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('says to put in quotes what YAML takes for a number, once, and nothing else of it', async () => {
    const text = `${HEAD}${JOIN}  - key: 2024
    dropMilestone: {}
  - key: planned
    cites: [{ document: L1, paragraph: 3 }]
    planMilestone: { key: 2026, name: { cy: 6E12, en: 6E12 }, planned: 2026, note: { en: true } }
`;
    const faults = await faultsOf(into, file(text));
    expect(faults.map(({ line, column, path }) => [line, column, path])).toEqual([
      [7, 5, 'facts.1.key'],
      [10, 29, 'facts.2.cites.0.paragraph'],
      [11, 22, 'facts.2.planMilestone.key'],
      [11, 41, 'facts.2.planMilestone.name.cy'],
      [11, 51, 'facts.2.planMilestone.name.en'],
      [11, 63, 'facts.2.planMilestone.planned'],
      [11, 86, 'facts.2.planMilestone.note.en'],
    ]);
    expect(faults.map(({ en }) => en)).toContain(
      'Check planned: YAML does not read 2026 as text; put it in quotes: "2026".',
    );
    expect(faults.every(({ cy }) => cy.includes('dyfynodau'))).toBe(true);
    expect(await recorded()).toEqual([]);
  });

  it('says what else is wrong where quotes would not help', async () => {
    const text = `${HEAD}${JOIN}  - key: planned
    planMilestone: { key: one, name: { en: One }, planned: 20261 }
`;
    expect(await faultsOf(into, file(text))).toMatchObject([
      { line: 8, path: 'facts.1.planMilestone.planned', en: expect.stringContaining('EDTF') },
    ]);
  });

  it.each([
    ['text that is no YAML', 'file: [', 1],
    ['a file without facts', 'file: trial\norigin: LETTER\n', 1],
    ['a command that there is not', `${HEAD}  - key: one\n    paintTheBoard: {}\n`, 6],
    ['a fact without a key', `${HEAD}  - joinPartner: {}\n`, 5],
    ['the same key twice', HEAD + JOIN + JOIN, 7],
    [
      'an origin that there is not',
      `file: trial\norigin: RUMOUR\nknownFrom: 2024-12-20T09:00:00Z\nfacts:\n${JOIN}`,
      2,
    ],
    [
      'a moment that there is not',
      `file: trial\norigin: LETTER\nknownFrom: yesterday\nfacts:\n${JOIN}`,
      3,
    ],
  ])('refuses %s', async (_, text, line) => {
    const faults = await faultsOf(into, file(text));
    expect(faults.map((fault) => fault.line)).toContain(line);
    expect(await recorded()).toEqual([]);
  });
});
