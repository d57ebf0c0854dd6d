import { withoutNulls } from '@cylch/kernel';
import { linkEvidenceIn, pointers, said, defineCommand } from '@cylch/graphql';
import { GiveAssuranceInput } from './assurance.inputs.ts';
import { assurance } from './assurance.ts';

export class GiveAssurance extends defineCommand({
  name: 'giveAssurance',
  input: GiveAssuranceInput,
  decider: assurance,
  command: 'GiveAssurance',
  stream: (_, newId) => newId(),
  data: ({ cycle, to, from, objective, statement, evidence, expected }) => ({
    ...withoutNulls({ cycle, to, from, objective: said(objective) }),
    statement: said(statement),
    evidence: pointers('evidence', evidence),
    expected: expected ?? false,
  }),
}) {}

/** As assurances answer it; the mutation stands with statements. */
export class LinkEvidenceToAssurance extends linkEvidenceIn(assurance) {}
