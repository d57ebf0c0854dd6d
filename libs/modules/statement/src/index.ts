import { historyResolverOf, LinkEvidenceResolver, type FeatureDefinition } from '@cylch/graphql';
import { Statement } from './statement.graphql.ts';
import { statementsView } from './statement.projection.ts';
import { StatementResolver } from './statement.resolver.ts';
import { statementLines } from './statement.timeline.ts';
import { statement } from './statement.ts';
import { LinkEvidenceToStatement, MakeStatement, PublishStatement } from './statement.commands.ts';

export { type StatementRow, statementsView } from './statement.projection.ts';
export {
  statement,
  type StatementEvent,
  type StatementKind,
  type StatementCommand,
} from './statement.ts';

/** What is said of a role, a local model or an objective. The mutation linkEvidence stands here, whichever feature answers it. */
export const statementFeature: FeatureDefinition = {
  decider: statement,
  things: [{ category: 'statement', projection: statementsView, type: Statement }],
  projections: [statementsView],
  counters: [],
  lines: statementLines,
  commands: [MakeStatement, PublishStatement, LinkEvidenceToStatement],
  resolvers: [StatementResolver, historyResolverOf(Statement), LinkEvidenceResolver],
  upcasters: {},
};
