import type { webApi } from '@slack/bolt';
import { actionNames } from '../../answers/clicks/choices.ts';
import type { CommandEntry } from '../../answers/command-entry.ts';
import { commands as all } from '../../answers/commands.ts';
import { slackCommands } from '../../answers/listings.ts';
import { installPaths } from './install-paths.ts';
import { prompts } from './prompts.ts';
import { messageShortcuts } from './shortcuts.ts';
import { workflowStep } from './workflow-step.ts';

export type PlainValue =
  | string
  | number
  | boolean
  | undefined
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

const safeAsIs = /^[A-Za-z][A-Za-z0-9 ,._/-]*[A-Za-z0-9.]$/;
const readAsSomethingElse = /^(true|false|null|yes|no|on|off)$/i;

function scalar(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return safeAsIs.test(value) && !readAsSomethingElse.test(value) ? value : JSON.stringify(value);
}

function entryLines(key: string, value: PlainValue): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [`${key}: ${scalar(value)}`];
  const inner = lines(value);
  return inner.length > 0 ? [`${key}:`, ...inner.map((line) => `  ${line}`)] : [];
}

function lines(value: PlainValue): string[] {
  if (value === undefined) return [];
  if (typeof value !== 'object') return [scalar(value)];
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([key, inner]) => entryLines(key, inner));
  return value.flatMap((item) => lines(item).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
}

/** YAML of plain values; every string is quoted unless it can be read in one way only. */
export function plainYaml(value: PlainValue): string {
  return `${lines(value).join('\n')}\n`;
}

export type SlackManifest = Exclude<webApi.AppsManifestCreateArguments['manifest'], string>;

/** The parameters of a step, all of them required. */
function parameters<Properties extends object>(properties: Properties) {
  return { properties, required: Object.keys(properties) };
}

/**
 * Where Slack sends everything to a bot that it reaches at `url`, below whatever path a proxy gives it; null where that
 * is no https address of a name and a path alone.
 */
export function eventsAddress(url: string): string | null {
  const own = /^https:\/\/[^\s?#]+$/i.test(url) ? URL.parse(url) : null;
  if (!own || own.username || own.password) return null;
  return `${own.origin}${own.pathname.replace(/(?:\/slack\/events)?\/*$/, '')}/slack/events`;
}

/** Where people come back to who install the app, beside the address of `eventsAddress`. */
function redirectAddress(events: string): string {
  return events.replace(/\/slack\/events$/, installPaths.redirect);
}

/**
 * The Slack app, with the least it needs to be allowed.
 * @param address where Slack sends everything (`eventsAddress`); null for Socket Mode
 */
export function slackManifest(
  address: string | null,
  commands: readonly CommandEntry[] = all,
): SlackManifest {
  return {
    _metadata: { major_version: 2 },
    display_information: {
      name: 'Tiebreak',
      description: 'Compares language models: computed, sourced advice on "which model should we use?"',
      background_color: '#1f2933',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      agent_view: {
        agent_description:
          'Answers "which model should we use?" with computed, sourced advice: picks, comparisons, costs at your volume, and checks of what a text says of models.',
        // For whom Slack takes no others, in one language as all of the manifest.
        suggested_prompts: prompts('en').map(({ title, message }) => ({ title, message })),
      },
      bot_user: { display_name: 'tiebreak', always_online: true },
      slash_commands: slackCommands(commands).map(({ name, description, usage }) => ({
        command: `/${name}`,
        description,
        usage_hint: usage,
        should_escape: false,
        ...(address ? { url: address } : {}),
      })),
      shortcuts: (['compare', 'verify'] as const).map((action) => ({
        name: actionNames[action].slack,
        type: 'message',
        callback_id: messageShortcuts[action],
        description: actionNames[action].description,
      })),
    },
    oauth_config: {
      // Where people come back to who install the app in other workspaces.
      ...(address ? { redirect_urls: [redirectAddress(address)] } : {}),
      scopes: {
        bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history'],
        // For suggested questions, questions in channels that are switched on, pictures, and people's languages.
        bot_optional: [
          // A scope that Slack's types do not list.
          'assistant:write' as 'users:read',
          'channels:history',
          'files:write',
          'groups:history',
          'users:read',
        ],
      },
    },
    settings: {
      event_subscriptions: {
        bot_events: [
          'app_home_opened',
          'app_mention',
          'app_uninstalled',
          // An event that Slack's types do not list.
          'function_executed' as 'app_mention',
          'message.channels',
          'message.groups',
          'message.im',
          'tokens_revoked',
        ],
        ...(address ? { request_url: address } : {}),
      },
      interactivity: {
        is_enabled: true,
        ...(address ? { request_url: address, message_menu_options_url: address } : {}),
      },
      // Slack wants both of apps that have steps of workflows.
      org_deploy_enabled: true,
      function_runtime: 'remote',
      socket_mode_enabled: address === null,
      token_rotation_enabled: false,
    },
    functions: {
      [workflowStep.id]: {
        title: workflowStep.title,
        description: workflowStep.description,
        input_parameters: parameters(workflowStep.inputs),
        output_parameters: parameters(workflowStep.outputs),
      },
    },
  };
}

/** The manifest as YAML, to be pasted or imported where Slack apps are made. */
export function manifestText(address: string | null): string {
  return plainYaml(slackManifest(address) as PlainValue);
}
