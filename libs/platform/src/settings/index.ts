export { readSettings, SETTING_NAMES, type Settings, SETTINGS } from './settings.ts';
export { EXIT_SETTINGS, SettingsRefused } from './settings-refused.ts';
export type { Form, Stores } from './stores.ts';
