import { type FeatureDefinition } from '@cylch/graphql';
import { Statement } from './statement.graphql.ts';
import { statementsView } from './statement.projection.ts';
import { statementEntries } from './statement.timeline.ts';
import { statement } from './statement.ts';
import { LinkEvidenceToStatement, MakeStatement, PublishStatement } from './statement.commands.ts';

/** What is said of a role, a local model or an objective. */
export const statementFeature: FeatureDefinition = {
  decider: statement,
  things: [{ category: 'statement', projection: statementsView, type: Statement }],
  projections: [statementsView],
  counters: [],
  entries: statementEntries,
  commands: [MakeStatement, PublishStatement, LinkEvidenceToStatement],
  upcasters: {},
};
