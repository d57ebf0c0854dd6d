import { SETTINGS, type Settings } from '@cylch/platform/settings';
import type { Provider } from '@nestjs/common';
import { verifierFor } from './tokens.ts';

/** Token of what verifies tokens: `Verify`. */
export const TOKEN_VERIFIER = Symbol('TOKEN_VERIFIER');

/** By the issuer that the settings name. */
export const tokenVerifier: Provider = {
  provide: TOKEN_VERIFIER,
  useFactory: (settings: Settings) => verifierFor(settings),
  inject: [SETTINGS],
};
