export { letters } from './letters.ts';
export { AppModule } from './app.module.ts';
export { GRAPHQL_PATH } from './graphql/graphql-path.ts';
export { mintToken, type Person } from './identity/mint.ts';
export { type Address, addressOf } from './server/address.ts';
export { start } from './server/start.ts';
export { serve, type Serving, type ServeOptions } from './server/serve.ts';
