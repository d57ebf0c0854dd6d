import { createHash } from 'node:crypto';
import {
  eventIdFor,
  freeText,
  idFor,
  type Language,
  macOf,
  type Sealed,
  seal,
  sealTexts,
  type StreamId,
} from '@cylch/kernel';
import type { Naming } from './naming.ts';

type Golden = Readonly<{ path: string; text: string }>;
type Told = Readonly<{
  event: string;
  command: string;
  commandId: string;
  occurred: string;
  text: Readonly<Record<Language, string>>;
  reason?: string;
}>;

const PARTNER = 'partner-W06000023';
const SUB = 'a7f3';
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Golden files are public, and so is their key: each text takes a nonce of its own from what it
 * says.
 */
const sealedUnder =
  (stream: StreamId) =>
  (text: string): Sealed =>
    seal({
      text,
      key: digest(`golden ${stream}`),
      keyId: stream,
      nonce: digest(`${stream} ${text}`).subarray(0, 12),
    });

/** An event of the feature as it is stored. Its command is told by a digest under the same key. */
function stored(stream: StreamId, revision: number, told: Told): object {
  const { event: type, command, commandId, occurred, text, reason } = told;
  const sealed = sealedUnder(stream);
  const data = {
    cycle: 'cycle-2025-26',
    partner: PARTNER,
    text: freeText(text),
    visibility: 'PARTNERS',
  };
  return {
    type,
    id: eventIdFor({ stream, sub: SUB, commandId, command, index: 0 }),
    stream,
    revision,
    data: sealTexts(data, sealed),
    metadata: {
      actor: { partner: PARTNER, role: 'PARTNER', sub: SUB },
      command: {
        id: commandId,
        key: stream,
        mac: macOf({ command, text, occurred, reason }, digest(`golden ${stream}`)),
        type: command,
      },
      occurred,
      ...(reason === undefined ? {} : { reason: sealed(reason) }),
      recordedAt: `${occurred}T08:15:00.000Z`,
      schemaVersion: 1,
    },
  };
}

/** The first form of each event, which stays readable for good. They are told in one stream. */
export function goldenOf({ className, fileName }: Naming): readonly Golden[] {
  const stream = idFor({
    category: fileName,
    sub: SUB,
    mutation: `record${className}`,
    commandId: 'golden:1',
  });
  const told: readonly Told[] = [
    {
      event: `${className}Recorded`,
      command: `Record${className}`,
      commandId: 'golden:1',
      occurred: '2026-06-05',
      text: { cy: 'Fel yr oedd', en: 'As it was' },
    },
    {
      event: `${className}Corrected`,
      command: `Correct${className}`,
      commandId: 'golden:2',
      occurred: '2026-06-20',
      text: { cy: 'Yn well', en: 'Put better' },
      reason: 'It said too little',
    },
  ];
  return told.map((one, revision) => ({
    path: `libs/features/src/golden/${one.event}.v1.json`,
    text: `${JSON.stringify(stored(stream, revision, one), null, 2)}\n`,
  }));
}
