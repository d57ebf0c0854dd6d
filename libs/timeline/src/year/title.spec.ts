import { describe, expect, it } from '@jest/globals';
import type { Request, AsOf } from '@cylch/graphql';
import type { Day, Origin, Position } from '@cylch/kernel';
import type { EntryDetails } from '@cylch/read-models';
import { titleOf } from './title.ts';

const at: AsOf = { position: 7 as Position, on: '2026-06-15' as Day, pinned: false };
const ROWS: Readonly<Record<string, object>> = {
  'partner-W06000023': { name: { cy: 'Powys', en: 'Powys' } },
  'body-programme-board': { name: { cy: 'Bwrdd y Rhaglen', en: 'Programme Board' } },
  'body-coherence-group': { name: { en: 'Coherence Group' } },
  'document-letter': { name: { en: { key: 'document-letter', sealed: 'v1.x' } } },
  'document-budget': { published: '2024-12-10' },
};
const kinds = ['partner', 'body', 'document'].map((category) => ({
  category,
  projection: { name: category },
}));
const row = (_: unknown, key: string): Promise<unknown> =>
  Promise.resolve(ROWS[key] === undefined ? undefined : { key, row: ROWS[key] });
const request = {
  kindOf: (id: string) => kinds.find(({ category }) => id.startsWith(`${category}-`)),
  row,
} as unknown as Request;
const titled = (names: EntryDetails['names'], origin?: Origin): ReturnType<typeof titleOf> =>
  titleOf(
    {
      entry: {
        kind: 'MEETING',
        label: { cy: 'Cyfarfod', en: 'Meeting' },
        names,
        partners: [],
        about: [],
      },
      origin,
      at,
    },
    request,
  );

describe('The title of a line', () => {
  it('names things of any kind by their ids, beside its label', async () => {
    expect(await titled(['body-programme-board', 'partner-W06000023'])).toEqual({
      cy: 'Cyfarfod: Bwrdd y Rhaglen, Powys',
      en: 'Meeting: Programme Board, Powys',
    });
  });
  it('takes the name in the other language where there is no other', async () => {
    expect((await titled(['body-coherence-group'])).cy).toBe('Cyfarfod: Coherence Group');
  });
  it('keeps a name of its own as it is', async () => {
    expect((await titled([{ cy: 'Haf 2026', en: 'Summer 2026' }])).en).toBe('Meeting: Summer 2026');
  });
  it('is the label alone where no name is to be had', async () => {
    expect(await titled(['body-nobody', 'meeting-1', 'document-budget'])).toEqual({
      cy: 'Cyfarfod',
      en: 'Meeting',
    });
  });
  it('holds nothing that is sealed', async () => {
    expect((await titled(['document-letter'])).en).toBe('Meeting');
  });
  it('says that a demonstration is fictional', async () => {
    expect(await titled(['body-programme-board'], 'DEMONSTRATION')).toEqual({
      cy: 'Cyfarfod: Bwrdd y Rhaglen (ffuglennol)',
      en: 'Meeting: Programme Board (fictional)',
    });
  });
});
