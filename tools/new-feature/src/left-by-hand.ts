import type { Naming } from './naming.ts';

/** What only a person can say, place by place. docs/adding-a-feature.md tells the same. */
export const placesOf = ({ fileName, className, pluralFile }: Naming): readonly string[] => {
  const source = `libs/modules/${fileName}/src/${fileName}`;
  return [
    `${source}.ts: what it tells, who may record it, and when it is refused`,
    `${source}.spec.ts: the same in sentences`,
    `test/acceptance/${fileName}.spec.ts: what someone does with it, over HTTP`,
    `${source}.inputs.ts: what may be asked for, and how long a text may be`,
    `${source}.graphql.ts: what is shown, each field with its words`,
    `${source}.projection.ts: what it is found, sorted and counted by`,
    `${source}.timeline.ts: the words of its lines in both languages`,
    `libs/modules/${fileName}/README.md: what it is for, event by event`,
    `libs/features/src/golden/${className}*.v1.json: each event in the form that is first recorded`,
    `test/bench/data/features/${pluralFile}.ts: how often it happens`,
    `docs/words.md: what the word means, in Welsh too`,
  ];
};

export const leftByHand = (naming: Naming): string =>
  [
    `${naming.title} is written and registered; its tests pass.`,
    `Left for a person (docs/adding-a-feature.md):`,
    ...placesOf(naming).map((place, index) => `${String(index + 1).padStart(3)}. ${place}`),
  ].join('\n');
