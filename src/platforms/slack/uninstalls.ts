import type { App, Context } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { forgetTeam } from '../../storage/forget.ts';
import type { Installations } from '../../storage/installations.ts';
import type { Store } from '../../storage/store.ts';
import type { BotTokens } from './bot-tokens.ts';
import type { Locales } from './locales.ts';
import { teamOf, workspaceOf } from './workspace.ts';

type Parts = {
  readonly store: Store;
  /** Null where one workspace has a token that nobody installed. */
  readonly installed: {
    readonly installations: Pick<Installations, 'remove'>;
    readonly tokens: Pick<BotTokens, 'forget'>;
  } | null;
  readonly locales: Pick<Locales, 'settled'>;
  readonly log: Log;
};

/** Where the app is taken away, or its token: deletes the installation, and all that is kept of the workspace. */
export function listenForUninstalls(app: App, { store, installed, locales, log }: Parts): void {
  const forget = async (context: Context): Promise<void> => {
    const { team, enterprise } = workspaceOf(context);
    const id = context.isEnterpriseInstall ? enterprise : (team ?? enterprise);
    if (installed && id !== null) {
      await installed.installations.remove(id);
      installed.tokens.forget(id);
    }
    await locales.settled(teamOf(context));
    const rows = await forgetTeam(store, teamOf(context));
    log.info('slack: the app was taken away, what was kept of the workspace is deleted', { id, rows });
  };
  app.event('app_uninstalled', ({ context }) => forget(context));
  app.event('tokens_revoked', async ({ event, context }) => {
    // Of people's own tokens we have none.
    const { bot } = { ...event.tokens };
    if (Array.isArray(bot) && bot.length > 0) await forget(context);
  });
}
