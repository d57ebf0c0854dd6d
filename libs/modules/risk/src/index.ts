export { RiskModule } from './risk.module.ts';
export { risksView } from './risk.projection.ts';
export { type Rating, risk, type RiskEvent, type RiskCommand } from './risk.ts';
export { TransferRisk } from './risk.commands.ts';
