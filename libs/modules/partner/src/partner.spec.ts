import { describe, it } from '@jest/globals';
import type { Actor, Edtf, PartnerId } from '@cylch/kernel';
import { given } from '@cylch/kernel/spec';
import { partner, type PartnerEvent, type PartnerCommand } from './partner.ts';

const powys = {
  partner: 'partner-W06000023' as PartnerId,
  code: 'W06000023',
  name: { cy: 'Powys', en: 'Powys' },
  kind: 'LOCAL_AUTHORITY' as const,
};
const join: PartnerCommand = { type: 'JoinPartner', data: powys };
const joined: PartnerEvent = { type: 'PartnerJoined', data: powys };

describe('A partner', () => {
  it('joins when the secretariat says so', () => {
    given(partner).when(join).then(joined);
  });
  it('joins once', () => {
    given(partner, joined).when(join).refused('ALREADY_EXISTS');
  });
  it('cannot be joined by another partner', () => {
    const actor: Actor = { sub: 'head', role: 'PARTNER', partner: powys.partner };
    given(partner).when(join, { actor }).refused('FORBIDDEN');
  });
  it('cannot have joined in the future', () => {
    given(partner)
      .when(join, { occurred: '2027-01-01' as Edtf })
      .refused('BAD_USER_INPUT');
  });
});
