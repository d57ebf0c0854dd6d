export { readSettings, type Settings, SETTING_NAMES } from './settings.ts';
export { EXIT_SETTINGS, SettingsRefused } from './settings-refused.ts';
export type { Form, Stores } from './stores.ts';
