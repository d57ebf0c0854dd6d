import { FEATURES } from '@cylch/features';
import { type Cell, type Life, STEPS } from './life.ts';
import { OF_ANY, refusalsOf } from './refusals-of.ts';
import { ROLES, type Who, whoMay } from './who-may.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
const shown = (cell: Cell): string => (typeof cell === 'string' ? cell : code(cell));

const definitions = FEATURES.flatMap(({ commands }) =>
  commands.map(({ definition }) => definition),
);
/** The names of all commands, each once: some are answered by more than one feature. */
export const COMMANDS = [...new Set(definitions.map(({ name }) => name))].sort();
/** Those that begin a stream. */
export const BEGINNING = new Set(
  definitions
    .filter(({ decider, command }) => decider.creates.includes(command))
    .map(({ name }) => name),
);

const inOrder = (one: Who, other: Who): number => ROLES.indexOf(one) - ROLES.indexOf(other);
const commandRow = (name: string): string => {
  const answering = definitions.filter((definition) => definition.name === name);
  const who = [...new Set(answering.flatMap(whoMay))].sort(inOrder);
  return row([code([name]), who.join(', '), code(refusalsOf(name)) || '–']);
};

/** The page of the lives of things, as the code has them. */
export const pageOf = (lives: readonly Life[]): string => `# The life of things
What can begin, be corrected, end, be withdrawn and reinstated, by which command. To **correct** says what changes, and both
versions stay in the record. To **withdraw** is for what was entered by mistake: it leaves lists, counts and coverage, stays
reachable by its id with the reason, and a question at a place before still finds it as it was. A cell without a command says
why; “Not yet.” is still to come. A line with a dash is a part of the thing above it. Written by \`npm run life\` from the code.

*Beth all ddechrau, cael ei gywiro, dod i ben, cael ei dynnu’n ôl a’i adfer, a thrwy ba orchymyn. Mae’r hyn a dynnwyd yn ôl yn
gadael rhestrau a chyfrifon, ond gellir ei gael o hyd wrth ei id, gyda’r rheswm.*

${row(['Kind · math', ...STEPS.map(([, heading]) => heading), 'Meanwhile · yn y cyfamser'])}
|---|${'---|'.repeat(STEPS.length + 1)}
${lives
  .map((life) =>
    row([
      life.kind,
      ...STEPS.map(([step]) => shown(life[step])),
      code(life.meanwhile ?? []) || '–',
    ]),
  )
  .join('\n')}

## Who may, and what refuses it
Who may is what the rule answers when it is asked for each role; an import counts as the secretariat. What refuses a command
is what its mutation says of itself in the schema, and \`CONFLICT\` where it takes a revision; – is where it names none. Any may
meet ${code(OF_ANY)} too.
The [refusals](refusals.md) say each in a sentence.

*Pwy gaiff, a beth sy’n ei wrthod.*

| Command · gorchymyn | Who may · pwy gaiff | Refused by · gwrthodir gan |
|---|---|---|
${COMMANDS.map(commandRow).join('\n')}

## What rests on what was withdrawn
Evidence still shows what it cites as it was, and says in \`subjectWithdrawn\` whether it was withdrawn since, and in
\`withdrawnSince\` by whom, when and why. A commitment still names the dialogue at which it was agreed, which says in \`withdrawn\` what became of it. Withdrawing is refused by neither.

*Mae tystiolaeth yn dal i ddangos yr hyn y mae’n ei ddyfynnu fel yr oedd, ac yn dweud yn \`withdrawnSince\` pwy a’i tynnodd yn
ôl, pryd a pham.*
`;
