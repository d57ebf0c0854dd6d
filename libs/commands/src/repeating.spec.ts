import { describe, expect, it } from '@jest/globals';
import type { Edtf } from '@cylch/kernel';
import { amend, ours, personOf, post, stream, vote, world } from './spec-kit.ts';

const again = { commandId: 'again' };

describe('The same commandId again', () => {
  it('is answered as before and writes nothing, also after others wrote', async () => {
    const { send, kept } = world();
    const first = await send(post('first'), again);
    await send(vote);
    const recall = { type: 'Recall', data: { on: '2026-06-01' as Edtf } } as const;
    const recalled = await send(recall, again);
    await send(vote);
    expect(await send(post('first'), again)).toEqual({ ...first, repeated: true });
    expect(await send(recall, again)).toEqual({ ...recalled, repeated: true });
    expect(await kept()).toHaveLength(5);
  });

  it('is answered as before even where it expects a revision that has passed', async () => {
    const { send } = world();
    await send(post('first'));
    const voted = await send(vote, { ...again, expects: 0 });
    expect(await send(vote, { ...again, expects: 0 })).toEqual({ ...voted, repeated: true });
  });

  it.each([
    ['another text', amend('other'), {}],
    ['another reason', amend('text'), { reason: 'other' }],
    ['another day', amend('text'), { occurred: '2026-05' as Edtf }],
    ['another source', amend('text'), { cites: [{ document: 'other' }] }],
  ])('is refused with %s: COMMAND_ID_REUSED', async (_, command, envelope) => {
    const { send, refused, kept } = world();
    await send(post('first'));
    await send(amend('text'), again);
    expect(await refused(command, { ...again, ...envelope })).toBe('COMMAND_ID_REUSED');
    expect(await kept()).toHaveLength(2);
  });

  it('is another one where another caller sends it, or for another mutation', async () => {
    const { send, kept } = world();
    await send(post('first'), again);
    await send(vote, again);
    expect(await send(vote, { ...again, actor: personOf(ours) })).toMatchObject({
      repeated: false,
    });
    expect(await kept()).toHaveLength(3);
  });

  it('is answered after redaction too, whatever it says: nothing is left to compare it with', async () => {
    const { send, kept, vault } = world();
    await send(post('first'));
    const amended = await send(amend('text'), again);
    await vault.destroy([stream]);
    expect(await send(amend('text'), again)).toEqual({ ...amended, repeated: true });
    expect(await send(amend('a guess'), again)).toEqual({ ...amended, repeated: true });
    expect(await kept()).toHaveLength(2);
  });

  it('confirms no guess of a text that no fact kept, once its key is gone', async () => {
    const { send, kept, vault } = world();
    const said = {
      type: 'Amend',
      data: { text: { en: { plain: 'only said' } }, quietly: true },
    } as const;
    await send(post('first'));
    await send(said, again);
    expect((await kept()).at(-1)).toMatchObject({ data: {}, command: { key: stream } });
    await vault.destroy([stream]);
    expect(
      await send({ ...said, data: { ...said.data, text: { en: { plain: 'a guess' } } } }, again),
    ).toMatchObject({ repeated: true });
  });

  it('sent twice at the same moment is carried once', async () => {
    const { send, kept } = world();
    await send(post('first'));
    const [one, other] = await Promise.all([send(vote, again), send(vote, again)]);
    expect([one, other]).toEqual([
      { ...one, repeated: false },
      { ...one, repeated: true },
    ]);
    expect(await kept()).toHaveLength(2);
  });

  it('sent at the same moment with other contents is refused, not acknowledged and lost', async () => {
    const { send, refused, kept } = world();
    await send(post('first'));
    expect(
      await Promise.all([refused(amend('one'), again), refused(amend('other'), again)]),
    ).toEqual([undefined, 'COMMAND_ID_REUSED']);
    expect(await kept()).toHaveLength(2);
  });

  it('is tried anew where it was refused before', async () => {
    const { send, refused } = world();
    expect(await refused(vote, again)).toBe('NOT_FOUND');
    await send(post('first'));
    expect(await send(vote, again)).toMatchObject({ repeated: false });
  });
});
