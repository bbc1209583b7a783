import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Log } from '../../src/log.ts';
import { openPostgres } from '../../src/storage/postgres.ts';
import { openMemory, openSqlite } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';

export const silent: Log = { debug() {}, info() {}, warn() {}, error() {} };

/** A folder that goes with the test. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Opens stores on the same tables, as processes do; the second one waits for nobody. */
type Place = () => Promise<Store>;

const closing = async (opening: Store | Promise<Store>): Promise<Store> => {
  const store = await opening;
  onTestFinished(() => store.close());
  return store;
};

async function newDatabase(from: string): Promise<string> {
  const response = await fetch(from);
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return said;
}

/** Every kind of store, each with a way to a new and empty one; where there is no PostgreSQL, without it. */
export function everyStore(): readonly (readonly [driver: string, place: () => Promise<Place>])[] {
  const databases = inject('databases');
  return [
    [
      'memory',
      async () => {
        const store = openMemory();
        return () => closing(store);
      },
    ],
    [
      'sqlite',
      async () => {
        const folder = newFolder();
        // One after another, since a file that one makes tables in holds up the thread of the next.
        let last: Promise<unknown> = Promise.resolve();
        return () => {
          const opening = last.then(() => openSqlite(folder, 'beside', silent));
          last = opening;
          return closing(opening);
        };
      },
    ],
    ...(databases
      ? ([
          [
            'postgres',
            async () => {
              const url = await newDatabase(databases);
              return () => closing(openPostgres(url, silent));
            },
          ],
        ] as const)
      : []),
  ];
}
