import { changed, linkEvidenceIn, pointers, said, type CommandDefinition } from '@cylch/graphql';
import type { StreamId } from '@cylch/kernel';
import { MakeStatementInput, PublishStatementInput } from './statement.inputs.ts';
import { statement } from './statement.ts';

export const makeStatement: CommandDefinition<MakeStatementInput> = {
  name: 'makeStatement',
  input: MakeStatementInput,
  decider: statement,
  command: 'MakeStatement',
  stream: (_, newId) => newId(),
  data: ({ cycle, kind, subject, text, from, evidence, contentsUnknown }) => ({
    ...(cycle == null ? {} : { cycle }),
    kind,
    ...(subject == null ? {} : { subject }),
    text: said(text),
    ...(from == null ? {} : { from }),
    evidence: pointers('evidence', evidence),
    contentsUnknown: contentsUnknown ?? false,
  }),
};

export const publishStatement: CommandDefinition<PublishStatementInput> = {
  name: 'publishStatement',
  input: PublishStatementInput,
  decider: statement,
  command: 'PublishStatement',
  stream: (input) => input.statement as StreamId,
  expects: ({ revision }) => revision ?? undefined,
  data: ({ text }) => (text == null ? {} : { text: changed(text) }),
};

/** As statements answer it. */
export const linkEvidenceToStatement = linkEvidenceIn(statement);
