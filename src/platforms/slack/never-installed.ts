import type { App } from '@slack/bolt';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Workspace } from '../../storage/installations.ts';
import { StoreError } from '../../storage/store.ts';
import { notInstalled } from './apology.ts';
import type { SlackPayload } from './blocks.ts';
import type { BotTokens } from './bot-tokens.ts';
import { installAddress } from './install-paths.ts';
import { doorOf } from './receive.ts';
import { besideForAsker } from './reply.ts';
import { postTo, responseAddress } from './response-url.ts';
import { workspaceOf } from './workspace.ts';

/** Events that tell of an installation's end. */
const lastEvents: ReadonlySet<unknown> = new Set(['app_uninstalled', 'tokens_revoked']);

type Parts = {
  readonly tokens: Pick<BotTokens, 'find'>;
  readonly publicUrl: string | undefined;
  /** The language where words have none. */
  readonly locale: Locale;
  readonly log: Log;
  /** Milliseconds that Slack may take to take a reply. */
  readonly longestPost: number | undefined;
};

/** What Bolt gives of anything that came; of events, which it acknowledges itself, without `ack`. */
type Asked = { readonly body: object; readonly ack?: (answer?: unknown) => Promise<void> };

/**
 * Where the app is to be installed by who types words in a workspace that has not done it; null where it has. While the
 * store cannot be asked nobody is turned away: no token is needed for most answers, and there is none for others.
 * @param host by which the bot was reached
 */
export type WhereToInstall = (
  workspace: Workspace,
  words: string,
  host: unknown,
) => Promise<SlackPayload | null>;

/** Answers what comes from a workspace that has not installed the app: who asked is shown where to, and events are left out. */
export function guardInstalled(app: App, parts: Parts): WhereToInstall {
  const { tokens, publicUrl, locale, log, longestPost } = parts;

  const sayWhere = async ({ body, ack }: Asked, host: unknown): Promise<void> => {
    const { type, response_url } = { ...body } as Readonly<Record<string, unknown>>;
    const hint = notInstalled(installAddress(publicUrl, host), locale);
    // Beside its first field, so that what was filled in stays.
    if (type === 'view_submission')
      return ack?.({ response_action: 'errors', errors: { model0: hint.text } });
    await ack?.();
    const to = responseAddress(response_url);
    if (to) await postTo(to, besideForAsker(hint), longestPost);
  };

  const isInstalled = async (workspace: Workspace): Promise<boolean> => {
    try {
      if ((await tokens.find(workspace)) !== null) return true;
    } catch (error) {
      if (error instanceof StoreError) return true;
      throw error;
    }
    log.info('slack: a workspace has not installed the app', { team: workspace.team });
    return false;
  };

  app.use(async ({ context, next, ...given }) => {
    const { event } = { ...given.body } as { readonly event?: { readonly type?: unknown } };
    if (lastEvents.has(event?.type) || (await isInstalled(workspaceOf(context)))) return next();
    const { taken } = doorOf(context);
    // It was taken on before the app was taken away.
    if (taken) return taken.end();
    try {
      await sayWhere(given as unknown as Asked, context.host);
    } catch (error) {
      log.warn('slack: a person could not be told where to install the app', { error });
    }
  });

  return async (workspace, words, host) =>
    (await isInstalled(workspace))
      ? null
      : notInstalled(installAddress(publicUrl, host), localeOfWords(words) ?? locale);
}
