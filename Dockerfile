# The packages that running needs, the code, the catalog, and what Node compiles of it.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete
COPY LICENSE NOTICE ./
COPY src src
COPY catalog catalog
RUN mkdir cache && chown 65534:65534 cache
# Node keeps compiled code apart by user, so it is compiled by the one that runs it.
USER 65534:65534
ENV NODE_COMPILE_CACHE=/app/cache
RUN node src/tiebreak.js check \
  && node --input-type=module --eval "\
    for (const file of ['app/bot', 'app/try-out', 'platforms/slack/app', 'platforms/discord/discord', 'storage/postgres']) \
      await import('./src/' + file + '.ts'); \
    const { storeCatalog } = await import('./src/catalog/stored-file.ts'); \
    const { storedTables } = await import('./src/app/stored-tables.ts'); \
    const { criterionIds: judged } = await import('./src/subjects/criteria.ts'); \
    storeCatalog({ folder: '/app/catalog', stateFolder: '/state', teamFile: null, judged }, storedTables); \
    process.exit()" \
  && chmod -R a+rX cache

# Node itself, and of Debian the few libraries that it asks for.
FROM debian:trixie-slim
RUN install -d -o 65534 -g 65534 -m 700 /state
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /app /app
WORKDIR /app
ENV NODE_ENV=production
ENV NODE_COMPILE_CACHE=/app/cache
ENV STATE_DIR=/state
# Who reaches a container is decided where its port is published.
ENV HOST=0.0.0.0
ENV PORT=3000
VOLUME /state
USER 65534:65534
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/tiebreak.js"]
