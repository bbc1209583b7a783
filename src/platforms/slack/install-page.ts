import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { escapeMarkup } from '../../card/escape-markup.ts';
import type { Locale } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { slackMessages } from './say.ts';

const style = `:root{color-scheme:light dark;font:1.1rem/1.5 system-ui,sans-serif}
body{max-width:34rem;margin:15vh auto 0;padding:0 1.5rem;overflow-wrap:anywhere}
h1{font-size:1.6rem}`;

/** Nothing runs or loads; the page has only its own style. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What goes with every answer to a browser that installs the app. */
export const installHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const longestName = 100;

/** What an installation came to. */
export type InstallEnd =
  | { readonly how: 'installed'; readonly name: string; readonly address: string }
  | { readonly how: 'denied' | 'stale' | 'failed' };

const statuses: Readonly<Record<InstallEnd['how'], number>> = {
  installed: 200,
  denied: 200,
  stale: 400,
  failed: 502,
};

/** Tells in a browser what an installation came to, and what to do then. */
export function sendInstallEnd(response: ServerResponse, end: InstallEnd, locale: Locale): void {
  const words = wordingOf(locale).of(slackMessages).install;
  const { title } = words[end.how];
  const next =
    end.how === 'installed'
      ? words.installed.next(end.name.slice(0, longestName) || 'Slack')
      : words[end.how].next;
  const [address, label] =
    end.how === 'installed' ? [end.address, words.installed.open] : ['install', words.again];
  const link = `<a href="${escapeMarkup(address)}">${escapeMarkup(label)}</a>`;
  response.writeHead(statuses[end.how], { ...installHeaders, 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(next)}</p>
<p>${link}</p>
</body>
</html>
`);
}
