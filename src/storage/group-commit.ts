import type { Row, Store, Value } from './store.ts';

/** A connection to a database that carries out one statement after another, and nothing of anybody else between them. */
export type Connection = {
  /** Throws where the statement fails, of which then nothing is done. */
  run(sql: string, values: readonly Value[]): readonly Row[];
  begin(): void;
  commit(): void;
  rollback(): void;
  /** Whether what was begun is still open: a full disk may have undone it. */
  isBegun(): boolean;
  /** Resolves when all that was committed before outlasts a power cut. */
  sync(): Promise<void>;
};

type Asked = {
  readonly sql: string;
  readonly values: readonly Value[];
  readonly resolve: (rows: readonly Row[]) => void;
  readonly reject: (error: unknown) => void;
};

function alone({ run }: Connection, { sql, values, resolve, reject }: Asked): void {
  try {
    resolve(run(sql, values));
  } catch (error) {
    reject(error);
  }
}

/** Undoes what was begun; whether that is done. */
function undone({ isBegun, rollback }: Connection): boolean {
  try {
    if (isBegun()) rollback();
  } catch {
    // It is still open then.
  }
  return !isBegun();
}

/** Carries out statements in one transaction, in which each of them can fail by itself. */
function together(connection: Connection, group: readonly Asked[]): void {
  const outcomes: (() => void)[] = [];
  try {
    connection.begin();
  } catch (error) {
    for (const { reject } of group) reject(error);
    return;
  }
  try {
    for (const { sql, values, resolve, reject } of group) {
      try {
        const rows = connection.run(sql, values);
        outcomes.push(() => resolve(rows));
      } catch (error) {
        if (!connection.isBegun()) throw error;
        outcomes.push(() => reject(error));
      }
    }
    connection.commit();
  } catch (error) {
    // None of it is done, and none is to fail by what another one did.
    if (undone(connection)) for (const asked of group) alone(connection, asked);
    else for (const { reject } of group) reject(error);
    return;
  }
  for (const settle of outcomes) settle();
}

/**
 * Statements of one moment by one transaction, in their order: each page that they change is then written once. Those that
 * are to outlast a power cut share a wait for the disk, during which others go on.
 */
export function createGroupCommit(connection: Connection): Store['query'] {
  let group: Asked[] = [];
  const carryOut = (): void => {
    const [first, ...others] = group;
    const whole = group;
    group = [];
    if (first && others.length === 0) alone(connection, first);
    else together(connection, whole);
  };
  const carriedOut = (sql: string, values: readonly Value[]): Promise<readonly Row[]> => {
    if (group.length === 0) setImmediate(carryOut);
    const { promise, resolve, reject } = Promise.withResolvers<readonly Row[]>();
    group.push({ sql, values, resolve, reject });
    return promise;
  };

  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  /** A wait for the disk that begins from now on. */
  const synced = (): Promise<void> => {
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = null;
        running = connection.sync();
        return running;
      });
    return next;
  };
  return async (sql, values = [], how) => {
    const rows = await carriedOut(sql, values);
    if (how === 'safely') await synced();
    return rows;
  };
}
