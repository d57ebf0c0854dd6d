FROM node:24-slim AS build
WORKDIR /cylch
COPY . .
RUN node scripts/setup.mjs && npx nx run-many -t build --projects=@cylch/api,@cylch/cli

FROM node:24-slim
WORKDIR /cylch
COPY --from=build /cylch /cylch
RUN mkdir /data && chown node:node /data
USER node
EXPOSE 4000
CMD ["node_modules/.bin/node", "--enable-source-maps", "apps/api/dist/main.js"]
