/** What the bot says of itself on a platform, whatever was asked. */
export const platform = {
  slackFault: 'Something went wrong on our side. Please try again in a moment.',
  slackUnknown: 'Tiebreak knows /compare and /tiebreak. Try /compare haiku pixtral.',
  discordFault: 'Something went wrong on my side. The fault is logged; please try again in a moment.',
  discordUnknown: 'I do not know that command. Try `/compare` with two model names.',
  welcome: (
    models: number,
    asOf: string | null,
    page: { readonly address: string; readonly endsWithInput: boolean } | null,
  ) => `Tiebreak: which model should we use? ${models} models, oldest price list of ${asOf ?? 'unknown date'}.
Not connected. Set these to connect:
  Slack    SLACK_BOT_TOKEN with SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
  Discord  DISCORD_TOKEN (gateway), or DISCORD_PUBLIC_KEY with DISCORD_APPLICATION_ID (HTTP)
${page ? `See what both would show at ${page.address}${page.endsWithInput ? ' (until standard input ends; --serve keeps it)' : ''}\n` : ''}Ask here meanwhile: /compare haiku pixtral

`,
};
