import { afterAll, beforeAll } from '@jest/globals';
import { openTrialPostgres, type TrialPostgres } from '@cylch/postgres/trial';
import { viewsContract } from '../contract/index.ts';
import { postgresStore } from './store.trial.ts';

let postgres: TrialPostgres;
beforeAll(async () => {
  postgres = await openTrialPostgres();
});
afterAll(() => postgres.close());

viewsContract('PostgreSQL', () => postgresStore(postgres));
