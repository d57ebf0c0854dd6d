import { historyResolverOf, LinkEvidenceResolver, type Room } from '@cylch/graphql';
import { Statement } from './statement.graphql.ts';
import { statementsView } from './statement.projection.ts';
import { StatementResolver } from './statement.resolver.ts';
import { statementLines } from './statement.timeline.ts';
import { statement } from './statement.ts';
import { linkEvidenceToStatement, makeStatement, publishStatement } from './statement.wishes.ts';

export { type StatementRow, statementsView } from './statement.projection.ts';
export {
  statement,
  type StatementFact,
  type StatementKind,
  type StatementWish,
} from './statement.ts';

/** What is said of a role, a local model or an objective. The mutation linkEvidence stands here, whichever room answers it. */
export const statementRoom: Room = {
  decider: statement,
  things: [{ category: 'statement', projection: statementsView, type: Statement }],
  projections: [statementsView],
  counters: [],
  lines: statementLines,
  wishes: [makeStatement, publishStatement, linkEvidenceToStatement],
  resolvers: [StatementResolver, historyResolverOf(Statement), LinkEvidenceResolver],
  upcasters: {},
};
