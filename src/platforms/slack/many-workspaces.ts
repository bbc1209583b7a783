import type { webApi } from '@slack/bolt';
import type { Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { createInstallations, type Installations } from '../../storage/installations.ts';
import type { Kept } from '../../storage/kept.ts';
import { createSeal, readSealKeys } from '../../storage/seal.ts';
import type { Store } from '../../storage/store.ts';
import type { Handler, Route } from '../http-server.ts';
import type { InFlight } from '../in-flight.ts';
import { type BotTokens, createBotTokens } from './bot-tokens.ts';
import { installPaths } from './install-paths.ts';
import { createInstalling } from './installing.ts';

export type ManyWorkspaces = {
  readonly installations: Installations;
  readonly tokens: BotTokens;
  readonly pages: Partial<Record<Route, Handler>>;
};

/**
 * All workspaces that install the app themselves, each with a token of its own.
 * @param parts.options how Slack is called without any token
 * @throws where there is no key for the store: nothing is ever stored that others could read
 */
export function createManyWorkspaces(parts: {
  readonly config: {
    readonly SLACK_CLIENT_ID?: string | undefined;
    readonly SLACK_CLIENT_SECRET?: string | undefined;
    readonly SLACK_API_URL?: string | undefined;
    readonly STORE_KEY?: string | undefined;
    readonly PUBLIC_URL?: string | undefined;
    readonly DEFAULT_LOCALE: Locale;
  };
  readonly store: Store;
  readonly kept: Kept;
  readonly inFlight: InFlight;
  readonly options: webApi.WebClientOptions;
  readonly log: Log;
  readonly now: () => number;
}): ManyWorkspaces {
  const { config, store, kept, inFlight, options, log, now } = parts;
  const { SLACK_CLIENT_ID: id = '', SLACK_CLIENT_SECRET: secret = '', PUBLIC_URL } = config;
  const keys = readSealKeys(config.STORE_KEY ?? '');
  if (!keys) throw new Error('many workspaces need STORE_KEY');
  const seal = createSeal(keys);
  const client = { id, secret };
  const installations = createInstallations({ store, seal, log, now });
  const tokens = createBotTokens({ installations, client, inFlight, options, log, now });
  const pages = createInstalling({
    client,
    redirect: PUBLIC_URL ? `${PUBLIC_URL}${installPaths.redirect}` : null,
    apiUrl: config.SLACK_API_URL,
    options,
    installations,
    tokens,
    seal,
    kept,
    locale: config.DEFAULT_LOCALE,
    log,
    now,
  });
  return { installations, tokens, pages };
}
