import { withoutNulls } from '@cylch/kernel';
import { changed, said, defineCommand } from '@cylch/graphql';
import { dialogue } from './dialogue.ts';
import {
  CorrectDialogueInput,
  RecordDialogueInput,
  WithdrawDialogueInput,
} from './dialogue.inputs.ts';

export class RecordDialogue extends defineCommand({
  name: 'recordDialogue',
  input: RecordDialogueInput,
  decider: dialogue,
  command: 'RecordDialogue',
  stream: (_, newId) => newId(),
  data: (input) => ({
    cycle: input.cycle,
    partners: input.partners,
    about: input.about,
    held: input.held,
    summary: said(input.summary),
    agreed: (input.agreed ?? []).map((text) => said(text)),
    visibility: input.visibility ?? 'PARTNERS',
  }),
  occurred: ({ held }) => held,
}) {}

export class CorrectDialogue extends defineCommand({
  name: 'correctDialogue',
  input: CorrectDialogueInput,
  decider: dialogue,
  command: 'CorrectDialogue',
  stream: (input) => input.dialogue,
  expects: ({ revision }) => revision ?? undefined,
  data: ({ partners, about, held, summary, agreed, visibility }) => ({
    ...withoutNulls({
      partners,
      about,
      held,
      summary: changed(summary),
      agreed: agreed?.map((text) => said(text)),
      visibility,
    }),
  }),
}) {}

export class WithdrawDialogue extends defineCommand({
  name: 'withdrawDialogue',
  input: WithdrawDialogueInput,
  decider: dialogue,
  command: 'WithdrawDialogue',
  stream: (input) => input.dialogue,
  expects: ({ revision }) => revision ?? undefined,
  data: () => ({}),
}) {}
