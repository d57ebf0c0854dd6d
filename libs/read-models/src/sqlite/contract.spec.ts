import { viewsContract } from '../contract/index.ts';
import { sqliteStore } from './store.trial.ts';

viewsContract('SQLite', () => Promise.resolve(sqliteStore()));
