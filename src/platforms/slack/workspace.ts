import type { webApi } from '@slack/bolt';
import type { Workspace } from '../../storage/installations.ts';

const idOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Z0-9]{2,40}$/i.test(value) ? value : null;

/** The workspace that Bolt found in what came, or that a command names. */
export function workspaceOf(source: {
  readonly teamId?: unknown;
  readonly enterpriseId?: unknown;
}): Workspace {
  return { team: idOf(source.teamId), enterprise: idOf(source.enterpriseId) };
}

/** How everything that is remembered of a workspace is marked, so that two of them never share anything. */
export function teamOf(source: Parameters<typeof workspaceOf>[0]): string {
  return markOf(workspaceOf(source));
}

/** The same of a workspace that is known. */
export function markOf({ team, enterprise }: Workspace): string {
  return `slack ${team ?? enterprise ?? ''}`;
}

/** Where something came from: how it is marked, and a client that speaks there for the bot. */
export type Where = { readonly team: string; readonly client: webApi.WebClient };

/** The same of what Bolt gives to a listener. */
export function whereOf(given: {
  readonly context: Parameters<typeof workspaceOf>[0];
  readonly client: webApi.WebClient;
}): Where {
  return { team: teamOf(given.context), client: given.client };
}

const standIn = 'the token of ';

/**
 * What a client has in place of a token where there are many workspaces: it says whose token is to be taken when a call
 * goes out, so that a message that waits is sent with the one that is good by then.
 */
export function tokenStandIn({ team, enterprise }: Workspace): string {
  return `${standIn}${team ?? '-'} ${enterprise ?? '-'}`;
}

/** The workspace that a header `authorization` stands in for; null where it holds a token. */
export function readStandIn(header: string | null): Workspace | null {
  const bearer = `Bearer ${standIn}`;
  if (!header?.startsWith(bearer)) return null;
  const [team = '-', enterprise = '-'] = header.slice(bearer.length).split(' ');
  return { team: idOf(team), enterprise: idOf(enterprise) };
}
