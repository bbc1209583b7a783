import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Installation as BoltInstallation, webApi } from '@slack/bolt';
import { ErrorCode, InstallProvider } from '@slack/oauth';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Installation, Installations } from '../../storage/installations.ts';
import type { Kept } from '../../storage/kept.ts';
import type { Seal } from '../../storage/seal.ts';
import { acceptedLocale } from '../accept-language.ts';
import type { BotTokens } from './bot-tokens.ts';
import { type InstallEnd, installHeaders, sendInstallEnd } from './install-page.ts';
import { installPaths } from './install-paths.ts';
import { createInstallState, longestInstall } from './install-state.ts';
import { slackLogger } from './logger.ts';
import { slackManifest } from './manifest.ts';
import { refusalCode } from './web-api.ts';

/** What was sent to us is made up, too old or used before: the state that we gave, or the code that Slack gave. */
const staleCodes: ReadonlySet<string | null> = new Set([
  ErrorCode.InvalidStateError,
  ErrorCode.MissingStateError,
  ErrorCode.MissingCodeError,
  'invalid_code',
  'code_already_used',
]);

/** All scopes of the manifest; those that are optional there are offered to be left out. */
function scopesAsked(): string[] {
  const { bot = [], bot_optional = [] } = slackManifest(null).oauth_config?.scopes ?? {};
  return [...bot, ...bot_optional];
}

/** What of an installation is kept. */
function kept({ team, enterprise, isEnterpriseInstall, bot, user }: BoltInstallation): Installation {
  const named = (of: { id: string; name?: string } | undefined) =>
    of ? { id: of.id, name: of.name ?? '' } : null;
  if (!bot) throw new Error('Slack gave no bot token');
  const { token, scopes, userId, refreshToken, expiresAt } = bot;
  return {
    team: isEnterpriseInstall ? null : named(team),
    enterprise: named(enterprise),
    token,
    scopes,
    botUser: userId,
    installer: user.id,
    renewal: refreshToken && expiresAt ? { token: refreshToken, expires: expiresAt * 1000 } : null,
  };
}

/**
 * The two addresses by which people install the app in their workspace or organisation.
 * @param parts.redirect where Slack is to send people back to; null where that is left to the app's own settings
 * @param parts.now the clock in milliseconds
 */
export function createInstalling(parts: {
  readonly client: { readonly id: string; readonly secret: string };
  readonly redirect: string | null;
  readonly apiUrl: string | undefined;
  readonly options: webApi.WebClientOptions;
  readonly installations: Installations;
  readonly tokens: Pick<BotTokens, 'forget'>;
  readonly seal: Seal;
  readonly kept: Kept;
  readonly locale: Locale;
  readonly log: Log;
  readonly now: () => number;
}) {
  const { client, redirect, apiUrl, options, installations, tokens, locale, log } = parts;
  const installOptions = { scopes: scopesAsked(), ...(redirect === null ? {} : { redirectUri: redirect }) };
  // What goes wrong is said below, in one line each.
  const quiet = { ...slackLogger(log), error: () => {}, warn: () => {} };
  const provider = new InstallProvider({
    clientId: client.id,
    clientSecret: client.secret,
    stateStore: createInstallState(installOptions, parts),
    stateCookieExpirationSeconds: longestInstall / 1000,
    installUrlOptions: installOptions,
    directInstall: true,
    installationStore: {
      storeInstallation: async (installation) => {
        const own = kept(installation as BoltInstallation);
        await installations.keep(own);
        tokens.forget(own.team?.id ?? own.enterprise?.id ?? '');
      },
      // Tokens are read and renewed elsewhere.
      fetchInstallation: () => Promise.reject(new Error('not asked here')),
    },
    clientOptions: options,
    logger: quiet,
    ...(apiUrl ? { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href } : {}),
  });

  const endOf = (error: Error & { readonly code?: string }): InstallEnd => {
    if (error.code === ErrorCode.AuthorizationError) {
      log.info('slack: somebody chose not to install the app');
      return { how: 'denied' };
    }
    const isStale = staleCodes.has(refusalCode(error) ?? error.code ?? null);
    if (isStale) log.warn('slack: an installation was refused', { error });
    else log.error('slack: an installation failed', { error });
    return { how: isStale ? 'stale' : 'failed' };
  };
  const install = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(installHeaders)) response.setHeader(name, value);
    await provider.handleInstallPath(request, response);
  };
  const comeBack = (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const own = acceptedLocale(request, locale);
    return provider.handleCallback(request, response, {
      success({ team, enterprise, isEnterpriseInstall, appId = '', user }) {
        const where = isEnterpriseInstall ? enterprise : team;
        const { id = '', name = '' } = { ...where };
        log.info('slack: the app was installed', { id, name, by: user.id });
        const query = new URLSearchParams({ app: appId, ...(isEnterpriseInstall ? {} : { team: id }) });
        const address = `https://slack.com/app_redirect?${query.toString()}`;
        sendInstallEnd(response, { how: 'installed', name, address }, own);
      },
      failure: (error) => sendInstallEnd(response, endOf(error), own),
    });
  };
  const guarded =
    (answer: typeof install) =>
    (request: IncomingMessage, response: ServerResponse): void => {
      answer(request, response).catch((error: unknown) => {
        log.error('slack: an installation failed', { error });
        if (!response.headersSent)
          sendInstallEnd(response, { how: 'failed' }, acceptedLocale(request, locale));
        else response.end();
      });
    };
  return {
    [`GET ${installPaths.install}`]: guarded(install),
    [`GET ${installPaths.redirect}`]: guarded(comeBack),
  };
}
