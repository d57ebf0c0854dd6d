import { compact } from '@cylch/kernel';
import type { Happened, Now, Telling } from '../happened.ts';
import { Kept } from '../kept.ts';
import { partnerOf } from '../people.ts';
import { name, text } from '../texts.ts';
import { happens, type Thing, unbegun } from '../thing.ts';
import type { World } from '../world.ts';

const KINDS = [
  'LETTER',
  'LETTER',
  'WRITTEN_STATEMENT',
  'PLAN',
  'PLAN',
  'REPORT',
  'REPORT',
  'REPORT',
  'OTHER',
] as const;
type Told = Thing &
  Readonly<{
    told: Readonly<{
      kind: string;
      title: object;
      cycle: string;
      from?: string;
      partner?: string;
      to?: object;
    }>;
  }>;
type Suggested = Readonly<{ document: Told; key: string }>;

/**
 * Documents, expected or not, with their suggestions and answers; `published` tells what follows
 * from one.
 */
export function documents(
  world: World,
  published: (now: Now, document: string) => readonly Happened[],
): Telling {
  const { random } = world;
  const awaited = new Map<string, Told>();
  const unanswered = new Kept<Suggested>(random, 2_000);
  let written = 0;

  const told = (now: Now): Told => {
    const from = random.chance(0.1)
      ? undefined
      : random.chance(0.5)
        ? world.offices.any()
        : world.owner();
    const whose = from === undefined ? {} : { from, ...partnerOf(from) };
    written += 1;
    return {
      ...unbegun(`document-${now.year.key}-${String(written)}`),
      told: {
        kind: random.pick(KINDS),
        title: name(random),
        cycle: now.year.id,
        ...whose,
        ...(random.chance(0.4) ? { to: text(random, [2, 6]) } : {}),
      },
    };
  };
  const contents = ({
    stream,
    told: { from },
  }: Told): Readonly<
    Record<string, unknown> & { suggestions: readonly Readonly<{ key: string; text: object }>[] }
  > => {
    const attached = random.chance(0.1) ? world.documents.any() : undefined;
    return {
      attachments: attached === undefined ? [] : [attached],
      contentsUnknown: random.chance(0.05),
      senderInferred: from !== undefined && random.chance(0.05),
      suggestions: Array.from({ length: random.chance(0.4) ? random.below(4) : 0 }, (_, index) => ({
        key: `suggestion-${String(index + 1)}`,
        text: text(random, [6, 20]),
      })),
      ...(random.chance(0.5) ? { url: `https://example.org/${stream}` } : {}),
      ...(random.chance(0.2) ? { note: text(random, [5, 15]) } : {}),
    };
  };
  const expect = (now: Now): Happened => {
    const document = told(now);
    awaited.set(document.stream, document);
    world.awaited.add(document.stream);
    return happens(document, now, {
      event: 'DocumentExpected',
      command: 'ExpectDocument',
      data: document.told,
      occurred: world.ahead(now).slice(0, 7),
    });
  };
  const publish = (now: Now): readonly Happened[] => {
    const expected = random.chance(0.6) ? world.awaited.take() : undefined;
    const document = awaited.get(expected ?? '') ?? told(now);
    awaited.delete(document.stream);
    const data = { ...document.told, ...contents(document) };
    for (const { key } of data.suggestions) unanswered.add({ document, key });
    world.documents.add(document.stream);
    return [
      happens(document, now, { event: 'DocumentPublished', command: 'PublishDocument', data }),
      ...published(now, document.stream),
    ];
  };
  const answer = (now: Now, { document, key }: Suggested): Happened => {
    const { title, cycle, partner } = document.told;
    const answered = random.chance(0.8) ? { answer: text(random, [6, 20]) } : {};
    return happens(document, now, {
      event: 'SuggestionAnswered',
      command: 'AnswerSuggestion',
      data: { title, cycle, ...compact({ partner }), key, ...answered },
    });
  };
  const next = (now: Now): readonly Happened[] => {
    const drawn = random.next();
    const suggested = drawn < 0.25 ? unanswered.take() : undefined;
    if (suggested !== undefined) return [answer(now, suggested)];
    return drawn < 0.5 ? [expect(now)] : publish(now);
  };
  return { share: 600, next, opens: (now) => [expect(now), expect(now), ...publish(now)] };
}
