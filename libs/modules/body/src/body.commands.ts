import { named, said, defineCommand } from '@cylch/graphql';
import { type CycleId, withoutNulls } from '@cylch/kernel';
import { body } from './body.ts';
import type { BodyId } from './body.events.ts';
import {
  AgreeTermsOfReferenceInput,
  AppointMemberInput,
  CloseBodyInput,
  EndMembershipInput,
  EstablishBodyInput,
  ReopenBodyInput,
} from './body.inputs.ts';

type Belonging = Readonly<{ body: string; cycle?: CycleId | null }>;
const own = (input: Readonly<{ body: string }>): BodyId => input.body as BodyId;
const idOf = ({ key }: EstablishBodyInput): BodyId => `body-${key}` as BodyId;
/** The body and the cycle that a command belongs to. */
export const belongs = ({
  body: id,
  cycle,
}: Belonging): Readonly<{ body: BodyId; cycle?: CycleId }> => ({
  body: id as BodyId,
  ...withoutNulls({ cycle }),
});

export class EstablishBody extends defineCommand({
  name: 'establishBody',
  input: EstablishBodyInput,
  decider: body,
  command: 'EstablishBody',
  stream: idOf,
  data: (input) => ({
    ...belongs({ ...input, body: idOf(input) }),
    key: input.key,
    name: named(input.name),
    ...withoutNulls({ established: input.established }),
  }),
  occurred: ({ occurred, established }) => established ?? occurred ?? undefined,
}) {}

export class AgreeTermsOfReference extends defineCommand({
  name: 'agreeTermsOfReference',
  input: AgreeTermsOfReferenceInput,
  decider: body,
  command: 'AgreeTermsOfReference',
  stream: own,
  data: (input) => ({
    ...belongs(input),
    summary: said(input.summary),
    ...withoutNulls({ version: input.version }),
  }),
}) {}

export class AppointMember extends defineCommand({
  name: 'appointMember',
  input: AppointMemberInput,
  decider: body,
  command: 'AppointMember',
  stream: own,
  data: ({ key, name, partner, role, from, until, ...input }) => ({
    ...belongs(input),
    name: { plain: name },
    ...withoutNulls({ member: key, partner, role: said(role), from, until }),
  }),
  occurred: ({ occurred, from }) => occurred ?? from ?? undefined,
}) {}

export class EndMembership extends defineCommand({
  name: 'endMembership',
  input: EndMembershipInput,
  decider: body,
  command: 'EndMembership',
  stream: own,
  data: (input) => ({ ...belongs(input), member: input.member, until: input.until }),
  occurred: ({ occurred, until }) => occurred ?? until,
}) {}

export class CloseBody extends defineCommand({
  name: 'closeBody',
  input: CloseBodyInput,
  decider: body,
  command: 'CloseBody',
  stream: own,
  data: (input) => ({
    ...belongs(input),
    ...withoutNulls({ takenOverBy: input.takenOverBy }),
  }),
}) {}

export class ReopenBody extends defineCommand({
  name: 'reopenBody',
  input: ReopenBodyInput,
  decider: body,
  command: 'ReopenBody',
  stream: own,
  data: belongs,
}) {}
