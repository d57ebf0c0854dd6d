/** Who signs in: as a token says it. */
export type Who = Readonly<{ sub: string; role: string; partner?: string; name?: string }>;

type Problem = Readonly<{
  message: string;
  path?: readonly string[];
  extensions: Readonly<{ code: string; field?: string }>;
}>;
export type Answer = Readonly<{
  status: number;
  // The answer's shape is each question's own; the tests say what they expect of it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  data: any;
  errors: readonly Problem[];
  extensions: { place?: { position: string; on: string; viewsLagEvents: number } };
}>;

type Asking = Readonly<{ language?: string }>;

/** Someone who asks over HTTP. */
export class Person {
  readonly #url: () => string;
  readonly token: string | undefined;
  constructor(url: () => string, token: string | undefined) {
    this.#url = url;
    this.token = token;
  }

  /** Asks a question; refusals come back beside the data. */
  async ask(
    query: string,
    variables: object = {},
    { language = 'en' }: Asking = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.#url()}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [], extensions = {} } = (await response.json()) as Partial<Answer>;
    return { status: response.status, data, errors, extensions };
  }

  /** Asks what is expected to be answered without any refusal. */
  async learn(query: string, variables: object = {}, asking: Asking = {}): Promise<Answer['data']> {
    const { data, errors } = await this.ask(query, variables, asking);
    if (errors.length > 0) throw new Error(`refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Asks what is expected to be refused; the code of the first refusal. */
  async refused(
    query: string,
    variables: object = {},
    asking: Asking = {},
  ): Promise<string | undefined> {
    const { errors } = await this.ask(query, variables, asking);
    return errors[0]?.extensions.code;
  }
}
