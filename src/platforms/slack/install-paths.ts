/** Where people begin to install the app, and where Slack sends them back to. */
export const installPaths = { install: '/slack/install', redirect: '/slack/oauth_redirect' } as const;

/** A name or an address and nothing else that an address can hold. */
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const thisMachine = /^(?:localhost|127\.[\d.]+|\[::1\])(?::|$)/i;

/**
 * Where people begin to install the app; null where nobody said by which name the bot is reached.
 * @param publicUrl the address that it is reached at, where that is set
 * @param host the name by which Slack reached it
 */
export function installAddress(publicUrl: string | undefined, host: unknown): string | null {
  if (publicUrl) return `${publicUrl}${installPaths.install}`;
  if (typeof host !== 'string' || !plainHost.test(host)) return null;
  return `${thisMachine.test(host) ? 'http' : 'https'}://${host}${installPaths.install}`;
}
