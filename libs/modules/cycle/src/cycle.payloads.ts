import { payloadOf } from '@cylch/graphql';
import { Cycle } from './cycle.graphql.ts';
import { cyclesView } from './cycle.projection.ts';

const thing = { type: Cycle, projection: cyclesView };
export const OpenCyclePayload = payloadOf('OpenCyclePayload', 'cycle', thing);
export const CloseCyclePayload = payloadOf('CloseCyclePayload', 'cycle', thing);
export const AddPartnerToCyclePayload = payloadOf('AddPartnerToCyclePayload', 'cycle', thing);
export const SetTermsPayload = payloadOf('SetTermsPayload', 'cycle', thing);
export const PlanWindowPayload = payloadOf('PlanWindowPayload', 'cycle', thing);
export const MoveWindowPayload = payloadOf('MoveWindowPayload', 'cycle', thing);
export const AdoptPrioritiesPayload = payloadOf('AdoptPrioritiesPayload', 'cycle', thing);
