import { slackManifest } from '../../src/platforms/slack/manifest.ts';
import type { Answer } from './loopback-faults.ts';
import { requiredScopes } from './loopback-rules.ts';

/** The app as Slack knows it. */
export type OauthApp = {
  readonly id: string;
  readonly secret: string;
  /** Where Slack may send people back to; the first is taken where none is asked for. */
  readonly redirects: string[];
  /** Seconds that a token lives; null where tokens are not rotated. */
  lifetime: number | null;
};

type Team = { readonly id: string; readonly name: string; readonly enterprise: string | null };

/** What a token may do, and for whom; null where it is taken away. */
type Installed = {
  /** A team, or an organisation with all of its teams. */
  readonly where: string;
  readonly scopes: readonly string[];
  isOver: boolean;
};
type Token = { readonly installed: Installed; readonly expires: number | null };

const codeLives = 10 * 60_000;
const botUser = 'U0BOT';

const optionalScopes: readonly string[] = slackManifest(null).oauth_config?.scopes?.bot_optional ?? [];

const refused = (error: string) => ({ ok: false, error });

/**
 * Slack's OAuth for one app in several workspaces: the page on which people choose and allow, codes that work once and for
 * ten minutes, tokens of their own for each workspace or organisation, rotation, and the end of an installation.
 * @param now the clock in milliseconds
 */
export function createOauth(app: OauthApp, teams: readonly Team[], now: () => number) {
  const codes = new Map<string, { installed: Installed; redirect: string; from: number; isUsed: boolean }>();
  const tokens = new Map<string, Token>();
  /** Tokens for new ones; each works once. */
  const refreshes = new Map<string, { readonly installed: Installed; isUsed: boolean }>();
  const counts = { refreshed: 0, refreshedTwice: 0 };
  let made = 0;
  const newName = (kind: string): string => {
    made += 1;
    return `${kind}-${made}-not-a-real-token`;
  };
  const enterpriseOf = (where: string) => teams.find(({ id }) => id === where)?.enterprise ?? null;

  /** Where the page leads: to where the app asked for, if that is one of its own. */
  const redirectOf = (query: URLSearchParams): string | null => {
    const asked = query.get('redirect_uri') ?? app.redirects[0];
    return app.redirects.find((own) => own === asked) ?? null;
  };
  const goTo = (address: string, query: Record<string, string>): Answer => ({
    status: 302,
    headers: { location: `${address}?${new URLSearchParams(query).toString()}` },
  });

  /** The page, and where its buttons lead: `allow` is a team or an organisation, `without` scopes that were not ticked. */
  const page = (query: URLSearchParams): Answer => {
    const redirect = redirectOf(query);
    const state = query.get('state') ?? '';
    if (query.get('client_id') !== app.id || !redirect) return { status: 400, body: 'bad_redirect_uri' };
    const scopes = (query.get('scope') ?? '').split(',');
    if (!scopes.every((scope) => requiredScopes.includes(scope) || optionalScopes.includes(scope)))
      return { status: 400, body: 'invalid_scope' };
    if (query.has('deny')) return goTo(redirect, { error: 'access_denied', state });
    const where = query.get('allow');
    if (where === null)
      return { status: 200, body: `<!doctype html>${teams.map(({ name }) => name).join()}` };
    const without = (query.get('without') ?? '').split(',');
    const granted = scopes.filter((scope) => !optionalScopes.includes(scope) || !without.includes(scope));
    const code = newName('code');
    const installed = { where, scopes: granted, isOver: false };
    codes.set(code, { installed, redirect: query.get('redirect_uri') ?? '', from: now(), isUsed: false });
    return goTo(redirect, { code, state });
  };

  /** A token, with what a new one is asked for by where tokens are rotated. */
  const give = (installed: Installed) => {
    const rotates = app.lifetime !== null;
    const access_token = newName(rotates ? 'xoxe.xoxb' : 'xoxb');
    tokens.set(access_token, { installed, expires: rotates ? now() + (app.lifetime ?? 0) * 1000 : null });
    if (!rotates) return { access_token };
    const refresh_token = newName('xoxe');
    refreshes.set(refresh_token, { installed, isUsed: false });
    return { access_token, refresh_token, expires_in: app.lifetime };
  };
  const named = (id: string | null) =>
    id === null ? null : { id, name: teams.find((team) => team.id === id)?.name ?? `Org ${id}` };
  const answerOf = (installed: Installed, given: object) => {
    const { where, scopes } = installed;
    const isOrganisation = where.startsWith('E');
    return {
      ok: true,
      ...given,
      app_id: 'A123456',
      authed_user: { id: 'U0INSTALLER' },
      scope: scopes.join(','),
      token_type: 'bot',
      bot_user_id: botUser,
      team: isOrganisation ? null : named(where),
      enterprise: named(isOrganisation ? where : enterpriseOf(where)),
      is_enterprise_install: isOrganisation,
    };
  };
  /** `oauth.v2.access`. */
  const access = (fields: Readonly<Record<string, string>>, authorization: string | undefined): object => {
    const [, basic = ''] = /^Basic (.+)$/.exec(authorization ?? '') ?? [];
    const [user, password] = Buffer.from(basic, 'base64').toString().split(':');
    if ((fields.client_id ?? user) !== app.id) return refused('invalid_client_id');
    if ((fields.client_secret ?? password) !== app.secret) return refused('bad_client_secret');
    if (fields.grant_type === 'refresh_token') {
      const refresh = refreshes.get(fields.refresh_token ?? '');
      if (refresh?.isUsed) counts.refreshedTwice += 1;
      if (!refresh || refresh.isUsed || refresh.installed.isOver) return refused('invalid_refresh_token');
      refresh.isUsed = true;
      counts.refreshed += 1;
      return answerOf(refresh.installed, give(refresh.installed));
    }
    const code = codes.get(fields.code ?? '');
    if (!code || now() - code.from > codeLives) return refused('invalid_code');
    if (code.isUsed) return refused('code_already_used');
    if ((fields.redirect_uri ?? '') !== code.redirect) return refused('bad_redirect_uri');
    code.isUsed = true;
    return answerOf(code.installed, give(code.installed));
  };

  return {
    app,
    counts,
    page,
    access,
    /** Whose a token is: the team or the organisation and its scopes, or why Slack refuses it. */
    judge(authorization: string | undefined): Installed | { readonly error: string } {
      const token = tokens.get(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '');
      if (!authorization) return { error: 'not_authed' };
      if (!token) return { error: 'invalid_auth' };
      if (token.installed.isOver) return { error: 'account_inactive' };
      if (token.expires !== null && now() > token.expires) return { error: 'token_expired' };
      return token.installed;
    },
    /** What `auth.test` says to a token of it. */
    identity: ({ where }: Installed) => ({
      ok: true,
      url: 'https://example.slack.com/',
      team: named(where)?.name,
      team_id: where,
      user: 'tiebreak',
      user_id: botUser,
      bot_id: 'B0BOT',
      ...(where.startsWith('E') ? { enterprise_id: where, is_enterprise_install: true } : {}),
    }),
    /** The app is taken away somewhere: its tokens are dead from now on. */
    uninstall(where: string) {
      for (const { installed } of [...tokens.values(), ...refreshes.values()])
        if (installed.where === where) installed.isOver = true;
    },
    /** All tokens that were given out, and all that new ones are asked for by. */
    secrets: () => [...tokens.keys(), ...refreshes.keys()],
  };
}

export type Oauth = ReturnType<typeof createOauth>;
