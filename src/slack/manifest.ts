import type { webApi } from '@slack/bolt';
import { commands } from '../command/list.ts';
import { type PlainValue, plainYaml } from './plain-yaml.ts';

export type SlackManifest = Exclude<webApi.AppsManifestCreateArguments['manifest'], string>;

/**
 * The Slack app, with the least it needs to be allowed.
 * @param url where Slack reaches the bot, such as https://bot.example.com; null for Socket Mode
 */
export function slackManifest(url: string | null): SlackManifest {
  const address = url === null ? null : new URL('/slack/events', url).href;
  return {
    _metadata: { major_version: 1 },
    display_information: {
      name: 'Tiebreak',
      description: 'Compares language models: a computed, sourced verdict for "which model should we use?"',
      background_color: '#1f2933',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'tiebreak', always_online: true },
      slash_commands: commands
        .filter((command) => command.slack)
        .map((command) => ({
          command: `/${command.name}`,
          description: command.description,
          usage_hint: command.usage,
          should_escape: false,
          ...(address ? { url: address } : {}),
        })),
    },
    oauth_config: {
      scopes: {
        bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history'],
        // For questions in channels that are switched on, and for people's languages.
        bot_optional: ['channels:history', 'groups:history', 'users:read'],
      },
    },
    settings: {
      event_subscriptions: {
        bot_events: ['app_mention', 'message.channels', 'message.groups', 'message.im'],
        ...(address ? { request_url: address } : {}),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
  };
}

/** The manifest as YAML, to be pasted or imported where Slack apps are made. */
export function manifestText(url: string | null): string {
  return plainYaml(slackManifest(url) as PlainValue);
}
