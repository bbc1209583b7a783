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

/** Whether it is built as all that Slack sends: a record, and an event in it one with a type. */
export function isWellFormed(body: unknown): body is Readonly<Record<string, unknown>> {
  if (!isRecord(body)) return false;
  return body.event === undefined || (isRecord(body.event) && typeof body.event.type === 'string');
}

/** A workspace as it is told apart from teams of other platforms; null where Slack names none. */
export function slackTeam(id: unknown): string | null {
  return typeof id === 'string' && id !== '' ? `slack ${id}` : null;
}
