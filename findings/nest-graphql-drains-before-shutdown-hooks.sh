#!/usr/bin/env bash
# GraphQLModule of Nest stops Apollo in onModuleDestroy, and Apollo drains the HTTP server then: every connection of it is
# ended, WebSockets too. Whoever says goodbye to sockets in beforeApplicationShutdown, the hook named for it, comes too
# late: subscribers see 1006 (broken) and not 1001 (going away), which clients treat as a fault. With
# stopOnApplicationShutdown: true the goodbye is heard.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error node@24.21.0 reflect-metadata@0.2.2 rxjs@7.8.2 graphql@16.15.0 \
  @nestjs/common@12.5.1 @nestjs/core@12.5.1 @nestjs/platform-express@12.5.1 @nestjs/graphql@14.0.3 @nestjs/apollo@14.0.3 \
  @apollo/server@5.5.1 @as-integrations/express5@1.1.2 graphql-ws@6.4.2 ws@8.23.0 >/dev/null
export PATH="$work/node_modules/.bin:$PATH"

cat > app.mjs <<'APP'
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { HttpAdapterHost, NestFactory } from '@nestjs/core';
import { ApolloDriver } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocket, WebSocketServer } from 'ws';

const typeDefs = 'type Query { one: Int }';
class Goodbye {
  constructor(host) { this.host = host; }
  onApplicationBootstrap() {
    const sockets = new WebSocketServer({ noServer: true });
    this.host.httpAdapter.getHttpServer().on('upgrade', (request, socket, head) => {
      sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
    });
    this.serving = useServer({ schema: buildSchema(typeDefs) }, sockets);
  }
  beforeApplicationShutdown() { return this.serving.dispose(); }
}
Reflect.defineMetadata('design:paramtypes', [HttpAdapterHost], Goodbye);

for (const stopOnApplicationShutdown of [false, true]) {
  class App {}
  Module({
    imports: [GraphQLModule.forRoot({ driver: ApolloDriver, typeDefs, stopOnApplicationShutdown })],
    providers: [Goodbye],
  })(App);
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0, '127.0.0.1');
  const socket = new WebSocket(`ws://127.0.0.1:${app.getHttpServer().address().port}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await app.close();
  console.log(`stopOnApplicationShutdown ${stopOnApplicationShutdown}: the subscriber saw ${await closed}`);
}
APP

node --version
npm ls --depth=0 | tail -n +2
seen=$(node app.mjs)
printf '%s\n' "$seen"
expected=$'stopOnApplicationShutdown false: the subscriber saw 1006\nstopOnApplicationShutdown true: the subscriber saw 1001'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
