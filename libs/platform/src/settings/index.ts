export { readSettings, type Settings, SETTINGS } from './settings.ts';
export { SettingsRefused } from './settings-refused.ts';
export type { Stores } from './stores.ts';
