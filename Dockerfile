# One image for every process of Cylch; docker-compose.yml says which of them a container runs.
# The version is that of the npm package `node` in package.json: what runs here is what the tests ran on.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /cylch
COPY . .
# What is needed to build and test stays behind, and so do the sources.
RUN node scripts/setup.mjs \
 && npx nx run-many -t build --projects='apps/*' \
 && npm prune --omit=dev --ignore-scripts \
 && find apps libs -type d -name src -prune -exec rm -rf {} + \
 && find apps libs -name '*.tsbuildinfo' -delete

FROM node:24.21.0-bookworm-slim
ENV NODE_OPTIONS="--enable-source-maps --disable-warning=ExperimentalWarning"
WORKDIR /cylch
COPY --from=build /cylch/package.json ./
COPY --from=build /cylch/node_modules ./node_modules
COPY --from=build /cylch/libs ./libs
COPY --from=build /cylch/apps ./apps
COPY --from=build /cylch/deploy/record-user.mjs ./deploy/
# A new volume takes the owner of the folder that it is mounted over.
RUN install -d -o 1000 -g 1000 -m 700 /data
USER 1000:1000
EXPOSE 4000 4001
CMD ["node", "apps/api/dist/main.js"]
