import type { App } from '@slack/bolt';
import type { Answerer } from '../../answers/answerer.ts';
import { commands } from '../../answers/commands.ts';
import { slackCommands } from '../../answers/listings.ts';
import type { Card } from '../../card/card.ts';
import { type Locale, localeOfWords } from '../../language/locale.ts';
import type { Log } from '../../log.ts';
import { within } from '../in-flight.ts';
import type { Turns } from '../turns.ts';
import { slackApology, unknownCommand } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { followWithChart } from './response-url.ts';
import { openForm } from './submissions.ts';

/** Milliseconds; leaves Slack half a second of its three for the way back. */
const usualLongestAnswer = 2500;

type CommandParts = {
  answerer: Answerer;
  turns: Turns;
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
export function listenForCommands(app: App, parts: CommandParts): void {
  const { answerer, turns, log, tables, locale, longestAnswer = usualLongestAnswer } = parts;
  const answer = async (name: string, text: string, user: string): Promise<[SlackPayload, Card | null]> => {
    try {
      if (!names.has(name)) return [unknownCommand(localeOfWords(text) ?? locale), null];
      const card = await turns.answer(
        {
          person: `slack ${user}`,
          text,
          locale: localeOfWords(text) ?? locale,
          over: () => AbortSignal.timeout(longestAnswer),
        },
        () => within(longestAnswer, answerer.typed(name.slice(1), text, locale)),
      );
      return [slackPayload(card, { tables }), card];
    } catch (error) {
      log.error('slack: a command failed', { command: name, error });
      return [slackApology(localeOfWords(text) ?? locale), null];
    }
  };
  app.command(/^/, async ({ command, ack, client }) => {
    if (command.command === '/compare' && !String(command.text ?? '').trim()) {
      const origin = { url: command.response_url, replaces: null };
      // Opened before it is acknowledged, so that what can be typed is said where the form does not come.
      if (await openForm(client, command.trigger_id, answerer.form(locale), origin, log)) return ack();
    }
    const [payload, card] = await answer(
      String(command.command),
      String(command.text ?? ''),
      command.user_id,
    );
    await ack(payload);
    if (card) await followWithChart(command.response_url, card, { tables, log });
  });
}
