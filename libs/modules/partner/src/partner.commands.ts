import { named, defineCommand } from '@cylch/graphql';
import type { PartnerId } from '@cylch/kernel';
import { partner } from './partner.ts';
import { JoinPartnerInput } from './partner.graphql.ts';

const idOf = ({ code }: JoinPartnerInput): PartnerId => `partner-${code}` as PartnerId;

export class JoinPartner extends defineCommand({
  name: 'joinPartner',
  input: JoinPartnerInput,
  decider: partner,
  command: 'JoinPartner',
  stream: idOf,
  data: (input) => ({
    partner: idOf(input),
    code: input.code,
    name: named(input.name),
    kind: input.kind,
  }),
}) {}
