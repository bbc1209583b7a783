import type { App, types, webApi } from '@slack/bolt';
import { settingsMessages } from '../../answers/settings/say.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Log } from '../../log.ts';
import { createRecent } from '../recent.ts';
import type { TeamSettings } from '../team-settings.ts';
import { slackPayload } from './blocks.ts';
import { limits } from './limits.ts';
import type { Locales } from './locales.ts';
import { plain } from './rich-text.ts';
import { whyNot } from './settings.ts';
import { settingsActions } from './settings-form.ts';
import { slackTeam } from './shapes.ts';
import type { Views } from './views.ts';
import type { WhoMay } from './who-may.ts';
import { whereOf } from './workspace.ts';

type HomeParts = {
  settings: Pick<TeamSettings, 'at'>;
  /** What can be chosen, and by whom; null where nothing can. */
  changes: { readonly settings: TeamSettings; readonly whoMay: WhoMay } | null;
  views: Views;
  log: Log;
  now: () => number;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
};

/** Whose page it is. */
type Visitor = { readonly team: string | null; readonly user: string; readonly client: webApi.WebClient };

export type Home = {
  /** Shows somebody their page as it is now; rejects where Slack does not take it. */
  show(visitor: Visitor): Promise<void>;
};

/** Milliseconds for which a person's page is left as it is, however often it is opened. */
const freshFor = 60_000;

/** The settings in force, and a button for who may change them. */
async function settingsBlocks(
  { team, user, client }: Visitor,
  { settings, whoMay }: NonNullable<HomeParts['changes']>,
  locale: Locale,
): Promise<types.KnownBlock[]> {
  const own = slackTeam(team);
  if (own === null || team === null) return [];
  const say = wordingOf(locale).of(settingsMessages);
  const may = await whoMay.ask(team, user, client);
  const lines = settings.lines({ team: own, channel: null }, { kind: 'workspace', locale });
  const said = may === 'yes' ? lines : [...lines, whyNot(may, locale)];
  const text = (of: string, length: number): types.PlainTextElement => ({
    type: 'plain_text',
    text: plain(of, length),
    emoji: false,
  });
  const button: types.Button = {
    type: 'button',
    action_id: settingsActions.open,
    text: text(say.change, limits.option),
  };
  return [
    { type: 'divider' },
    { type: 'header', text: text(say.title, limits.header) },
    ...said.map((line): types.SectionBlock => ({ type: 'section', text: text(line, limits.text) })),
    ...(may === 'yes' ? [{ type: 'actions' as const, block_id: 'settings', elements: [button] }] : []),
  ];
}

/** The bot's own page. */
export function createHome({ settings, changes, views, locales, ...parts }: HomeParts): Home {
  return {
    async show(visitor) {
      const { team, user, client } = visitor;
      const { answerer, locale: chosen } = settings.at({ team: slackTeam(team), channel: null });
      const locale = answerLocale({
        chosen,
        person: locales.of(user, { team: slackTeam(team) ?? '', client }),
        usual: parts.locale,
      });
      const { blocks } = slackPayload(answerer.home(locale), { tables: false });
      const own = changes ? await settingsBlocks(visitor, changes, locale) : [];
      await views.publish(client, user, { type: 'home', blocks: [...blocks, ...own] });
    },
  };
}

/** Shows the bot's own page to whoever opens it. */
export function listenForHome(app: App, home: Home, { log, now }: Pick<HomeParts, 'log' | 'now'>): void {
  const shown = createRecent({ remember: freshFor, most: 20_000, now });
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    const key = `${whereOf({ context, client }).team} ${event.user}`;
    if (event.tab !== 'home' || !shown.add(key)) return;
    try {
      await home.show({ team: body.team_id ?? null, user: event.user, client });
    } catch (error) {
      shown.delete(key);
      log.error('slack: the home tab could not be shown', { error });
    }
  });
}
