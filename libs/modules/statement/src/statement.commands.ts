import { withoutNulls } from '@cylch/kernel';
import { changed, linkEvidenceIn, pointers, said, defineCommand } from '@cylch/graphql';
import { MakeStatementInput, PublishStatementInput } from './statement.inputs.ts';
import { statement } from './statement.ts';

export class MakeStatement extends defineCommand({
  name: 'makeStatement',
  input: MakeStatementInput,
  decider: statement,
  command: 'MakeStatement',
  stream: (_, newId) => newId(),
  data: ({ cycle, kind, subject, text, from, evidence, contentsUnknown }) => ({
    ...withoutNulls({ cycle }),
    kind,
    ...withoutNulls({ subject }),
    text: said(text),
    ...withoutNulls({ from }),
    evidence: pointers('evidence', evidence),
    contentsUnknown: contentsUnknown ?? false,
  }),
}) {}

export class PublishStatement extends defineCommand({
  name: 'publishStatement',
  input: PublishStatementInput,
  decider: statement,
  command: 'PublishStatement',
  stream: (input) => input.statement,
  expects: ({ revision }) => revision ?? undefined,
  data: ({ text }) => withoutNulls({ text: changed(text) }),
}) {}

/** As statements answer it. */
export class LinkEvidenceToStatement extends linkEvidenceIn(statement) {}
