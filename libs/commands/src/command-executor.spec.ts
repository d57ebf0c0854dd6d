import { describe, expect, it } from '@jest/globals';
import {
  canonical,
  type Edtf,
  type EventId,
  type Instant,
  openTexts,
  personKey,
  type Recorded,
  type Sealed,
  type StreamId,
  unseal,
} from '@cylch/kernel';
import { amend, NOW, ours, personOf, post, secretariat, stream, vote, world } from './spec-kit.ts';

const typesOf = (recordedEvents: readonly Recorded[]): readonly string[] =>
  recordedEvents.map(({ type }) => type);

describe('A command', () => {
  it('comes to its stream as the facts that follow from it, at the place that is answered', async () => {
    const { send, kept } = world();
    const posted = await send(post('Come and read'));
    expect(posted).toMatchObject({ stream, logPosition: 1, repeated: false });
    const recalled = await send({ type: 'Recall', data: { on: '2026-06-01' as Edtf } });
    expect(recalled).toMatchObject({ logPosition: 3, repeated: false });
    const recordedEvents = await kept();
    expect(typesOf(recordedEvents)).toEqual(['Posted', 'Recalled', 'Closed']);
    expect(recordedEvents.map(({ id }) => id)).toEqual([...posted.eventIds, ...recalled.eventIds]);
    expect(recordedEvents.map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  it('has its texts sealed: the log holds none of them, and their keys are in the vault', async () => {
    const { send, kept, vault, ports } = world();
    await send(post('Come and read'), { reason: 'because it rains', name: 'Siân Evans' });
    const [event] = await ports.log.readStream(stream);
    for (const said of ['Come', 'rains', 'Evans'])
      expect(`${event?.data ?? ''}${event?.metadata ?? ''}`).not.toContain(said);
    const [recorded] = await kept();
    const keys = await vault.find([stream, personKey(secretariat.sub)]);
    const open = (text: Sealed): string => unseal(text, keys.get(text.key) ?? new Uint8Array());
    expect(openTexts(recorded, open)).toMatchObject({
      data: { text: { en: 'Come and read' } },
      reason: 'because it rains',
      actor: { name: 'Siân Evans' },
    });
    expect(recorded).toMatchObject({
      data: { text: { en: { key: stream } } },
      reason: { key: stream },
      actor: { name: { key: personKey(secretariat.sub) } },
    });
  });

  it('asks for no key where it holds no text and no name', async () => {
    const asked: string[] = [];
    const { send, kept } = world(({ vault }) => ({
      vault: {
        find: (ids) => vault.find(ids),
        findOrCreate: (ids) => {
          asked.push(...ids);
          return vault.findOrCreate(ids);
        },
      },
    }));
    await send(post('first'));
    await send(vote);
    expect(asked).toEqual([stream]);
    expect((await kept()).map(({ command }) => command.key)).toEqual([stream, undefined]);
  });

  it('occurred today in Wales, unless it says when; a fact that names its own day keeps it', async () => {
    const { send, kept } = world();
    await send(post('first'));
    await send(vote, { occurred: '2026-05' as Edtf });
    await send(
      { type: 'Recall', data: { on: '2026-04-01' as Edtf } },
      { occurred: '2026-06-02' as Edtf },
    );
    expect((await kept()).map(({ occurred }) => occurred)).toEqual([
      '2026-06-16',
      '2026-05',
      '2026-04-01',
      '2026-06-02',
    ]);
  });

  it('is recorded with who sent it, what, what it rests on and what caused it', async () => {
    const { send, kept } = world();
    const cites = [{ document: 'letter', paragraph: '3' }];
    await send(post('first'), {
      actor: personOf(ours),
      commandId: 'mine',
      cites,
      causation: 'e-0' as EventId,
    });
    await send(vote, { cites: [] });
    const [posted, voted] = await kept();
    expect(posted).toMatchObject({
      actor: personOf(ours),
      command: { id: 'mine', type: 'Post' },
      cites,
      causation: 'e-0',
      recordedAt: NOW,
      knownFrom: NOW,
    });
    for (const left of ['cites', 'causation', 'reason', 'origin'])
      expect(voted).not.toHaveProperty(left);
  });

  it('that an import claims is known from when it says, and tells where it comes from', async () => {
    const { send, kept } = world();
    await send(post('first'), {
      claim: { knownFrom: '2024-09-02T08:00:00.000Z' as Instant, origin: 'LETTER' },
    });
    await send(vote);
    const [posted, voted] = await kept();
    expect(posted).toMatchObject({
      knownFrom: '2024-09-02T08:00:00.000Z',
      recordedAt: NOW,
      occurred: '2024-09-02',
      origin: 'LETTER',
    });
    expect(voted).toMatchObject({ knownFrom: NOW });
    expect(voted).not.toHaveProperty('origin');
  });

  it('is decided on other streams as the record holds them', async () => {
    const { send, kept, ports } = world();
    const [one, two, empty] = ['board-1', 'board-2', 'board-3'] as [StreamId, StreamId, StreamId];
    const event = (id: string) => ({
      id: id as EventId,
      type: 'Anything',
      data: '{}',
      metadata: canonical({ schemaVersion: 1, command: { id, type: 'Anything', mac: '' } }),
    });
    await ports.log.append(one, -1, [event('a'), event('b')]);
    await ports.log.append(two, -1, [event('c')]);
    await send(post('first'));
    await send({ type: 'Pin', data: { board: one, boards: [two, empty] } });
    expect((await kept()).at(-1)?.data).toEqual({
      size: 2,
      sizes: [
        [two, 1],
        [empty, 0],
      ],
    });
  });

  it('reads old schema versions as the newest, and writes the newest', async () => {
    const upcasters = { Voted: { 1: ({ count }: { count?: unknown }) => ({ votes: count }) } };
    const { send, kept, ports } = world(() => ({ upcasters }));
    await send(post('first'));
    const metadata = canonical({
      schemaVersion: 1,
      occurred: '2020',
      recordedAt: NOW,
      actor: secretariat,
      command: { id: 'old', type: 'Vote', mac: '' },
    });
    await ports.log.append(stream, 0, [
      { id: 'old' as EventId, type: 'Voted', data: '{"count":41}', metadata },
    ]);
    await send(vote);
    expect((await kept()).at(-1)).toMatchObject({ schemaVersion: 2, data: { votes: 42 } });
  });
});

describe('After redaction', () => {
  it('no more texts are taken: neither those that a fact would keep, nor a reason, nor one that was only said', async () => {
    const { send, refused, kept, vault } = world();
    await send(post('first'));
    await vault.destroy([stream]);
    expect(await refused(amend('again'))).toBe('REDACTED');
    expect(await refused(vote, { reason: 'because' })).toBe('REDACTED');
    expect(
      await refused({ type: 'Amend', data: { text: { en: { plain: 'again' } }, quietly: true } }),
    ).toBe('REDACTED');
    expect(await kept()).toHaveLength(1);
  });

  it('commands without texts are carried still', async () => {
    const { send, kept, vault } = world();
    await send(post('first'));
    await vault.destroy([stream]);
    await send(vote);
    expect(typesOf(await kept())).toEqual(['Posted', 'Voted']);
  });

  it('of a person’s name, they act on without it', async () => {
    const { send, kept, vault } = world();
    await vault.destroy([personKey(secretariat.sub)]);
    await send(post('first'), { name: 'Siân Evans' });
    expect((await kept())[0]?.actor).toEqual(secretariat);
  });
});
