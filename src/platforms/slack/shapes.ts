import type { RequestKind } from '../traffic.ts';

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What something that Slack sent calls itself, in a few words for the log. */
export function kindOf(body: unknown): string {
  if (!isRecord(body)) return Array.isArray(body) ? 'a list' : body === null ? 'null' : typeof body;
  const { type, event, command, callback_id } = body;
  const inner = isRecord(event) ? event.type : undefined;
  const words = [type, inner, command, callback_id].filter((word) => typeof word === 'string');
  return words.map((word) => word.slice(0, 60)).join(' ') || 'without a type';
}

/** What kind of request Slack sent; nothing of what was written shows in it. */
export function requestKindOf(body: unknown): RequestKind {
  if (!isRecord(body)) return 'other';
  if (body.command !== undefined) return 'command';
  switch (body.type) {
    case 'block_actions':
      return 'click';
    case 'view_submission':
      return 'form';
    case 'block_suggestion':
      return 'autocomplete';
    case 'shortcut':
    case 'message_action':
      return 'shortcut';
  }
  const event = isRecord(body.event) ? body.event : {};
  switch (event.type) {
    case 'app_mention':
      return 'mention';
    case 'message':
      return event.channel_type === 'im' ? 'direct' : 'message';
    case 'app_home_opened':
      return 'home';
    case 'function_executed':
      return 'step';
    default:
      return 'other';
  }
}

/** Whether it is built as all that Slack sends: a record, and an event in it one with a type. */
export function isWellFormed(body: unknown): body is Readonly<Record<string, unknown>> {
  if (!isRecord(body)) return false;
  return body.event === undefined || (isRecord(body.event) && typeof body.event.type === 'string');
}

/** A workspace as it is told apart from teams of other platforms; null where Slack names none. */
export function slackTeam(id: unknown): string | null {
  return typeof id === 'string' && id !== '' ? `slack ${id}` : null;
}
