type Report = Readonly<Record<string, unknown>>;

/** What /health/ready says. */
export async function readyAt(url: string): Promise<Readonly<{ status: number; report: Report }>> {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, report: (await response.json()) as Report };
}

type Told = Readonly<{ data?: unknown; errors?: readonly Report[]; extensions?: Report }>;

/** Asks a server without any token, or with one. */
export async function askAt(
  url: string,
  query: string,
  { token, variables }: Readonly<{ token?: string; variables?: object }> = {},
): Promise<Readonly<{ status: number; told: Told }>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, told: (await response.json()) as Told };
}
