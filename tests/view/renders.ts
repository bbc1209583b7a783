import type { Card } from '../../src/card/card.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { limits as discordLimits } from '../../src/platforms/discord/limits.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';

/** Words that a person must never read: a value that fell through. */
const slips = /\b(?:undefined|NaN|null|Infinity|\[object)\b/;

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** What is wrong with a card as Slack and Discord would get it; nothing when all is well. */
export function problemsOf(card: Card): string[] {
  const slack = slackPayload(card, { tables: true });
  const discord = discordMessage(card);
  const problems: string[] = [];
  const slackSize = JSON.stringify(slack.blocks).length;
  if (slackSize >= 12_000 || slack.blocks.length > 50) problems.push(`Slack: ${slackSize} characters`);
  if (Buffer.byteLength(JSON.stringify(slack)) >= 20_000) problems.push('Slack: too many bytes');
  const shown = discord.components[0].components
    .map((part) => ('content' in part ? part.content : ''))
    .join('');
  if (shown.length > discordLimits.characters) problems.push(`Discord: ${shown.length} characters`);
  for (const text of [...strings(slack), ...strings(discord)]) {
    if (slips.test(text)) problems.push(`a value fell through: ${text.slice(0, 200)}`);
  }
  return problems;
}
