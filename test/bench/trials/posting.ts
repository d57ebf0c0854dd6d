import { randomUUID } from 'node:crypto';
import { randomFrom } from '../data/random.ts';
import { text } from '../data/texts.ts';
import { askerOf } from '../support/asker.ts';
import { atLeast, type Figure, whole } from '../support/figures.ts';
import { inTurns, type Load } from '../support/load.ts';
import { type Server, started } from '../support/server.ts';

const NOW = { CYLCH_NOW: '2026-06-15T10:00:00.000Z' };
const CONNECTIONS = 32;
const POWYS = 'partner-W06000023';
const CYCLE = 'cycle-2025-26';

const YEAR = [
  [
    'JoinPartner',
    {
      code: 'W06000023',
      name: { cy: 'Powys', en: 'Powys' },
      kind: 'LOCAL_AUTHORITY',
      occurred: '2025-09-01',
    },
  ],
  [
    'OpenCycle',
    {
      key: '2025-26',
      name: { cy: 'Cylch 2025-26', en: 'The 2025-26 cycle' },
      starts: '2025-09-01',
      ends: '2026-08-31',
      partners: [POWYS],
    },
  ],
  [
    'PlanWindow',
    {
      cycle: CYCLE,
      key: 'summer-2026',
      name: { cy: 'Haf 2026', en: 'Summer 2026' },
      opens: '2026-06-01',
      closes: '2026-07-20',
    },
  ],
  [
    'AdoptPriorities',
    {
      cycle: CYCLE,
      from: '2025-09-01',
      priorities: [{ key: 'literacy', name: { cy: 'llythrennedd', en: 'literacy' } }],
    },
  ],
] as const;

/**
 * Reflections posted at once: each durable before it is answered, against a record in memory. The
 * keys of their texts are durable in both.
 */
export async function posting(): Promise<readonly Figure[]> {
  const [durable, memory] = [
    await started(NOW),
    await started({ ...NOW, CYLCH_RECORD_URL: 'sqlite::memory:' }),
  ];
  try {
    const [ours, theirs] = await inTurns(await loadOn(durable), await loadOn(memory), 5);
    return [
      atLeast(0.6, {
        group: 'c',
        what: `postReflection from ${String(CONNECTIONS)} connections: durable / record in memory`,
        ratio: ours / theirs,
        more: `${whole(ours)} against ${whole(theirs)} requests/s`,
      }),
    ];
  } finally {
    await durable.close();
    await memory.close();
  }
}

async function loadOn(server: Server): Promise<Load> {
  const office = askerOf(
    server.url,
    await server.tokenOf({ sub: 'secretariat', role: 'SECRETARIAT', name: 'Nia Ffug' }),
  );
  for (const [command, input] of YEAR) await office.answer(sent(command, input, 'position'));
  office.close();
  const token = await server.tokenOf({
    sub: 'head',
    role: 'PARTNER',
    partner: POWYS,
    name: 'Alun Ffug',
  });
  const random = randomFrom(7);
  const body = (): string =>
    sent(
      'PostReflection',
      {
        cycle: CYCLE,
        window: 'summer-2026',
        about: ['literacy'],
        workedWell: plain(text(random)),
        visibility: 'PARTNERS',
      },
      'eventIds position reflection { id revision }',
    );
  return { url: server.url, token, connections: CONNECTIONS, seconds: 5, body };
}

const plain = ({ cy, en }: ReturnType<typeof text>): object => ({
  ...(cy && { cy: cy.plain }),
  ...(en && { en: en.plain }),
});
function sent(command: string, input: object, told: string): string {
  const field = `${(command[0] as string).toLowerCase()}${command.slice(1)}`;
  return JSON.stringify({
    query: `mutation ($input: ${command}Input!) { ${field}(input: $input) { ${told} } }`,
    variables: { input: { commandId: randomUUID(), ...input } },
  });
}
