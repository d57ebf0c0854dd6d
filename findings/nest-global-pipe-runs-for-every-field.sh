#!/usr/bin/env bash
# A global pipe of Nest runs for @Parent and @Context of every @ResolveField too, not only for arguments: a ValidationPipe
# that is there to check one input of a mutation is awaited twice for each field of each row of an answer, at a cost that
# grows with the answer. A pipe given to @Args itself runs once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error node@24.21.0 reflect-metadata@0.2.2 rxjs@7.8.2 graphql@16.15.0 \
  @nestjs/common@12.5.1 @nestjs/core@12.5.1 @nestjs/platform-express@12.5.1 @nestjs/graphql@14.0.3 @nestjs/apollo@14.0.3 \
  @apollo/server@5.5.1 @as-integrations/express5@1.1.2 >/dev/null
export PATH="$work/node_modules/.bin:$PATH"

cat > app.mjs <<'APP'
import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { APP_PIPE, NestFactory } from '@nestjs/core';
import { ApolloDriver } from '@nestjs/apollo';
import { Args, Context, GraphQLModule, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

const ROWS = 10;
for (const where of ['on the application', 'on @Args']) {
  let runs = 0;
  const counting = { transform: (value) => { runs += 1; return value; } };
  class Rows {
    rows(_first) { return Array.from({ length: ROWS }, (_, at) => ({ at })); }
    name({ at }, _context) { return `row ${at}`; }
  }
  const on = (method, ...decorators) => {
    for (const decorate of decorators) decorate(Rows.prototype, method, Object.getOwnPropertyDescriptor(Rows.prototype, method));
  };
  (where === 'on @Args' ? Args('first', counting) : Args('first'))(Rows.prototype, 'rows', 0);
  Parent()(Rows.prototype, 'name', 0);
  Context()(Rows.prototype, 'name', 1);
  on('rows', Query());
  on('name', ResolveField());
  Resolver('Row')(Rows);
  class App {}
  Module({
    imports: [GraphQLModule.forRoot({ driver: ApolloDriver, typeDefs: 'type Row { name: String } type Query { rows(first: Int): [Row] }' })],
    providers: [Rows, ...(where === 'on @Args' ? [] : [{ provide: APP_PIPE, useValue: counting }])],
  })(App);
  const app = await NestFactory.create(App, { logger: false });
  await app.listen(0, '127.0.0.1');
  const answer = await fetch(`http://127.0.0.1:${app.getHttpServer().address().port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ rows(first: 10) { name } }' }),
  });
  const { data } = await answer.json();
  console.log(`a pipe ${where} ran ${runs} times for ${data.rows.length} rows of one field`);
  await app.close();
}
APP

node --version
npm ls --depth=0 | tail -n +2
seen=$(node app.mjs)
printf '%s\n' "$seen"
expected=$'a pipe on the application ran 21 times for 10 rows of one field\na pipe on @Args ran 1 times for 10 rows of one field'
[ "$seen" = "$expected" ] || { echo 'this has changed'; exit 1; }
