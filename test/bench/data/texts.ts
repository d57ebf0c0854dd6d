import type { Random } from './random.ts';

const ENGLISH =
  'the network worked well for our schools and pupils read more widely across the year we could improve how evidence is shared between partners early in term teachers planned together with confidence in both languages progress was steady attendance rose slowly support came late'.split(
    ' ',
  );
const WELSH =
  'gweithiodd y rhwydwaith yn dda i’n hysgolion a darllenodd disgyblion yn ehangach ar draws y flwyddyn gallem wella sut y caiff tystiolaeth ei rhannu rhwng partneriaid yn gynnar yn y tymor cynlluniodd athrawon gyda’i gilydd yn hyderus yn y ddwy iaith'.split(
    ' ',
  );

const said = (
  words: readonly string[],
  random: Random,
  from: number,
  to: number,
): Readonly<{ plain: string }> => ({
  plain: Array.from({ length: from + random.below(to - from) }, () => random.pick(words)).join(' '),
});

export type Said = Readonly<{ cy?: Readonly<{ plain: string }>; en?: Readonly<{ plain: string }> }>;

/** A few sentences, in both languages for the most part. */
export function text(random: Random, [from, to]: readonly [number, number] = [10, 40]): Said {
  const kind = random.next();
  if (kind < 0.6) return { cy: said(WELSH, random, from, to), en: said(ENGLISH, random, from, to) };
  return kind < 0.8
    ? { cy: said(WELSH, random, from, to) }
    : { en: said(ENGLISH, random, from, to) };
}

/** A text that must be there in both. */
export const textInBoth = (
  random: Random,
  [from, to]: readonly [number, number] = [5, 20],
): Said => ({ cy: said(WELSH, random, from, to), en: said(ENGLISH, random, from, to) });
/** A public name, which is not sealed. */
export const name = (random: Random): Readonly<{ cy: string; en: string }> => ({
  cy: said(WELSH, random, 2, 6).plain,
  en: said(ENGLISH, random, 2, 6).plain,
});
export const reason = (random: Random): string => said(ENGLISH, random, 4, 12).plain;
