import { isMissing } from '@cylch/postgres';
import type { StoredEvent } from '@cylch/kernel';
import pg from 'pg';
import type { FoldOptions } from '../fold/happening.ts';
import type { PoisonReport } from '../fold/poison.ts';
import { SetDamaged } from '../runner/problems.ts';
import type { Listed } from '../runner/set-storage.ts';
import type { Folding } from '../runner/store.ts';
import { type Checkpoint, CheckpointMoved } from '../store/checkpoint.ts';
import { copy } from './copy.ts';
import { Fetcher } from './fetcher.ts';
import { BatchFolder } from './folder.ts';
import { holdTogether } from './holds.ts';
import { CHANNEL, schemaOf } from './names.ts';
import { type Sessions, sessionsTo } from './session.ts';
import { type Batch, insertSql, PostgresWrites } from './writes.ts';

/** From so many rows of a table on, COPY is quicker than a statement. */
const MANY = 500;

/** A set that is kept up to date: each batch and its checkpoint are one transaction. */
export class Following implements Folding {
  readonly #listed: Listed;
  readonly #sessions: Sessions;
  readonly #folder: BatchFolder;
  readonly #writes: PostgresWrites;

  private constructor(
    listed: Listed,
    sessions: Sessions,
    { folder, writes }: Readonly<{ folder: BatchFolder; writes: PostgresWrites }>,
  ) {
    this.#listed = listed;
    this.#sessions = sessions;
    this.#folder = folder;
    this.#writes = writes;
  }

  static async open(
    listed: Listed,
    { url, opening }: Readonly<{ url: string; opening: FoldOptions }>,
  ): Promise<Following> {
    const sessions = await sessionsTo(listed, { url, writers: 1 });
    const writes = new PostgresWrites();
    try {
      await holdTogether(sessions.writing[0] as pg.Client, listed.id);
      const fetcher = new Fetcher(sessions.ask, opening.layout);
      return new Following(listed, sessions, {
        writes,
        folder: new BatchFolder({ opening, fetcher, writes, beginning: await fetcher.beginning() }),
      });
    } catch (problem) {
      await sessions.close();
      throw told(problem, listed);
    }
  }

  get at(): Checkpoint {
    return this.#folder.at;
  }

  async fold(events: readonly StoredEvent[]): Promise<PoisonReport | undefined> {
    const from = this.at;
    try {
      const poison = await this.#folder.fold(events);
      if (this.at !== from) await this.#write(from, this.#writes.take());
      return poison;
    } catch (problem) {
      // Memory has gone further than the tables: no more is folded here.
      await this.close();
      throw told(problem, this.#listed);
    }
  }
  close(): Promise<void> {
    return this.#sessions.close();
  }

  async #write(from: Checkpoint, { added, changes }: Batch): Promise<void> {
    const client = this.#sessions.writing[0] as pg.Client;
    const begun = (await client.query(
      `BEGIN; ${moveSql(this.at)} WHERE position = ${String(from.position)}`,
    )) as unknown as readonly pg.QueryResult[];
    if (begun[1]?.rowCount !== 1) throw new CheckpointMoved(from.position);
    for (const rows of added) if (rows.count >= MANY) await copy(client, rows);
    await client.query(
      [
        ...added.filter(({ count }) => count < MANY).map(insertSql),
        ...changes,
        `SELECT pg_notify('${CHANNEL}', '${JSON.stringify({ id: this.#listed.id, position: this.at.position, logPosition: this.at.logPosition })}')`,
        'COMMIT',
      ].join(';\n'),
    );
  }
}

/** What the checkpoint becomes. */
export const moveSql = ({
  position,
  logPosition,
  recordedAt,
  knownAt,
  newestDay,
}: Checkpoint): string => `UPDATE checkpoint SET position = ${String(position)},
  log_position = ${String(logPosition)}, recorded_at = ${String(recordedAt)}, known_at = ${String(knownAt)}, newest_day = ${pg.escapeLiteral(newestDay)}`;

const told = (problem: unknown, listed: Listed): unknown =>
  isMissing(problem) ? new SetDamaged(schemaOf(listed), problem) : problem;
