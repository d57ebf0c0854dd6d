import { named, defineCommand } from '@cylch/graphql';
import type { CycleId, PartnerId, StreamId } from '@cylch/kernel';
import { EstablishOfficeInput } from './office.graphql.ts';
import { office } from './office.ts';

const idOf = ({ key }: EstablishOfficeInput): StreamId => `office-${key}` as StreamId;

export class EstablishOffice extends defineCommand({
  name: 'establishOffice',
  input: EstablishOfficeInput,
  decider: office,
  command: 'EstablishOffice',
  stream: idOf,
  data: (input) => ({
    office: idOf(input),
    key: input.key,
    name: named(input.name),
    ...(input.partner == null ? {} : { partner: input.partner as PartnerId }),
    ...(input.cycle == null ? {} : { cycle: input.cycle as CycleId }),
  }),
}) {}
