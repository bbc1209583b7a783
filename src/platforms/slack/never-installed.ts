import type { App, Context } from '@slack/bolt';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { StoreError } from '../../storage/store.ts';
import { notInstalled } from './apology.ts';
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
 * Answers what comes from a workspace that has not installed the app: who asked is shown where to, and events are left out.
 * While the store cannot be asked nobody is turned away: no token is needed for most answers, and there is none for others.
 */
export function guardInstalled(app: App, parts: Parts): void {
  const { tokens, publicUrl, locale, log, longestPost } = parts;

  const sayWhere = async ({ body, ack }: Asked, host: unknown): Promise<void> => {
    const address = installAddress(publicUrl, host);
    const { command, text, type, response_url } = { ...body } as Readonly<Record<string, unknown>>;
    if (typeof command === 'string')
      return ack?.(notInstalled(address, localeOfWords(String(text ?? '')) ?? locale));
    const hint = notInstalled(address, locale);
    // Beside its first field, so that what was filled in stays.
    if (type === 'view_submission')
      return ack?.({ response_action: 'errors', errors: { model0: hint.text } });
    await ack?.();
    const to = responseAddress(response_url);
    if (to) await postTo(to, besideForAsker(hint), longestPost);
  };

  const isInstalled = async (context: Context): Promise<boolean> => {
    try {
      return (await tokens.find(workspaceOf(context))) !== null;
    } catch (error) {
      if (error instanceof StoreError) return true;
      throw error;
    }
  };

  app.use(async ({ context, next, ...given }) => {
    const { event } = { ...given.body } as { readonly event?: { readonly type?: unknown } };
    if (lastEvents.has(event?.type) || (await isInstalled(context))) return next();
    log.info('slack: a workspace has not installed the app', { team: context.teamId });
    const { taken } = doorOf(context);
    // It was taken on before the app was taken away.
    if (taken) return taken.end();
    try {
      await sayWhere(given as unknown as Asked, context.host);
    } catch (error) {
      log.warn('slack: a person could not be told where to install the app', { error });
    }
  });
}
