export { riskFeature } from './risk.feature.ts';
export { RiskModule } from './risk.module.ts';
export { type RiskRow, risksView } from './risk.projection.ts';
export { type Rating, risk, type RiskEvent, type RiskCommand } from './risk.ts';
export { TransferRisk } from './risk.commands.ts';
