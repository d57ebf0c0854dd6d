export { StatementModule } from './statement.module.ts';
