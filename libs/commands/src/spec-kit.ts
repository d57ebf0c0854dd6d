import {
  type Actor,
  type Decider,
  type Edtf,
  type Foldable,
  type FreeText,
  type Instant,
  type Message,
  type DependsOn,
  openEvent,
  type PartnerId,
  type Position,
  type Recorded,
  Refusal,
  speaksFor,
  type StreamId,
  type Visibility,
} from '@cylch/kernel';
import { memoryLog } from '@cylch/event-store/memory';
import { memoryVault } from '@cylch/key-vault/memory';
import { randomBytes } from 'node:crypto';
import { executeCommand } from './command-executor.ts';
import type { CommandResult, CommandEnvelope, ExecutorPorts } from './command-envelope.ts';

type Text = Readonly<{ en: FreeText }>;
type State = Readonly<{ partner?: PartnerId; votes: number }>;
export type NoticeCommand =
  | Message<'Post', { partner: PartnerId; visibility: Visibility; text: Text }>
  | Message<'Amend', { text: Text; quietly?: true }>
  | Message<'Vote', object>
  | Message<'Recall', { on: Edtf }>
  | Message<'Pin', { board: StreamId; boards: readonly StreamId[] }>;
type NoticeEvent =
  | Message<'Posted', { partner: PartnerId; visibility: Visibility; text: Text }>
  | Message<'Amended', { text?: Text }>
  | Message<'Voted', { votes: number }>
  | Message<'Recalled', object>
  | Message<'Closed', object>
  | Message<'Pinned', { size: number; sizes: readonly (readonly [StreamId, number])[] }>;
type Dependencies = Readonly<{ board: number; boards: ReadonlyMap<StreamId, number> }>;

/** A board is as large as its facts are many. */
const board: Foldable<number> = {
  category: 'board',
  initial: 0,
  evolve: {},
  evolveAny: (size) => size + 1,
};
const own = (actor: Actor, _: object, { partner }: State): boolean =>
  partner !== undefined && speaksFor(actor, partner);
const lookAt = (stream: StreamId, streams: readonly StreamId[]): DependsOn<Dependencies> => ({
  board: { foldedBy: board, stream },
  boards: { foldedBy: board, streams },
});
const nowhere = (): DependsOn<Dependencies> => lookAt('board-none' as StreamId, []);

/**
 * Rules just large enough to be carried: a notice that partners post, vote on and pin to boards.
 */
export const notice: Decider<State, NoticeCommand, NoticeEvent, Dependencies> = {
  category: 'notice',
  initial: { votes: 0 },
  creates: ['Post'],
  authorise: {
    Post: (actor, { partner }) => speaksFor(actor, partner),
    Amend: own,
    Vote: () => true,
    Recall: own,
    Pin: own,
  },
  dependsOn: {
    Post: nowhere,
    Amend: nowhere,
    Vote: nowhere,
    Recall: nowhere,
    Pin: (data) => lookAt(data.board, data.boards),
  },
  decide: {
    Post: (data) => [{ type: 'Posted', data }],
    Amend: ({ text, quietly }) => [{ type: 'Amended', data: quietly === true ? {} : { text } }],
    Vote: (_, { votes }) => [{ type: 'Voted', data: { votes: votes + 1 } }],
    Recall: ({ on }) => [
      { type: 'Recalled', data: {}, occurred: on },
      { type: 'Closed', data: {} },
    ],
    Pin: (_, __, { dependencies }) => [
      { type: 'Pinned', data: { size: dependencies.board, sizes: [...dependencies.boards] } },
    ],
  },
  evolve: {
    Posted: (state, { partner }) => ({ ...state, partner }),
    Voted: (state, { votes }) => ({ ...state, votes }),
    Amended: (state) => state,
    Recalled: (state) => state,
    Closed: (state) => state,
    Pinned: (state) => state,
  },
};

export const [ours, theirs] = ['partner-ours', 'partner-theirs'] as [PartnerId, PartnerId];
export const stream = 'notice-1' as StreamId;
export const NOW = '2026-06-15T23:30:00.000Z' as Instant;
export const secretariat: Actor = { sub: 'secretariat', role: 'SECRETARIAT' };
export const personOf = (partner: PartnerId): Actor => ({
  sub: `person-of-${partner}`,
  role: 'PARTNER',
  partner,
});
export const post = (text: string, visibility: Visibility = 'PARTNERS'): NoticeCommand => ({
  type: 'Post',
  data: { partner: ours, visibility, text: { en: { plain: text } } },
});
export const amend = (text: string): NoticeCommand => ({
  type: 'Amend',
  data: { text: { en: { plain: text } } },
});
export const vote: NoticeCommand = { type: 'Vote', data: {} };

type World = Readonly<{
  ports: ExecutorPorts;
  vault: ReturnType<typeof memoryVault>;
  send: (command: NoticeCommand, envelope?: Partial<CommandEnvelope>) => Promise<CommandResult>;
  /** The code of its refusal. */
  refused: (command: NoticeCommand, envelope?: Partial<CommandEnvelope>) => Promise<unknown>;
  kept: (of?: StreamId) => Promise<readonly Recorded[]>;
}>;

/**
 * A record and a vault in memory, and a clock that stands still. Each command has a commandId of
 * its own unless one is given.
 */
export function world(of: (ports: ExecutorPorts) => Partial<ExecutorPorts> = () => ({})): World {
  const vault = memoryVault();
  const plain: ExecutorPorts = {
    log: memoryLog(),
    vault,
    now: () => NOW,
    nonce: () => randomBytes(12),
    upcasters: {},
  };
  const ports = { ...plain, ...of(plain) };
  let sent = 0;
  const send: World['send'] = (command, envelope) => {
    sent += 1;
    return executeCommand(ports, {
      decider: notice,
      stream,
      command,
      actor: secretariat,
      commandId: `c-${String(sent)}`,
      ...envelope,
    });
  };
  return {
    ports,
    vault,
    send,
    refused: (command, envelope) =>
      send(command, envelope).then(
        () => undefined,
        (problem: unknown) => (problem instanceof Refusal ? problem.code : problem),
      ),
    kept: async (name = stream) =>
      (await plain.log.readStream(name)).map((event) =>
        openEvent(event, event.logPosition as number as Position),
      ),
  };
}
