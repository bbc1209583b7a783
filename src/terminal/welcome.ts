import type { Catalog } from '../catalog/catalog.ts';

/** What a newcomer without tokens sees first. */
export function welcome(catalog: Catalog): string {
  return `Tiebreak: which model should we use? ${catalog.models.size} models, oldest price list of ${catalog.asOf ?? 'unknown date'}.
Not connected. Set these to connect:
  Slack    SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
  Discord  DISCORD_TOKEN (gateway), or DISCORD_PUBLIC_KEY with DISCORD_APPLICATION_ID (HTTP)
Ask here meanwhile: /compare haiku pixtral

`;
}
