export { letters } from './letters.ts';
export { ApiModule, GRAPHQL_PATH } from './graphql/module.ts';
export { mintToken, type Person } from './identity/mint.ts';
export { type Address, addressOf } from './server/address.ts';
export { start } from './server/start.ts';
export { serve, type Serving, type ServeOptions } from './server/serve.ts';
