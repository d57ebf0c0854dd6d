import { ensure, type Pointer, withoutNulls } from '@cylch/kernel';
import { said } from '../input/localised-text-input.ts';
import type { EvidenceInput } from './evidence.ts';

/**
 * Evidence as an input names it, for the rules. @throws Refusal BAD_USER_INPUT where a piece names
 * neither a thing nor a source, or both.
 */
export const pointers = (
  field: string,
  inputs: readonly EvidenceInput[] | null | undefined,
): readonly Pointer[] => (inputs ?? []).map((input) => pointer(field, input));

function pointer(field: string, { subject, url, note }: EvidenceInput): Pointer {
  ensure(subject != null || url != null, 'BAD_USER_INPUT', { field, problem: 'REQUIRED' });
  ensure(subject == null || url == null, 'BAD_USER_INPUT', {
    field,
    problem: 'NOT_BOTH',
    fields: 'subject, url',
  });
  return {
    ...withoutNulls({ subject, url, note: said(note) }),
  };
}
