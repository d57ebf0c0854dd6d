import { actingFor, type Caller, changed, said, defineCommand } from '@cylch/graphql';
import { compact, type PartnerId, type StreamId, withoutNulls } from '@cylch/kernel';
import type { BodyId } from '@cylch/body';
import { reflection } from './reflection.ts';
import {
  PostReflectionInput,
  ReviseReflectionInput,
  WithdrawReflectionInput,
} from './reflection.inputs.ts';

const own = (input: Readonly<{ reflection: string }>): StreamId => input.reflection as StreamId;
const expects = ({ revision }: Readonly<{ revision?: number | null }>): number | undefined =>
  revision ?? undefined;

/** Who reflects: the body that is named, else a partner. Naming both is for the rules to refuse. */
const whoIn = (
  { partner, body }: PostReflectionInput,
  caller: Caller,
): Readonly<{ partner?: PartnerId; body?: BodyId }> => ({
  ...(body != null && partner == null ? {} : { partner: actingFor(partner, caller) }),
  ...withoutNulls({ body }),
});

export class PostReflection extends defineCommand({
  name: 'postReflection',
  input: PostReflectionInput,
  decider: reflection,
  command: 'PostReflection',
  stream: (_, newId) => newId(),
  data: (input, caller) => {
    const [workedWell, couldImprove] = [said(input.workedWell), said(input.couldImprove)];
    return {
      cycle: input.cycle,
      ...whoIn(input, caller),
      about: input.about,
      visibility: input.visibility ?? 'PARTNERS',
      ...withoutNulls({ window: input.window }),
      ...compact({ workedWell, couldImprove }),
    };
  },
}) {}

export class ReviseReflection extends defineCommand({
  name: 'reviseReflection',
  input: ReviseReflectionInput,
  decider: reflection,
  command: 'ReviseReflection',
  stream: own,
  expects,
  data: (input) => {
    const [workedWell, couldImprove] = [changed(input.workedWell), changed(input.couldImprove)];
    return {
      ...withoutNulls({ about: input.about, visibility: input.visibility }),
      ...compact({ workedWell, couldImprove }),
    };
  },
}) {}

export class WithdrawReflection extends defineCommand({
  name: 'withdrawReflection',
  input: WithdrawReflectionInput,
  decider: reflection,
  command: 'WithdrawReflection',
  stream: own,
  expects,
  data: () => ({}),
}) {}
