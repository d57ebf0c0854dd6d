import { names } from '@nx/devkit';

/** What someone says of a new feature: its name in kebab-case and the singular. */
export type Options = Readonly<{ name: string; plural?: string; welsh?: string; means?: string }>;

/** The words of a feature in every form that its files need. `aThing` is “a site visit”. */
export type Naming = Readonly<{
  fileName: string;
  className: string;
  propertyName: string;
  constantName: string;
  words: string;
  title: string;
  aThing: string;
  AThing: string;
  pluralFile: string;
  pluralProperty: string;
  pluralSnake: string;
  pluralWords: string;
  pluralTitle: string;
  welsh: string;
  welshRecorded: string;
  welshCorrected: string;
  means: string;
}>;

const spaced = (kebab: string): string => kebab.replaceAll('-', ' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** As the house writes it: a straight apostrophe would also end a string of the code. */
const curled = (text: string): string => text.trim().replaceAll("'", '’');

/** The plural by the ending of the word; what is irregular is said by `--plural`. */
function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

export function namingOf({ name, plural = pluralOf(name), welsh = '', means }: Options): Naming {
  const { className, propertyName, constantName } = names(name);
  const [words, welshWords] = [spaced(name), curled(welsh)];
  const aThing = `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
  return {
    fileName: name,
    className,
    propertyName,
    constantName,
    words,
    title: capital(words),
    aThing,
    AThing: capital(aThing),
    pluralFile: plural,
    pluralProperty: names(plural).propertyName,
    pluralSnake: plural.replaceAll('-', '_'),
    pluralWords: spaced(plural),
    pluralTitle: capital(spaced(plural)),
    welsh: welshWords,
    // A verbal noun leaves the noun after it as it is. Without a Welsh name it speaks of a record.
    welshRecorded: welshWords === '' ? 'Cofnod newydd' : `Cofnodi ${welshWords}`,
    welshCorrected: welshWords === '' ? 'Cywiro cofnod' : `Cywiro ${welshWords}`,
    means: capital(curled(means ?? `What a partner tells of ${aThing}`)),
  };
}
