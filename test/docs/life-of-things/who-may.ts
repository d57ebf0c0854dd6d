import { readdirSync, readFileSync } from 'node:fs';
import { FEATURES, UPCASTERS } from '@cylch/features';
import {
  type Actor,
  canonical,
  fold,
  type LogPosition,
  openEvent,
  type PartnerId,
  type Position,
  type Recorded,
  type StoredEvent,
} from '@cylch/kernel';

type Definition = (typeof FEATURES)[number]['commands'][number]['definition'];
type Authorise = Readonly<Record<string, (actor: Actor, data: object, state: unknown) => boolean>>;
type Golden = Omit<StoredEvent, 'data' | 'metadata'> & Readonly<{ data: object; metadata: object }>;

/** Whose the things of the golden events are, and somebody else. */
const OWN = 'partner-W06000023' as PartnerId;
const ANOTHER = 'partner-nobody' as PartnerId;
/** Everyone that may be told of, in the order in which the page tells them. */
export const ROLES = [
  'any partner',
  'a partner whose it is',
  'evaluators',
  'analysts',
  'the secretariat',
] as const;
export type Who = (typeof ROLES)[number];
/** A command that names that partner wherever one can be named. */
const NAMES_OWN = { partner: OWN, partners: [OWN], owner: OWN, from: OWN, subject: OWN };

const FOLDER = new URL('../../../libs/features/src/golden/', import.meta.url);
const opened = ({ data, metadata, ...event }: Golden): Recorded =>
  openEvent(
    {
      ...event,
      data: canonical(data),
      metadata: canonical(metadata),
      logPosition: (event.revision + 1) as LogPosition,
    },
    (event.revision + 1) as Position,
    UPCASTERS,
  );
/**
 * The first fact of a thing of each kind. What happened to it later may have given it to somebody
 * else.
 */
const firsts = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Golden)
  .filter(({ revision }) => revision === 0)
  .map(opened);

/** A thing of the decider just begun, or none yet where the command begins one. */
const stateFor = ({ decider, command }: Definition): unknown =>
  decider.creates.includes(command)
    ? decider.initial
    : fold(
        decider,
        firsts.filter(({ stream }) => stream.startsWith(`${decider.category}-`)),
      );

/**
 * Who may send a command, as its rule answers when it is asked for each of them in turn. An import
 * is not asked for: it counts as the secretariat.
 */
export function whoMay(definition: Definition): readonly Who[] {
  const authorise = (definition.decider.authorise as Authorise)[definition.command];
  const state = stateFor(definition);
  const may = (role: Actor['role'], partner?: PartnerId): boolean =>
    authorise?.(
      { sub: 'someone', role, ...(partner === undefined ? {} : { partner }) },
      NAMES_OWN,
      state,
    ) === true;
  const told: Readonly<Record<Who, boolean>> = {
    'any partner': may('PARTNER', ANOTHER),
    'a partner whose it is': may('PARTNER', OWN) && !may('PARTNER', ANOTHER),
    evaluators: may('EVALUATOR'),
    analysts: may('ANALYST'),
    'the secretariat': may('SECRETARIAT'),
  };
  return ROLES.filter((who) => told[who]);
}
