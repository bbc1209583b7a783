import { askReplicas } from '../restart/replicas.ts';
import { hasPostgres, startPostgres } from '../storage/postgres-server.ts';
import { lasting } from './lasting.ts';

const events = Number(process.env.SOAK_EVENTS ?? 1000);

/** Asks two and three bots on one database, over HTTP and over sockets; true when each event was answered once. */
export async function soakReplicas(): Promise<boolean> {
  if (!hasPostgres) {
    process.stdout.write('No PostgreSQL here: several processes are not tried\n');
    return true;
  }
  let isRight = true;
  for (const [count, way] of [
    [2, 'over HTTP'],
    [3, 'over HTTP'],
    [3, 'over sockets'],
  ] as const) {
    const { deliveries, alone, ...ended } = await lasting(async (finished) => {
      const database = await (await startPostgres(finished)).database();
      return askReplicas({ database, count, way, events }, finished);
    });
    const figures = Object.entries(ended).map(
      ([kind, { asked, lost, twice }]) => `${kind} ${asked}, lost ${lost}, twice ${twice}`,
    );
    process.stdout.write(
      `${count} processes, Slack ${way}, ${deliveries} deliveries, ${alone} times without the database: ${figures.join('; ')}\n`,
    );
    if (Object.values(ended).some(({ lost, twice }) => lost > 0 || (twice > 0 && alone === 0)))
      isRight = false;
  }
  return isRight;
}
