import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

type Pair = Readonly<{ kid: string; privateKey: CryptoKey; published: JWK }>;

async function pair(kid: string): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return {
    kid,
    privateKey,
    published: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' },
  };
}

/**
 * A service that vouches for tokens, on this machine: it publishes its keys and signs with the
 * newest.
 */
export class Issuer {
  static readonly NAME = 'https://issuer.example';
  static readonly AUDIENCE = 'cylch-production';
  readonly #server: Server;
  #pair: Pair;
  /** How often its keys were asked for. */
  asked = 0;

  private constructor(first: Pair) {
    this.#pair = first;
    this.#server = createServer((_request, response) => {
      this.asked += 1;
      response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ keys: [this.#pair.published] }));
    });
  }

  static async open(): Promise<Issuer> {
    const issuer = new Issuer(await pair('one'));
    await new Promise<void>((resolve) => {
      issuer.#server.listen(0, '127.0.0.1', resolve);
    });
    return issuer;
  }

  /** How a server is told to trust it. */
  get settings(): Readonly<Record<string, string>> {
    const { port } = this.#server.address() as AddressInfo;
    return {
      NODE_ENV: 'production',
      CYLCH_JWKS_URL: `http://127.0.0.1:${String(port)}/keys`,
      CYLCH_ISSUER: Issuer.NAME,
      CYLCH_AUDIENCE: Issuer.AUDIENCE,
    };
  }

  /** A token as it would give one, with what is told apart from it. */
  async token(
    claims: object,
    { issuer = Issuer.NAME, audience = Issuer.AUDIENCE, expires = '1h' } = {},
  ): Promise<string> {
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.#pair.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(this.#pair.privateKey);
  }

  /** Someone else, who signs under the name of its key. */
  async forger(): Promise<Issuer> {
    return new Issuer(await pair(this.#pair.kid));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
