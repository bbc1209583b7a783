import { clamp, cleanText } from '../view/clean-text.ts';
import { limits } from './limits.ts';

/** The three characters that open links and mentions in Slack's markup; nothing else can be escaped there. */
function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The top-level `text` of a message, for notifications and screen readers; an entity is never cut in half. */
export function fallbackText(summary: string): string {
  const escaped = escapeMarkup(clamp(cleanText(summary), limits.text));
  if (escaped.length <= limits.text) return escaped;
  return `${escaped.slice(0, limits.text - 1).replace(/&[a-z]*$/, '')}…`;
}
