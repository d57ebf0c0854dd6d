import autocannon from 'autocannon';

export type Load = Readonly<{
  url: string;
  token?: string;
  connections: number;
  seconds: number;
  body: () => string;
}>;

/**
 * Requests answered a second, from so many connections at once. @throws Error where one is not
 * answered.
 */
export async function requestsPerSecond({
  url,
  token,
  connections,
  seconds,
  body,
}: Load): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  let refused = 0;
  const result = await autocannon({
    url: `${url}/graphql`,
    connections,
    duration: seconds,
    method: 'POST',
    headers,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({ ...request, body: body() }),
        onResponse: (_, answer) => {
          if (answer.startsWith('{"errors"')) refused += 1;
        },
      },
    ],
  });
  const lost = result.non2xx + result.errors + refused;
  if (lost > 0) throw new Error(`${String(lost)} requests were not answered`);
  return result['2xx'] / result.duration;
}

/** Two servers under the same load in turns; the median of each. */
/** @throws */
export async function inTurns(
  one: Load,
  other: Load,
  rounds: number,
): Promise<readonly [number, number]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (const load of [one, other]) await requestsPerSecond({ ...load, seconds: 3 });
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await requestsPerSecond(one));
    theirs.push(await requestsPerSecond(other));
  }
  return [middle(ours), middle(theirs)];
}
const middle = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
