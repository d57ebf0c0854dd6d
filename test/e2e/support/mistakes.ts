import { compact } from '@cylch/kernel';
import { expect } from '@jest/globals';
import { Cylch } from '../../acceptance/support/cylch.ts';
import type { Person } from '../../acceptance/support/person.ts';
import {
  eventsOf,
  openTheYear,
  partner,
  POST,
  POWYS,
  reflection,
} from '../../acceptance/support/year.ts';

/** A request as it is put on the wire. What is left out is as a partner would rightly send it. */
export type Sent = Readonly<{
  query?: unknown;
  variables?: unknown;
  operationName?: unknown;
  /** In place of the three above: the body as it is. */
  body?: string | Uint8Array;
  method?: string;
  path?: string;
  /** One that is undefined is not sent at all. */
  headers?: Readonly<Record<string, string | undefined>>;
}>;
/** How it must be refused. A field or a status that is not named may be any. */
export type Refused = Readonly<{ code: string; field?: string; status?: number; says?: RegExp }>;
/** A mistake: what it is, what is sent, and how it must be refused. */
export type Mistake = readonly [what: string, sent: Sent, refused: Refused];

type Problem = Readonly<{
  message: string;
  extensions: Readonly<{
    code: string;
    field?: string;
    sentences: Readonly<{ cy: string; en: string }>;
  }>;
}>;
type Told = Readonly<{
  status: number;
  headers: Headers;
  text: string;
  ms: number;
  data: unknown;
  errors: readonly Problem[];
}>;

/** Lines of a stack trace, and paths of files on the server. */
const INSIDES =
  /\n\s+at |\(file:|node_modules|\/src\/|\/dist\/|\.ts:\d|\.js:\d|INTERNAL_SERVER_ERROR/;
const LONGEST_MS = 1_000;

/** The commandId of another reflection, posted as `reflection` posts it. */
export const KEPT = 'kept';

/** A server with a year in it, to make mistakes on. */
export class Mistakes {
  readonly cylch: Cylch;
  readonly office: Person;
  readonly powys: Person;
  /** A reflection that is there. */
  readonly reflection: string;
  readonly #before: number;
  #worst = { ms: 0, what: '' };

  private constructor({
    cylch,
    office,
    powys,
    id,
    before,
  }: Readonly<{ cylch: Cylch; office: Person; powys: Person; id: string; before: number }>) {
    this.cylch = cylch;
    this.office = office;
    this.powys = powys;
    this.reflection = id;
    this.#before = before;
  }

  static async open(): Promise<Mistakes> {
    const cylch = await Cylch.open({ now: '2026-06-15T10:00:00Z' });
    const office = await openTheYear(cylch);
    const powys = await partner(cylch, POWYS);
    const {
      postReflection: {
        reflection: { id },
      },
    } = (await powys.learn(POST, reflection())) as {
      postReflection: { reflection: { id: string } };
    };
    await powys.learn(POST, reflection({ commandId: KEPT }));
    return new Mistakes({ cylch, office, powys, id, before: await eventsOf(office) });
  }

  /** Says how long the slowest answer took, and holds that no mistake wrote anything. */
  async close(): Promise<void> {
    const after = await eventsOf(this.office);
    await this.cylch.close();
    process.stdout.write(`slowest answer: ${this.#worst.ms.toFixed(0)} ms (${this.#worst.what})\n`);
    expect(after).toBe(this.#before);
  }

  async send({
    query,
    variables,
    operationName,
    body,
    method = 'POST',
    path = '/graphql',
    headers = {},
  }: Sent): Promise<Told> {
    const all = {
      'content-type': 'application/json',
      'accept-language': 'en',
      authorization: `Bearer ${String(this.powys.token)}`,
      ...headers,
    };
    const began = performance.now();
    const response = await fetch(`${this.cylch.url}${path}`, {
      method,
      headers: Object.fromEntries(
        Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
      ...(method === 'GET'
        ? {}
        : { body: body ?? JSON.stringify({ query, variables, operationName }) }),
    });
    const text = await response.text();
    const ms = performance.now() - began;
    const { data, errors = [] } = JSON.parse(text) as Partial<Told>;
    return { status: response.status, headers: response.headers, text, ms, data, errors };
  }

  /** Makes a mistake, and holds that the answer is of use to whoever made it. */
  async make([what, sent, { code, field, status, says }]: Mistake): Promise<Told> {
    const told = await this.send(sent);
    if (told.ms > this.#worst.ms) this.#worst = { ms: told.ms, what };
    const [first] = told.errors;
    expect({
      code: first?.extensions.code,
      ...(field === undefined ? {} : { field: first?.extensions.field }),
    }).toEqual({ code, ...compact({ field }) });
    for (const {
      message,
      extensions: { sentences },
    } of told.errors) {
      expect(message).toBe(sentences.en);
      expect(sentences.cy).toMatch(/\p{L}{3}/u);
      expect(sentences.cy).not.toBe(sentences.en);
      expect(`${sentences.en} ${sentences.cy}`).not.toMatch(/ …[.,;:)]|undefined|\[object/);
    }
    if (says !== undefined) expect(first?.message).toMatch(says);
    if (status !== undefined) expect(told.status).toBe(status);
    expect(told.status).toBeLessThan(500);
    expect(told.text).not.toMatch(INSIDES);
    expect(told.ms).toBeLessThan(LONGEST_MS);
    return told;
  }
}
