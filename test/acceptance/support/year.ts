import { randomUUID } from 'node:crypto';
import type { Cylch } from './cylch.ts';
import type { Person } from './person.ts';

export const CYCLE = 'cycle-2025-26';
export const POWYS = 'partner-W06000023';
export const CONWY = 'partner-W06000003';
export const DYSGU = 'partner-dysgu';

const PARTNERS = [
  { code: 'W06000023', name: { cy: 'Powys', en: 'Powys' }, kind: 'LOCAL_AUTHORITY' },
  { code: 'W06000003', name: { cy: 'Conwy', en: 'Conwy' }, kind: 'LOCAL_AUTHORITY' },
  { code: 'W06000001', name: { cy: 'Ynys Môn', en: 'Isle of Anglesey' }, kind: 'LOCAL_AUTHORITY' },
  { code: 'dysgu', name: { cy: 'Dysgu', en: 'Dysgu' }, kind: 'NATIONAL_BODY' },
];
const PRIORITIES = [
  { key: 'literacy', name: { cy: 'llythrennedd', en: 'literacy' } },
  { key: 'numeracy', name: { cy: 'rhifedd', en: 'numeracy' } },
  { key: 'inclusion', name: { cy: 'cynhwysiant', en: 'inclusion' } },
  { key: 'well-being', name: { cy: 'lles', en: 'well-being' } },
];

const JOIN =
  'mutation ($input: JoinPartnerInput!) { joinPartner(input: $input) { partner { id } eventIds } }';
const OPEN =
  'mutation ($input: OpenCycleInput!) { openCycle(input: $input) { cycle { id } position } }';
const PLAN =
  'mutation ($input: PlanWindowInput!) { planWindow(input: $input) { cycle { id } position } }';
const ADOPT =
  'mutation ($input: AdoptPrioritiesInput!) { adoptPriorities(input: $input) { cycle { id } position } }';

/** A commandId that nobody used before. */
export const fresh = (): string => randomUUID();

export const secretariat = (cylch: Cylch): Promise<Person> =>
  cylch.as({ sub: 'secretariat', role: 'SECRETARIAT', name: 'Nia Ffug' });
export const partner = (cylch: Cylch, id: string): Promise<Person> =>
  cylch.as({ sub: `head-of-${id}`, role: 'PARTNER', partner: id, name: 'Alun Ffug' });
export const evaluator = (cylch: Cylch): Promise<Person> =>
  cylch.as({ sub: 'evaluator', role: 'EVALUATOR', name: 'Mair Ffug' });

/** The 2025-26 cycle: four fictional signers-in, four priorities, the summer window. */
export async function openTheYear(cylch: Cylch): Promise<Person> {
  const office = await secretariat(cylch);
  for (const input of PARTNERS)
    await office.learn(JOIN, { input: { commandId: fresh(), occurred: '2025-09-01', ...input } });
  await office.learn(OPEN, {
    input: {
      commandId: fresh(),
      key: '2025-26',
      name: { cy: 'Cylch 2025-26', en: 'The 2025-26 cycle' },
      starts: '2025-09-01',
      ends: '2026-08-31',
      partners: PARTNERS.map(({ code }) => `partner-${code}`),
    },
  });
  await office.learn(PLAN, {
    input: {
      commandId: fresh(),
      cycle: CYCLE,
      key: 'summer-2026',
      name: { cy: 'Myfyrio haf 2026', en: 'Summer 2026 reflection' },
      opens: '2026-06-01',
      closes: '2026-07-20',
    },
  });
  await office.learn(ADOPT, {
    input: { commandId: fresh(), cycle: CYCLE, from: '2025-09-01', priorities: PRIORITIES },
  });
  return office;
}

export const POST = `mutation ($input: PostReflectionInput!) { postReflection(input: $input) {
  eventIds repeated position reflection { id versionId revision late visibility withdrawn window { key } partner { id } workedWell { cy en } } } }`;

/** A reflection about literacy in the summer window; what is given replaces what is usual. */
export const reflection = (more: object = {}): object => ({
  input: {
    commandId: fresh(),
    cycle: CYCLE,
    window: 'summer-2026',
    about: ['literacy'],
    workedWell: { cy: 'Gweithiodd y rhwydwaith yn dda', en: 'The network worked well' },
    visibility: 'PARTNERS',
    ...more,
  },
});

/** How many events the record holds. */
export const eventsOf = async (person: Person): Promise<number> =>
  (await person.learn('{ record { events } }')).record.events as number;
