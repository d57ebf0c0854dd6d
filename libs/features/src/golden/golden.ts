import { readdirSync, readFileSync } from 'node:fs';
import {
  canonical,
  type EventId,
  type LogPosition,
  type Metadata,
  openEvent,
  type Position,
  type Recorded,
  type StoredEvent,
  type StreamId,
} from '@cylch/kernel';
import { UPCASTERS } from '../index.ts';

/**
 * A stored event as it was written in its day. These files are never edited: a new schema version
 * gets a file of its own.
 */
export type Golden = Readonly<{
  type: string;
  id: EventId;
  stream: StreamId;
  revision: number;
  data: object;
  metadata: Metadata;
}>;

const folder = new URL('./', import.meta.url);
/** The golden events by the names of their files, such as CycleOpened.v1. */
export const GOLDEN: ReadonlyMap<string, Golden> = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      file.slice(0, -'.json'.length),
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Golden,
    ]),
);

/** As a log would give it back. */
export const stored = ({ type, id, stream, revision, data, metadata }: Golden): StoredEvent => ({
  type,
  id,
  stream,
  revision,
  data: canonical(data),
  metadata: canonical(metadata),
  logPosition: (revision + 1) as LogPosition,
});

/** Opened as it is read today. */
export const opened = (golden: Golden): Recorded =>
  openEvent(stored(golden), (golden.revision + 1) as Position, UPCASTERS);

/** The facts of its stream up to this one, itself the last. */
export const storyOf = (golden: Golden): readonly Recorded[] =>
  [
    ...[...GOLDEN.values()]
      .filter(({ stream, revision }) => stream === golden.stream && revision < golden.revision)
      .sort((one, other) => one.revision - other.revision),
    golden,
  ].map(opened);
