import type { Answer, Person } from './person.ts';
import { fresh } from './year.ts';

type Sending = Readonly<{ by: Person; mutation: string; input: object; shows?: string }>;
const asked = ({ mutation, shows = 'eventIds' }: Sending): string =>
  `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { ${shows} } }`;

/** Sends a mutation with a commandId of its own, and gives its payload. */
export async function command(sending: Sending): Promise<Answer['data']> {
  return (
    await sending.by.learn(asked(sending), { input: { commandId: fresh(), ...sending.input } })
  )[sending.mutation];
}

/** Sends one that is expected to be refused, and gives the refusal. */
export async function refusal(sending: Sending): Promise<Answer['errors'][0] | undefined> {
  return (await sending.by.ask(asked(sending), { input: { commandId: fresh(), ...sending.input } }))
    .errors[0];
}

/** What follows from a fact is recorded a little later: asks until it holds. */
export async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (holds(answer) || tries === 100) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
