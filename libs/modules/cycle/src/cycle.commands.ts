import { named, defineCommand } from '@cylch/graphql';
import { type CycleId, type Edtf, withoutNulls } from '@cylch/kernel';
import { cycle } from './cycle.ts';
import {
  AddPartnerToCycleInput,
  AdoptPrioritiesInput,
  CloseCycleInput,
  MoveWindowInput,
  OpenCycleInput,
  PlanWindowInput,
  SetTermsInput,
} from './cycle.inputs.ts';

const idOf = ({ key }: OpenCycleInput): CycleId => `cycle-${key}` as CycleId;
const own = (input: Readonly<{ cycle: string }>): CycleId => input.cycle as CycleId;

export class OpenCycle extends defineCommand({
  name: 'openCycle',
  input: OpenCycleInput,
  decider: cycle,
  command: 'OpenCycle',
  stream: idOf,
  data: (input) => ({
    cycle: idOf(input),
    key: input.key,
    name: named(input.name),
    starts: input.starts,
    ends: input.ends,
    partners: input.partners ?? [],
    ...withoutNulls({ follows: input.follows }),
  }),
  occurred: ({ occurred, starts }) => occurred ?? (starts as string as Edtf),
}) {}

export class CloseCycle extends defineCommand({
  name: 'closeCycle',
  input: CloseCycleInput,
  decider: cycle,
  command: 'CloseCycle',
  stream: own,
  data: (input) => ({ cycle: own(input) }),
}) {}

export class AddPartnerToCycle extends defineCommand({
  name: 'addPartnerToCycle',
  input: AddPartnerToCycleInput,
  decider: cycle,
  command: 'AddPartnerToCycle',
  stream: own,
  data: (input) => ({ cycle: own(input), partner: input.partner }),
}) {}

export class SetTerms extends defineCommand({
  name: 'setTerms',
  input: SetTermsInput,
  decider: cycle,
  command: 'SetTerms',
  stream: own,
  data: (input) => ({
    cycle: own(input),
    terms: input.terms.map(({ name, starts, ends }) => ({ name: named(name), starts, ends })),
  }),
}) {}

const daysOf = ({ occurred, opens, closes }: PlanWindowInput | MoveWindowInput): Edtf =>
  occurred ?? (`${opens}/${closes}` as Edtf);

export class PlanWindow extends defineCommand({
  name: 'planWindow',
  input: PlanWindowInput,
  decider: cycle,
  command: 'PlanWindow',
  stream: own,
  data: (input) => ({
    cycle: own(input),
    key: input.key,
    name: named(input.name),
    opens: input.opens,
    closes: input.closes,
    recurs: input.recurs ?? false,
  }),
  occurred: daysOf,
}) {}

export class MoveWindow extends defineCommand({
  name: 'moveWindow',
  input: MoveWindowInput,
  decider: cycle,
  command: 'MoveWindow',
  stream: own,
  data: (input) => ({
    cycle: own(input),
    key: input.key,
    opens: input.opens,
    closes: input.closes,
  }),
  occurred: daysOf,
}) {}

export class AdoptPriorities extends defineCommand({
  name: 'adoptPriorities',
  input: AdoptPrioritiesInput,
  decider: cycle,
  command: 'AdoptPriorities',
  stream: own,
  data: (input) => ({
    cycle: own(input),
    from: input.from,
    priorities: input.priorities.map(({ key, name }) => ({ key, name: named(name) })),
  }),
  occurred: ({ occurred, from }) => occurred ?? (from as string as Edtf),
}) {}
