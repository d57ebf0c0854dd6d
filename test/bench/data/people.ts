import type { Doer } from './happened.ts';

export const OFFICE: Doer = { sub: 'secretariat', role: 'SECRETARIAT', name: 'Nia Ffug' };
export const EVALUATORS: readonly Doer[] = Array.from({ length: 12 }, (_, index): Doer => ({
  sub: `evaluator-${String(index)}`,
  role: 'EVALUATOR',
  name: `Mair Ffug ${String(index)}`,
}));
export const processOf = (name: string): Doer => ({ sub: `process-${name}`, role: 'SYSTEM' });

/** Who speaks for a partner. */
export function headOf(partner: string): Doer {
  const code = partner.slice('partner-'.length);
  return { sub: `head-of-${code}`, role: 'PARTNER', partner, name: `Alun Ffug ${code}` };
}

/** Whose a thing is, where its owner is a partner: facts name it apart. */
export const partnerOf = (owner: string | undefined): Readonly<{ partner?: string }> =>
  owner?.startsWith('partner-') === true ? { partner: owner } : {};
/** Who acts for an owner: itself where it is a partner, else the secretariat. */
export const actingFor = (owner: string): Doer =>
  owner.startsWith('partner-') ? headOf(owner) : OFFICE;
