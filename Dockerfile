# The one file that the program and its packages are made into, what it reads, and all of it compiled.
FROM node:24.21.0-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev
COPY LICENSE NOTICE ./
COPY src src
COPY catalog catalog
RUN mkdir cache && chown 65534:65534 cache
ENV NODE_COMPILE_CACHE=/app/cache
# Node keeps compiled code apart by user, so it is compiled by the one that runs it.
USER 65534:65534
RUN node src/app/one-file/make.ts
# What it was made of goes; the licences of packages stay.
USER 0:0
RUN find cache/v* -type f ! -name program.compiled -delete \
  && find src -name '*.ts' ! -name worker.ts -delete \
  && find node_modules ! -type d ! -path 'node_modules/@resvg/*' ! -name Inter_400Regular.ttf ! -name Inter_600SemiBold.ttf \
    ! -iname '*licen[cs]e*' -delete \
  && find src node_modules -type d -empty -delete
USER 65534:65534
RUN node src/tiebreak.js check \
  && STATE_DIR=/state node src/tiebreak.js store-catalog > /dev/null \
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
CMD ["node", "--max-semi-space-size=8", "src/tiebreak.js"]
