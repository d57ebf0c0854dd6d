export { type Lease, leaseOf, type Leasing } from './lease.ts';
export { migrate, type Migrating, NewerSchema, step, type Steps } from './migrate.ts';
export { patiently } from './patience.ts';
export { clientTo, kyselyTo, placeOf, poolTo, type Reaching } from './pool.ts';
export { codeOf, isMissing, mayPass } from './problems.ts';
