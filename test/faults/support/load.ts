import { setTimeout as pause } from 'node:timers/promises';

/** A mutation with its input, whose commandId nobody used before. It must ask for `eventIds`. */
export type Sent = Readonly<{ query: string; input: Readonly<{ commandId: string }> }>;
export type LoadOptions = Readonly<{
  /** Where servers answer, on loopback; connections are shared out among them. */
  urls: readonly string[];
  token: string;
  connections: number;
  /** The n-th command, from 0. */
  command: (nth: number) => Sent;
  /** How many commands at most. */
  most: number;
  /** How long at most, in milliseconds. */
  withinMs: number;
  /** How long an answer is waited for, in milliseconds, before the command is sent again. */
  answerMs?: number;
}>;
/** What became of the commands, by their commandIds. */
export type Outcome = Readonly<{
  /** Those that were answered: the events that they were said to have led to. */
  acknowledged: ReadonlyMap<string, readonly string[]>;
  /** Those that the rules would not have: the code. */
  refused: ReadonlyMap<string, string>;
  /** Those that never had an answer: they may be in the record or not. */
  unanswered: ReadonlySet<string>;
  /** How often one had to be sent again. */
  resent: number;
  /** What came in place of answers, and how often: codes, or '' for nothing at all. */
  instead: ReadonlyMap<string, number>;
}>;
export type Load = Readonly<{
  /** What is known so far; it goes on growing. */
  sofar: Outcome;
  /** Resolves when so many commands were acknowledged, or all is over. */
  acknowledged: (count: number) => Promise<void>;
  /** Begins no more commands. */
  stop: () => void;
  done: Promise<Outcome>;
}>;

const ANSWER_MS = 10_000;
const AGAIN_MS = 50;
/** No answers: what became of the command is not known then, and it is sent again. */
const PASSING = ['UNAVAILABLE', 'CONFLICT', 'STALE_VIEW', 'INTERNAL_SERVER_ERROR'];
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

type Kept = Readonly<{
  acknowledged: Map<string, readonly string[]>;
  refused: Map<string, string>;
  unanswered: Set<string>;
  instead: Map<string, number>;
}>;
type Told = Readonly<{
  data?: Readonly<Record<string, Readonly<{ eventIds: readonly string[] }> | null>> | null;
  errors?: readonly Readonly<{ extensions?: Readonly<{ code?: string }> }>[];
}>;

/**
 * Sends commands over a steady number of connections; each is sent again, by the same commandId,
 * until it has an answer.
 */
export function startLoad({
  urls,
  token,
  connections,
  command,
  most,
  withinMs,
  answerMs = ANSWER_MS,
}: LoadOptions): Load {
  if (!urls.every((url) => LOOPBACK.includes(new URL(url).hostname)))
    throw new Error('a load goes to loopback only');
  const kept = {
    acknowledged: new Map<string, readonly string[]>(),
    refused: new Map<string, string>(),
    unanswered: new Set<string>(),
    resent: 0,
    instead: new Map<string, number>(),
  };
  const [ending, over] = [new AbortController(), AbortSignal.timeout(withinMs)];
  const waiting = new Set<() => void>();
  let next = 0;
  const send = async (url: string): Promise<void> => {
    while (next < most && !ending.signal.aborted && !over.aborted) {
      const { query, input } = command(next++);
      kept.unanswered.add(input.commandId);
      for (let answered = false; !answered && !over.aborted;) {
        answered = keep(
          kept,
          input.commandId,
          await tell({
            url,
            token,
            query,
            input,
            signal: () => AbortSignal.any([over, AbortSignal.timeout(answerMs)]),
          }),
        );
        if (!answered) {
          kept.resent += 1;
          await pause(AGAIN_MS);
        }
      }
      for (const look of waiting) look();
    }
  };
  const done = Promise.all(
    Array.from({ length: connections }, (_, nth) => send(urls[nth % urls.length] as string)),
  ).then(() => kept);
  return {
    sofar: kept,
    done,
    stop: () => {
      ending.abort();
    },
    acknowledged: async (count) => {
      const enough = new Promise<void>((resolve) => {
        const look = (): void => {
          if (kept.acknowledged.size >= count) {
            waiting.delete(look);
            resolve();
          }
        };
        waiting.add(look);
        look();
      });
      await Promise.race([enough, done]);
    },
  };
}

type Telling = Readonly<{ url: string; token: string; signal: () => AbortSignal }> & Sent;

/** What the server says; undefined where nothing that is an answer came. */
async function tell({ url, token, query, input, signal }: Telling): Promise<Told | undefined> {
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input } }),
      signal: signal(),
    });
    return (await response.json()) as Told;
  } catch {
    return undefined;
  }
}

const codeOf = (told: Told | undefined): string | undefined => told?.errors?.[0]?.extensions?.code;

/** Was that an answer? */
function keep(kept: Kept, commandId: string, told: Told | undefined): boolean {
  const [carried] = Object.values(told?.data ?? {});
  const code = codeOf(told);
  if (carried?.eventIds !== undefined) kept.acknowledged.set(commandId, carried.eventIds);
  else if (code === undefined || PASSING.includes(code)) {
    kept.instead.set(code ?? '', (kept.instead.get(code ?? '') ?? 0) + 1);
    return false;
  } else kept.refused.set(commandId, code);
  kept.unanswered.delete(commandId);
  return true;
}
