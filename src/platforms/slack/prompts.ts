import { type App, webApi } from '@slack/bolt';
import { answerLocale, type Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import type { Log } from '../../log.ts';
import { createRecent } from '../recent.ts';
import type { TeamSettings } from '../team-settings.ts';
import type { AgentView } from './agent-view.ts';
import type { Locales } from './locales.ts';
import { slackMessages } from './say.ts';
import { type ClientBeside, refusalCode } from './web-api.ts';
import { teamOf, type Where } from './workspace.ts';

type PromptParts = {
  /** Clients of their own: calls wait in one queue, and nothing else is to wait behind these. */
  beside: ClientBeside;
  agentView: AgentView;
  log: Log;
  now: () => number;
  /** The language where the person's is not known. */
  locale: Locale;
  locales: Locales;
  settings: Pick<TeamSettings, 'at'>;
};

/** One question that is suggested: what the person sees, and what is said for them when they choose it. */
export type Prompt = { readonly title: string; readonly message: string };

/** What is suggested to ask, in a language: four at most. */
export function prompts(locale: Locale): readonly Prompt[] {
  const { pick, compare, cost, verify } = wordingOf(locale).of(slackMessages).prompts;
  return [pick, compare, cost, verify];
}

/** Milliseconds for which openings are known: Slack's last retry of an event comes after some five minutes. */
const rememberOpenings = 15 * 60_000;
/** Milliseconds after which questions are suggested too late to be of use. */
const longestSuggestion = 3000;
/** Milliseconds until Slack is asked again after it said that this app may suggest nothing. */
const pauseOfApp = 60 * 60_000;
/** Answers of Slack that hold for the app and not for one person. */
const refusalsOfApp = new Set(['missing_scope', 'not_agent_app']);

/** Suggests questions to whoever opens the direct messages with the bot, once for each time; a failure keeps nobody waiting. */
export function listenForOpenings(app: App, parts: PromptParts): void {
  const { beside, agentView, log, now, locale: usual, locales, settings } = parts;
  const openings = createRecent({ remember: rememberOpenings, most: 20_000, now });
  /** Until when nobody of a workspace is suggested anything. */
  const nobodyUntil = new Map<string, number>();
  const suggest = async ({ team, client }: Where, channel: string, user: string): Promise<void> => {
    const { locale: chosen } = settings.at({ team, channel });
    const person = chosen ?? (await locales.asked(user, { team, client }));
    const own = answerLocale({ person, usual });
    const { title } = wordingOf(own).of(slackMessages).prompts;
    // With a thread Slack would take it for the older kind of app, say "ok" and show nothing.
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      title,
      prompts: [...prompts(own)],
    });
    agentView.seen(team);
  };
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    const { tab, channel, user } = event;
    if (tab !== 'messages' || typeof channel !== 'string' || typeof user !== 'string') return;
    const team = teamOf(context);
    const isPaused = () => now() < (nobodyUntil.get(team) ?? Number.NEGATIVE_INFINITY);
    if (!openings.add(body.event_id) || isPaused()) return;
    try {
      await suggest({ team, client: beside(client, longestSuggestion) }, channel, user);
    } catch (error) {
      const code = refusalCode(error);
      // Only of an agent does Slack find this out, and the questions of the manifest stand.
      if (code === 'internal_error') agentView.seen(team);
      if (code !== null && refusalsOfApp.has(code)) {
        if (!isPaused())
          log.info('slack: questions are suggested only with agent_view and the scope assistant:write', {
            code,
          });
        nobodyUntil.set(team, now() + pauseOfApp);
        return;
      }
      if (error instanceof webApi.WebAPIRateLimitedError)
        nobodyUntil.set(team, now() + error.retryAfter * 1000);
      log.info('slack: no questions were suggested to a person', { code: code ?? 'no answer' });
    }
  });
}
