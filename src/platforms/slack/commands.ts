import type { webApi } from '@slack/bolt';
import { commands } from '../../answers/commands.ts';
import { slackCommands } from '../../answers/listings.ts';
import { asksForSettings } from '../../answers/settings/command.ts';
import type { Card } from '../../card/card.ts';
import { answerLocale, type Locale } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import type { Workspace } from '../../storage/installations.ts';
import { within } from '../in-flight.ts';
import type { TeamSettings } from '../team-settings.ts';
import type { Turns } from '../turns.ts';
import { noForm, slackApology, unknownCommand } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import type { WhereToInstall } from './never-installed.ts';
import { type Answering, type ReceivedCommand, timeLeft } from './receive.ts';
import { followWithChart } from './response-url.ts';
import type { SettingsDoor } from './settings.ts';
import { slackTeam } from './shapes.ts';
import { openForm } from './submissions.ts';
import type { Views } from './views.ts';
import { markOf, workspaceOf } from './workspace.ts';

/** Milliseconds from when a command came in; leaves Slack half a second of its three for the way back. */
const usualLongestAnswer = 2500;
/** How much of that a form may take; the rest is kept for the answer that comes in its place. */
const shareOfForm = 0.8;

type CommandParts = {
  settings: Pick<TeamSettings, 'at'>;
  /** Opens the form of settings; null where there are none. */
  door: SettingsDoor | null;
  turns: Turns;
  views: Views;
  /** Speaks for the bot in a workspace: needed for forms alone. */
  clientOf: (workspace: Workspace) => Promise<webApi.WebClient>;
  /** Null where nobody installs the app themselves. */
  whereToInstall: WhereToInstall | null;
  log: Log;
  tables: boolean;
  /** The language where words have none. */
  locale: Locale;
  longestAnswer?: number | undefined;
};

/** Slack's own commands. */
const names: ReadonlySet<string> = new Set(slackCommands(commands).map(({ name }) => `/${name}`));

/**
 * Answers slash commands; the whole answer travels in the acknowledgement, so no Web API call is needed; a chart
 * follows it. A comparison of nothing opens the form.
 */
export function createCommands(parts: CommandParts): Answering['command'] {
  const { settings, door, turns, views, log, tables, longestAnswer = usualLongestAnswer } = parts;
  /** The answer and its card; null where a form opened in its place. */
  const answer = async (
    { command, properties }: ReceivedCommand,
    workspace: Workspace,
  ): Promise<{ readonly payload: SlackPayload; readonly card: Card | null } | null> => {
    const { command: name, text, user_id, trigger_id, response_url, team_id, channel_id } = command;
    const words = String(text ?? '');
    const channel = typeof channel_id === 'string' ? channel_id : null;
    const { answerer, locale: chosen } = settings.at({ team: slackTeam(team_id), channel });
    const locale = answerLocale({ chosen, usual: parts.locale });
    const said = answerLocale({ words, usual: locale });
    try {
      if (typeof name !== 'string' || !names.has(name)) return { payload: unknownCommand(said), card: null };
      if (name === '/compare' && !words.trim()) {
        const url = typeof response_url === 'string' ? response_url : null;
        const origin = { url, replaces: null, thread: null, channel };
        const form = answerer.form(locale);
        const longest = timeLeft(properties, longestAnswer * shareOfForm);
        const client = await parts.clientOf(workspace);
        // Opened before it is acknowledged, so that what can be typed is said where the form does not come.
        if (await openForm(views, client, trigger_id, form, { origin, longest, log })) return null;
      }
      const left = Math.ceil(timeLeft(properties, longestAnswer));
      // Nobody waits for it any more.
      if (left <= 0) throw new Error('it came in too long ago');
      const over = () => AbortSignal.timeout(left);
      const sent = { person: `${markOf(workspace)} ${String(user_id)}`, text: words, locale: said, over };
      const card = await turns.answer(sent, () => within(left, answerer.typed(name.slice(1), words, locale)));
      return { payload: slackPayload(card, { tables }), card };
    } catch (error) {
      log.error('slack: a command failed', { command: name, error });
      return { payload: slackApology(said), card: null };
    }
  };
  return async (received) => {
    const { command, ack, properties } = received;
    const workspace = workspaceOf({ teamId: command.team_id, enterpriseId: command.enterprise_id });
    const words = String(command.text ?? '');
    const elsewhere = (await parts.whereToInstall?.(workspace, words, properties.host)) ?? null;
    if (elsewhere) return ack(elsewhere);
    if (door && command.command === '/tiebreak' && asksForSettings(words)) {
      const { trigger_id, team_id, channel_id, user_id } = command;
      const client = await parts.clientOf(workspace);
      const asker = { team: typeof team_id === 'string' ? team_id : null, user: String(user_id), client };
      // A conversation of two has nothing of its own to choose.
      const channel = /^[CG]/.test(String(channel_id)) ? String(channel_id) : null;
      const origin = { channel, scope: 'team', isHome: false } as const;
      const rest = await door.open(trigger_id, asker, origin, timeLeft(properties, longestAnswer));
      if (rest) {
        await ack();
        return rest();
      }
      const { locale } = settings.at({ team: slackTeam(team_id), channel });
      return ack(noForm(answerLocale({ chosen: locale, usual: parts.locale })));
    }
    const answered = await answer(received, workspace);
    await (answered ? ack(answered.payload) : ack());
    if (answered?.card) await followWithChart(command.response_url, answered.card, { tables, log });
  };
}
