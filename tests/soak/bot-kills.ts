import { killMeanwhile } from '../restart/kills.ts';
import { hasPostgres, startPostgres } from '../storage/postgres-server.ts';
import { lasting } from './lasting.ts';

const kills = Number(process.env.SOAK_KILLS ?? 200);

/** Kills the bot while people mention it and click, with each kind of store; true when nothing is lost, and nothing comes twice. */
export async function soakBotKills(): Promise<boolean> {
  let isRight = true;
  for (const driver of hasPostgres ? ['sqlite', 'postgres'] : ['sqlite']) {
    for (const canLookUp of [true, false]) {
      const ended = await lasting(async (finished) => {
        const store = driver === 'postgres' ? await (await startPostgres(finished)).database() : null;
        // Most of them where it may look: without, it has less to do.
        return killMeanwhile(
          { store, kills: canLookUp ? kills : Math.ceil(kills / 10), canLookUp },
          finished,
        );
      });
      const { mentions, clicks, lost, twice, unknown, copies } = ended;
      const history = canLookUp ? 'with history' : 'without history';
      process.stdout.write(
        `${ended.kills} kills of the bot, ${driver}, ${history}: ${mentions} mentions, ${clicks} clicks; lost ${lost}, twice ${twice}, not known ${unknown}, copies for the person ${copies}\n`,
      );
      if (lost > 0 || twice > 0 || (canLookUp && unknown > 0)) isRight = false;
    }
  }
  return isRight;
}
