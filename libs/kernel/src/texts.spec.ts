import { describe, expect, it } from '@jest/globals';
import { freeText, isPlain, isSealed, type Sealed } from './sealed.ts';
import { openTexts, sealTexts, textsIn } from './texts.ts';

const seal = (plain: string): Sealed => ({ key: 'k', sealed: [...plain].reverse().join('') });
const open = ({ sealed }: Sealed): string => [...sealed].reverse().join('');

const given = {
  text: freeText({ cy: 'Da', en: 'Good' }),
  evidence: [{ note: { plain: 'seen' }, count: 2 }, null],
  rating: 3,
  partner: 'partner-a',
  done: false,
};
const event = {
  ...given,
  text: { cy: seal('Da'), en: seal('Good') },
  evidence: [{ note: seal('seen'), count: 2 }, null],
};
const read = {
  ...given,
  text: { cy: 'Da', en: 'Good' },
  evidence: [{ note: 'seen', count: 2 }, null],
};

describe('The texts in some data', () => {
  it('are sealed however deep they lie, and the rest is kept', () => {
    expect(sealTexts(given, seal)).toEqual(event);
  });

  it('open again', () => {
    expect(openTexts(event, open)).toEqual(read);
  });

  it('read as null where they were redacted, and the rest still reads', () => {
    expect(
      openTexts(event, ({ sealed }) => (sealed === 'aD' ? undefined : open({ key: 'k', sealed }))),
    ).toEqual({ ...read, text: { cy: null, en: 'Good' } });
  });

  it('stay empty where they are empty: an empty text is not a redacted one', () => {
    expect(openTexts({ text: seal('') }, open)).toEqual({ text: '' });
  });

  it('are found while they are plain', () => {
    expect([given, event, { list: [[{ plain: '' }]] }, [], null, 'plain'].map(textsIn)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('are no one’s to change: what was given stays as it was', () => {
    const given = { text: { plain: 'a' } };
    sealTexts(given, seal);
    expect(given).toEqual({ text: { plain: 'a' } });
  });
});

describe('A free text', () => {
  it('is plain while it is asked for, in the languages that were given', () => {
    expect(freeText({ cy: 'Da' })).toEqual({ cy: { plain: 'Da' } });
    expect(freeText({ en: '' })).toEqual({ en: { plain: '' } });
    expect(freeText({})).toEqual({});
  });

  it('is told from a sealed one', () => {
    expect(
      [{ plain: 'a' }, seal('a'), { sealed: 'a' }, null, 'a'].map((value) => [
        isPlain(value),
        isSealed(value),
      ]),
    ).toEqual([
      [true, false],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
  });
});
