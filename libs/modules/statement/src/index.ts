export { statementFeature } from './statement.feature.ts';
export { StatementModule } from './statement.module.ts';
export { type StatementRow, statementsView } from './statement.projection.ts';
export {
  statement,
  type StatementEvent,
  type StatementKind,
  type StatementCommand,
} from './statement.ts';
