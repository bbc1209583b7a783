import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.ts';
import { migrate } from './migrate.ts';
import { type Row, type Store, StoreError } from './store.ts';

/** Milliseconds that a connection may take, and a statement. */
const longest = { connect: 3000, statement: 5000 } as const;
const mostConnections = 8;

/** Milliseconds from one look at the server's clock to the next. */
const betweenClocks = 60_000;

/** PostgreSQL's names of its types of two, four and eight bytes. */
const wholeNumbers: ReadonlySet<number> = new Set([20, 21, 23]);

/** Any number that no other program takes a lock by. */
const migrating = 7_139_406_251;

/** What a failure may tell: the code alone, since messages repeat addresses, names and values. */
function failure(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message = '' } = error as { code?: unknown; message?: string };
  const known = typeof code === 'string' && /^\w{2,20}$/.test(code) ? code : null;
  const word = known ?? (/timeout/i.test(message) ? 'timeout' : 'no code');
  // Of PostgreSQL's own codes those of connections, of resources and of its starts and ends pass.
  const isPassing = !/^[0-9A-Z]{5}$/.test(word) || /^(?:08|53|57)/.test(word);
  return new StoreError(`PostgreSQL ${isPassing ? 'does not answer' : 'refused'} (${word})`, { isPassing });
}

/**
 * The store in a PostgreSQL database, whose tables are made where they are missing.
 * @param url `postgres://user:password@host/database`, with what else PostgreSQL's clients know, such as `?sslmode=require`
 * @throws StoreError where it cannot be reached or used
 */
export async function openPostgres(url: string, log: Log): Promise<Store> {
  const { default: pg } = await import('pg');
  // Whole numbers come as text; ours are far below what a number holds exactly.
  const types = { getTypeParser: ((oid: number) => (wholeNumbers.has(oid) ? Number : String)) as never };
  let pool: Pool;
  try {
    pool = new pg.Pool({
      connectionString: url,
      max: mostConnections,
      connectionTimeoutMillis: longest.connect,
      query_timeout: longest.statement,
      statement_timeout: longest.statement,
      keepAlive: true,
      application_name: 'tiebreak',
      types,
    });
  } catch {
    throw new StoreError('DATABASE_URL is no address of a PostgreSQL database');
  }
  // Of connections that break off while nobody uses them.
  pool.on('error', (error) => log.warn('the database ended a connection', { error: failure(error) }));
  const ask = async (client: Pool | PoolClient, ...[sql, values = []]: Parameters<Store['query']>) => {
    try {
      const { rows } = await client.query<Row>(sql, [...values]);
      return rows;
    } catch (error) {
      throw failure(error);
    }
  };
  // Clocks of machines differ; that of the server is one.
  let ahead = 0;
  const setClock = async (): Promise<void> => {
    const before = Date.now();
    const [row] = await ask(pool, 'select (extract(epoch from clock_timestamp()) * 1000)::bigint as now');
    ahead = Number(row?.now) - (before + Date.now()) / 2;
  };
  const clocks = setInterval(() => void setClock().catch(() => undefined), betweenClocks);
  clocks.unref();
  const close = (): Promise<void> => {
    clearInterval(clocks);
    return pool.end();
  };
  try {
    await migrate(async (work) => {
      const client = await pool.connect().catch((error: unknown) => Promise.reject(failure(error)));
      try {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock($1)', [migrating]);
        await work((sql, values) => ask(client, sql, values));
        await client.query('commit');
        client.release();
      } catch (error) {
        client.release(true);
        throw failure(error);
      }
    });
    await setClock();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    driver: 'postgres',
    isShared: true,
    query: (sql, values) => ask(pool, sql, values),
    now: () => Math.round(Date.now() + ahead),
    close,
  };
}
