import { type Caller, isWritable } from '@cylch/graphql';
import { compact, type PartnerId, Refusal, type Role } from '@cylch/kernel';

/** What a token may say; everything is checked, whoever signed it. */
export type Claims = Readonly<Record<string, unknown>>;

/** The roles that a person may have. SYSTEM is no person: no token carries it. */
export const ROLES = [
  'PARTNER',
  'EVALUATOR',
  'ANALYST',
  'SECRETARIAT',
] as const satisfies readonly Role[];
/** Longest sub and name, in characters. */
const LONGEST = 200;
const PARTNER = /^partner-[A-Za-z0-9][A-Za-z0-9_.-]{0,80}$/;

const unusable = (claim: string): Refusal =>
  new Refusal('UNAUTHENTICATED', { problem: 'TOKEN_CLAIM', claim });

/**
 * Who sends a request, as a verified token says it.
 * @throws Refusal UNAUTHENTICATED that names the claim which is missing or cannot be used.
 */
export function callerOf({ sub, role: given, partner, name }: Claims): Caller {
  const role = ROLES.find((one) => typeof given === 'string' && one === given.toUpperCase());
  if (!isShort(sub)) throw unusable('sub');
  if (role === undefined) throw unusable('role');
  if (!(isPartner(partner) || (partner === undefined && role !== 'PARTNER')))
    throw unusable('partner');
  if (!(name === undefined || isShort(name))) throw unusable('name');
  return {
    actor: { sub, role, ...compact({ partner }) },
    ...compact({ name }),
  };
}

const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && isWritable(value) && value.length <= LONGEST;
const isPartner = (value: unknown): value is PartnerId =>
  typeof value === 'string' && PARTNER.test(value);
