import { onTestFinished } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { command, event, httpConfig, mentionBody, send, startHttp } from './harness.ts';
import { startLoopback } from './loopback.ts';
import { createOauth } from './loopback-oauth.ts';

export const storeKey = '6f'.repeat(32);
export const clientSecret = 'client-secret-not-a-real-one';

/** The workspaces that there are; the last two belong to an organisation. */
const teams = [
  { id: 'T0001', name: 'Ant & "Bee" <b>', enterprise: null },
  { id: 'T0002', name: 'Bear', enterprise: null },
  { id: 'T0003', name: 'Cat', enterprise: null },
  { id: 'T0004', name: 'Dog', enterprise: 'E0001' },
  { id: 'T0005', name: 'Eel', enterprise: 'E0001' },
] as const;

type Own = Parameters<typeof startHttp>[0] & {
  /** Seconds that tokens live; without it they are not rotated. */
  lifetime?: number;
  /** Slack's clock in milliseconds. */
  slackNow?: () => number;
};

/** Slack with several workspaces; it ends with the test. */
export async function startWorkspaces({ lifetime, slackNow = Date.now }: Own = {}) {
  const app = {
    id: '1234.5678',
    secret: clientSecret,
    redirects: [] as string[],
    lifetime: lifetime ?? null,
  };
  const oauth = createOauth(app, teams, slackNow);
  const api = await startLoopback({ oauth });
  onTestFinished(() => api.stop());
  return { api, oauth };
}

export type Workspaces = Awaited<ReturnType<typeof startWorkspaces>>;

/** A bot that any of the workspaces may install; it stops with the test. */
export async function startInstallable({ api, oauth }: Workspaces, store: Store, own: Own = {}) {
  const bot = await startHttp({
    ...own,
    store,
    config: {
      ...httpConfig,
      SLACK_BOT_TOKEN: undefined,
      SLACK_CLIENT_ID: oauth.app.id,
      SLACK_CLIENT_SECRET: oauth.app.secret,
      STORE_KEY: storeKey,
      SLACK_API_URL: api.url,
      ...own.config,
    },
  });
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await bot.stop();
    isStopped = true;
  };
  onTestFinished(stop);
  oauth.app.redirects.push(`${bot.origin}/slack/oauth_redirect`);
  return { ...bot, stop };
}

export type Installable = Awaited<ReturnType<typeof startInstallable>>;

/** A browser, as far as it keeps the cookie of one site and follows nothing by itself. */
export function createBrowser(language = 'en') {
  let cookie = '';
  return {
    cookie: () => cookie,
    async open(address: string, headers: Record<string, string> = {}) {
      const response = await fetch(address, {
        redirect: 'manual',
        headers: { 'accept-language': language, ...(cookie ? { cookie } : {}), ...headers },
      });
      const set = response.headers.get('set-cookie')?.split(';')[0];
      if (set) cookie = set;
      const text = await response.text();
      return {
        status: response.status,
        headers: response.headers,
        location: response.headers.get('location') ?? '',
        text,
      };
    },
  };
}

/** Goes to Slack from the bot's address; where Slack asks whether to allow it. */
export async function beginInstall(bot: Installable, browser = createBrowser()) {
  const { location } = await browser.open(`${bot.origin}/slack/install`);
  return { browser, page: location };
}

/** Installs the app in a workspace or an organisation, as a person does. */
export async function install(bot: Installable, where: string, without = ''): Promise<void> {
  const { browser, page } = await beginInstall(bot);
  const { location } = await browser.open(
    `${page}&${new URLSearchParams({ allow: where, without }).toString()}`,
  );
  // Slack knows one address; behind it stands whichever process.
  const { status, text } = await browser.open(location.replace(new URL(location).origin, bot.origin));
  if (status !== 200) throw new Error(`not installed: ${status} ${text}`);
}

/** What Slack says of where something happened. */
export function inTeam(team: string, enterprise: string | null = null, isOrganisation = false) {
  return {
    team_id: team,
    ...(enterprise === null ? {} : { enterprise_id: enterprise }),
    authorizations: [
      {
        enterprise_id: enterprise,
        team_id: isOrganisation ? null : team,
        user_id: 'U0BOT',
        is_bot: true,
        is_enterprise_install: isOrganisation,
      },
    ],
  };
}

export const mention = (bot: Installable, text: string, where: object, own: Record<string, unknown> = {}) =>
  send(bot.url, event({ ...mentionBody(`<@U0BOT> ${text}`, own), ...where }));

export const typed = (bot: Installable, text: string, where: Record<string, string>, name = '/compare') =>
  send(bot.url, command(text, name, 0, where));

/** Slack tells that the app was taken away, and takes its tokens. */
export async function uninstall(
  { oauth }: Workspaces,
  bot: Installable,
  where: object & { team_id: string },
) {
  oauth.uninstall(where.team_id);
  return send(bot.url, event({ ...mentionBody(''), ...where, event: { type: 'app_uninstalled' } }));
}
