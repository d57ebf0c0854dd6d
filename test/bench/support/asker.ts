import { Agent, request } from 'node:http';

export type Asker = Readonly<{
  ask: (body: string) => Promise<number>;
  answer: (body: string) => Promise<string>;
  close: () => void;
}>;

/**
 * Asks one question after the other on one connection; `ask` tells how many milliseconds each took.
 */
export function askerOf(url: string, token: string | undefined): Asker {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const headers = {
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const answer = (body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(
        `${url}/graphql`,
        {
          method: 'POST',
          agent,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => {
            parts.push(part);
          });
          response.once('end', () => {
            const text = Buffer.concat(parts).toString();
            if (response.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
            else reject(new Error(text.slice(0, 500)));
          });
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
  return {
    answer,
    ask: async (body) => {
      const began = performance.now();
      await answer(body);
      return performance.now() - began;
    },
    close: () => {
      agent.destroy();
    },
  };
}
