import { isSealed, openTexts, type Sealed } from '@cylch/kernel';
import type { Request } from '../request.ts';

function sealedIn(value: unknown, found: Sealed[] = []): readonly Sealed[] {
  if (isSealed(value)) found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) sealedIn(part, found);
  return found;
}

/** Data with its texts in the clear; null stands where a text was redacted. */
export async function opened(data: unknown, request: Request): Promise<unknown> {
  const texts = sealedIn(data);
  const clear = new Map(
    await Promise.all(texts.map(async (text) => [text, await request.open(text)] as const)),
  );
  return openTexts(data, (text) => clear.get(text));
}
