import { GUIDES, questionsOf } from '../../docs/guides.ts';
import { questionOf, ROWS } from '../../letters/rows.ts';
import { mutationOf, PEOPLE, PLACES, QUESTIONS, type Somebody, COMMANDS } from './commands.ts';

/** Someone’s token; the signed-out have none. */
export type Tokens = (who: Somebody) => Promise<string>;
/** What was asked, and the answer as it came over HTTP: every byte of it. */
export type Told = Readonly<{ asked: string; answer: string }>;

/** Sends all commands one after the other, then asks every question at every place as everyone. */
export async function tellAll(url: string, tokens: Tokens): Promise<readonly Told[]> {
  const told: Told[] = [];
  const signed = new Map(
    await Promise.all(
      (Object.keys(PEOPLE) as Somebody[]).map(async (who) => [who, await tokens(who)] as const),
    ),
  );
  const ask = async (
    who: Somebody | undefined,
    query: string,
    variables: object,
  ): Promise<void> => {
    const token = who === undefined ? {} : { authorization: `Bearer ${String(signed.get(who))}` };
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'cy', ...token },
      body: JSON.stringify({ query, variables }),
    });
    told.push({
      asked: `${who ?? 'anyone'}: ${query} ${JSON.stringify(variables)}`,
      answer: await response.text(),
    });
  };
  for (const command of COMMANDS) await ask(command[0], mutationOf(command), { input: command[3] });
  for (const who of [undefined, 'office', 'powys', 'evaluator'] as const) {
    for (const query of QUESTIONS)
      for (const at of query.includes('$at') ? PLACES : [{}]) await ask(who, query, { at });
  }
  for (const row of ROWS) await ask('office', questionOf(row), { at: row.at ?? null });
  for (const { query } of GUIDES.flatMap(questionsOf)) await ask('powys', query, {});
  return told;
}

/** Where two tellings part: the question, and what stands at the first byte that differs. */
export function partings(told: readonly Told[], expected: readonly Told[]): readonly object[] {
  return expected.flatMap(({ asked, answer }, index) => {
    const other = told[index]?.answer ?? '';
    if (other === answer) return [];
    const at = [...answer].findIndex((letter, place) => letter !== [...other][place]);
    const around = (text: string): string =>
      [...text].slice(Math.max(0, at - 60), at + 120).join('');
    return [{ asked: asked.slice(0, 200), expected: around(answer), told: around(other) }];
  });
}
