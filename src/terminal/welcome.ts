import type { Catalog } from '../catalog/catalog.ts';

/**
 * What a newcomer without tokens sees first.
 * @param page where the same can be tried in a browser, and whether that ends with the input; null where it cannot
 */
export function welcome(
  catalog: Catalog,
  page: { readonly address: string; readonly endsWithInput: boolean } | null,
): string {
  const until = page?.endsWithInput ? ' (until standard input ends; --serve keeps it)' : '';
  return `Tiebreak: which model should we use? ${catalog.models.size} models, oldest price list of ${catalog.asOf ?? 'unknown date'}.
Not connected. Set these to connect:
  Slack    SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
  Discord  DISCORD_TOKEN (gateway), or DISCORD_PUBLIC_KEY with DISCORD_APPLICATION_ID (HTTP)
${page ? `See what both would show at ${page.address}${until}\n` : ''}Ask here meanwhile: /compare haiku pixtral

`;
}
