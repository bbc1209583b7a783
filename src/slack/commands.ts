import type { App } from '@slack/bolt';
import type { Answerer } from '../answerer.ts';
import { within } from '../deadline.ts';
import type { Log } from '../log.ts';
import type { Card } from '../view/card.ts';
import { slackApology, unknownCommand } from './apology.ts';
import { type SlackPayload, slackPayload } from './blocks.ts';
import { followWithChart } from './follow-up.ts';

/** Milliseconds; leaves Slack half a second of its three for the way back. */
const usualLongestAnswer = 2500;

type CommandParts = { answerer: Answerer; log: Log; tables: boolean; longestAnswer?: number | undefined };

function answerTo(name: string, text: string, answerer: Answerer): Card | Promise<Card> | null {
  if (name === '/compare') return answerer.compareText(text);
  return name === '/tiebreak' ? answerer.tiebreakText(text) : null;
}

/** Answers slash commands; the whole answer travels in the acknowledgement, so no Web API call is needed; a chart follows it. */
export function listenForCommands(app: App, parts: CommandParts): void {
  const { answerer, log, tables, longestAnswer = usualLongestAnswer } = parts;
  const answer = async (name: string, text: string): Promise<[SlackPayload, Card | null]> => {
    try {
      const asked = answerTo(name, text, answerer);
      if (!asked) return [unknownCommand, null];
      const card = await within(longestAnswer, asked);
      return [slackPayload(card, { tables }), card];
    } catch (error) {
      log.error('slack: a command failed', { command: name, error });
      return [slackApology, null];
    }
  };
  app.command(/^/, async ({ command, ack }) => {
    const [payload, card] = await answer(String(command.command), String(command.text ?? ''));
    await ack(payload);
    if (card) await followWithChart(command.response_url, card, { tables, log });
  });
}
