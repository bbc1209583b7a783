import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { hasPostgres, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What answers each request with the address of a new and empty database; null where there is no PostgreSQL. */
    readonly databases: string | null;
  }
}

/**
 * Around all tests: one PostgreSQL server for those that need none of their own, since each takes more than a second of
 * computing. It starts when the first of them asks for a database.
 */
export default async function sharePostgres(project: TestProject): Promise<() => Promise<void>> {
  let end = async (): Promise<void> => {};
  let starting: ReturnType<typeof startPostgres> | null = null;
  const door = createServer(async (_, response) => {
    try {
      starting ??= startPostgres((ending) => {
        end = ending;
      });
      response.end(await (await starting).database());
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', () => resolve()));
  const { port } = door.address() as AddressInfo;
  project.provide('databases', hasPostgres ? `http://127.0.0.1:${port}` : null);
  return async () => {
    door.close();
    door.closeAllConnections();
    await starting?.catch(() => {});
    await end();
  };
}
