import { randomUUID } from 'node:crypto';
import { mintToken } from '@cylch/api';
import { readSettings } from '@cylch/platform/settings';
import { compact, ensure } from '@cylch/kernel';
import type { Screen } from '../screen.ts';

/** `cylch token`: whom it is for. */
export type TokenOptions = Readonly<{
  role: string;
  partner?: string;
  name?: string;
  sub?: string;
  hours: string;
}>;

/**
 * Prints a token for this embedded record, signed by its local key. @throws Refusal,
 * SettingsRefused
 */
export async function token(
  { role, partner, name, sub, hours }: TokenOptions,
  screen: Screen,
): Promise<void> {
  ensure(Number(hours) > 0 && Number.isFinite(Number(hours)), 'BAD_USER_INPUT', {
    field: '--hours',
    problem: 'NOT_WHOLE',
    limit: '1',
  });
  const signed = await mintToken(readSettings(process.env), {
    sub: sub ?? randomUUID(),
    role: role.toUpperCase(),
    hours: Number(hours),
    ...compact({ partner, name }),
  });
  screen.tell(signed, { token: signed });
}
