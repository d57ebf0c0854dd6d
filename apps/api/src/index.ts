export { importingInto } from './embedded/importing.ts';
export { letters } from './embedded/letters.ts';
export { openHouse, type Opened, type Opening } from './embedded/open.ts';
export { ApiModule, GRAPHQL_PATH } from './graphql/module.ts';
export { mintToken, type Person } from './identity/mint.ts';
export { type Address, addressOf } from './server/address.ts';
export { serve, type Serving, type ServeOptions } from './server/serve.ts';
export { readSettings, type Settings } from './settings/settings.ts';
export { SettingsRefused } from './settings/settings-refused.ts';
