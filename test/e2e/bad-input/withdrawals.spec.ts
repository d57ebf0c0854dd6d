import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { POWYS } from '../../acceptance/support/year.ts';
import { type Mistake, Mistakes } from '../support/mistakes.ts';
import { bad, command } from './ids-and-days.cases.ts';

/** Every command that withdraws a thing, and the field that names it. */
const WITHDRAWALS = [
  { withdraw: 'withdrawReflection', kind: 'reflection' },
  { withdraw: 'withdrawDialogue', kind: 'dialogue' },
  { withdraw: 'withdrawEvaluation', kind: 'evaluation' },
];

/** What can be wrong with one, whichever kind of thing it names. */
const mistakesOf = ({ withdraw, kind }: (typeof WITHDRAWALS)[number]): readonly Mistake[] => {
  const nowhere = { [kind]: `${kind}-00000000-0000-5000-8000-000000000000`, reason: 'x' };
  const told = (what: string): string => `${withdraw} ${what}`;
  return [
    [told('of what is not there'), command(withdraw, nowhere), { code: 'NOT_FOUND' }],
    [
      told('without a reason'),
      command(withdraw, { ...nowhere, reason: undefined }),
      bad('reason', /must be given/),
    ],
    [told('for an empty reason'), command(withdraw, { ...nowhere, reason: ' ' }), bad('reason')],
    [
      told('of the id of another kind'),
      command(withdraw, { ...nowhere, [kind]: POWYS }),
      bad(kind, new RegExp(`${kind}-…`)),
    ],
    [told('of nothing'), command(withdraw, { reason: 'x' }), bad(kind)],
    [
      told('at a negative revision'),
      command(withdraw, { ...nowhere, revision: -1 }),
      bad('revision'),
    ],
    [
      told('at a revision that is a text'),
      command(withdraw, { ...nowhere, revision: '0' }),
      bad('revision', /Int/),
    ],
    [
      told('that names what it would change'),
      command(withdraw, { ...nowhere, about: [] }),
      bad('about', /no field about/),
    ],
    [
      told('by someone who is signed out'),
      { ...command(withdraw, nowhere), headers: { authorization: undefined } },
      { code: 'UNAUTHENTICATED' },
    ],
  ];
};

describe('A withdrawal', () => {
  let mistakes: Mistakes;
  beforeAll(async () => {
    mistakes = await Mistakes.open();
  });
  afterAll(() => mistakes.close());

  it.each(WITHDRAWALS.flatMap(mistakesOf))(
    '%s is refused, in both languages, and nothing is written',
    async (...mistake) => {
      await mistakes.make(mistake);
    },
  );
});
