import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Nothing runs, loads or connects but what this server sends itself; pictures may also stand in the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A name or an address and nothing else that an address can hold: no user, no path, no blanks. */
const plainHost = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** What goes with every answer of the page. */
export const guardHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Why a request is refused, as one line; null where it is not. A name that is not ours may have been pointed at this
 * machine by another site (DNS rebinding), and a page of another origin (another scheme is another one) has no business here.
 * @param ownName a name that the server is reached by besides `localhost` and addresses in figures
 */
export function refusal(request: IncomingMessage, ownName: string | null): string | null {
  const { host = '', origin } = request.headers;
  const own = plainHost.test(host) ? URL.parse(`http://${host}`) : null;
  const name = own?.hostname ?? '';
  const isAddress = isIP(name.replaceAll(/[[\]]/g, '')) !== 0;
  if (!isAddress && name !== 'localhost' && name !== ownName?.toLowerCase()) {
    return 'Open this page as localhost or by its address, or set HOST to that name.';
  }
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  const isOwn = origin === undefined ? isOwnSite(request) : origin === own?.origin;
  return isOwn ? null : 'Only the page itself may ask here.';
}

/** Programs other than browsers say nothing of a site. */
function isOwnSite(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin';
}
