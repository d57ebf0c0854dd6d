import {
  type Actor,
  type AnyDecider,
  type Decider,
  type Edtf,
  type FreeText,
  type Instant,
  type Message,
  type Needs,
  openEvent,
  type PartnerId,
  type Position,
  type Recorded,
  Refusal,
  speaksFor,
  type StreamId,
  type Visibility,
} from '@cylch/kernel';
import { memoryLog } from '@cylch/record/memory';
import { memoryVault } from '@cylch/vault/memory';
import { randomBytes } from 'node:crypto';
import { carry } from './carry.ts';
import type { Carried, Order, Ports } from './order.ts';

type Text = Readonly<{ en: FreeText }>;
type State = Readonly<{ partner?: PartnerId; votes: number }>;
export type NoticeWish =
  | Message<'Post', { partner: PartnerId; visibility: Visibility; text: Text }>
  | Message<'Amend', { text: Text; quietly?: true }>
  | Message<'Vote', object>
  | Message<'Recall', { on: Edtf }>
  | Message<'Pin', { board: StreamId; boards: readonly StreamId[] }>;
type NoticeFact =
  | Message<'Posted', { partner: PartnerId; visibility: Visibility; text: Text }>
  | Message<'Amended', { text?: Text }>
  | Message<'Voted', { votes: number }>
  | Message<'Recalled', object>
  | Message<'Closed', object>
  | Message<'Pinned', { size: number; sizes: readonly (readonly [StreamId, number])[] }>;
type Known = Readonly<{ board: number; boards: ReadonlyMap<StreamId, number> }>;

/** A board is as large as its facts are many. */
const board: AnyDecider<number> = {
  category: 'board',
  initial: 0,
  begins: [],
  may: {},
  needs: {},
  decide: {},
  evolve: {},
  evolveAny: (size) => size + 1,
};
const own = (actor: Actor, _: object, { partner }: State): boolean =>
  partner !== undefined && speaksFor(actor, partner);
const lookAt = (stream: StreamId, streams: readonly StreamId[]): Needs<Known> => ({
  board: { decider: board, stream },
  boards: { decider: board, streams },
});
const nowhere = (): Needs<Known> => lookAt('board-none' as StreamId, []);

/** Rules just large enough to be carried: a notice that partners post, vote on and pin to boards. */
export const notice: Decider<State, NoticeWish, NoticeFact, Known> = {
  category: 'notice',
  initial: { votes: 0 },
  begins: ['Post'],
  may: {
    Post: (actor, { partner }) => speaksFor(actor, partner),
    Amend: own,
    Vote: () => true,
    Recall: own,
    Pin: own,
  },
  needs: {
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
    Pin: (_, __, { known }) => [
      { type: 'Pinned', data: { size: known.board, sizes: [...known.boards] } },
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
export const post = (text: string, visibility: Visibility = 'PARTNERS'): NoticeWish => ({
  type: 'Post',
  data: { partner: ours, visibility, text: { en: { plain: text } } },
});
export const amend = (text: string): NoticeWish => ({
  type: 'Amend',
  data: { text: { en: { plain: text } } },
});
export const vote: NoticeWish = { type: 'Vote', data: {} };

type World = Readonly<{
  ports: Ports;
  vault: ReturnType<typeof memoryVault>;
  send: (wish: NoticeWish, order?: Partial<Order>) => Promise<Carried>;
  /** The code of its refusal. */
  refused: (wish: NoticeWish, order?: Partial<Order>) => Promise<unknown>;
  kept: (of?: StreamId) => Promise<readonly Recorded[]>;
}>;

/** A record and a vault in memory, and a clock that stands still. Each wish has a commandId of its own unless one is given. */
export function world(of: (ports: Ports) => Partial<Ports> = () => ({})): World {
  const vault = memoryVault();
  const plain: Ports = {
    log: memoryLog(),
    vault,
    now: () => NOW,
    nonce: () => randomBytes(12),
    upcasters: {},
  };
  const ports = { ...plain, ...of(plain) };
  let sent = 0;
  const send: World['send'] = (wish, order) => {
    sent += 1;
    return carry(ports, {
      decider: notice,
      stream,
      wish,
      actor: secretariat,
      commandId: `c-${String(sent)}`,
      ...order,
    });
  };
  return {
    ports,
    vault,
    send,
    refused: (wish, order) =>
      send(wish, order).then(
        () => undefined,
        (problem: unknown) => (problem instanceof Refusal ? problem.code : problem),
      ),
    kept: async (name = stream) =>
      (await plain.log.readStream(name)).map((event) =>
        openEvent(event, event.logPosition as number as Position),
      ),
  };
}
