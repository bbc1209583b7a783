import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commands } from '../../src/answers/commands.ts';
import { manifestText, plainYaml, slackManifest } from '../../src/platforms/slack/manifest.ts';

const url = 'https://bot.example.com/slack/events';

test('manifest.yml is the Socket Mode app, to the letter', () => {
  const file = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
  expect(file).toBe(manifestText(null));
});

test.each([null, url])('the text reads back as the manifest (%s)', (address) => {
  expect(parse(manifestText(address))).toEqual(slackManifest(address));
});

test('every command of the list is in it, and no other', () => {
  const named = slackManifest(null).features?.slash_commands?.map((command) => command.command);
  expect(named).toEqual(['/compare', '/tiebreak']);
  const own = commands.filter(({ ownInSlack }) => ownInSlack).map(({ name }) => `/${name}`);
  expect(named).toEqual([...own, '/tiebreak']);
});

test('it asks for no more than it needs', () => {
  expect(slackManifest(null).oauth_config).toEqual({
    scopes: {
      bot: ['app_mentions:read', 'chat:write', 'commands', 'im:history'],
      bot_optional: ['assistant:write', 'channels:history', 'files:write', 'groups:history', 'users:read'],
    },
  });
  expect(slackManifest(null).settings?.event_subscriptions).toEqual({
    bot_events: [
      'app_home_opened',
      'app_mention',
      'app_uninstalled',
      'function_executed',
      'message.channels',
      'message.groups',
      'message.im',
      'tokens_revoked',
    ],
  });
});

test('Socket Mode has no addresses, HTTP has them everywhere', () => {
  expect(manifestText(null)).not.toContain('http');
  const manifest = slackManifest(url);
  expect(manifest.settings?.socket_mode_enabled).toBe(false);
  expect(manifest.oauth_config?.redirect_urls).toEqual(['https://bot.example.com/slack/oauth_redirect']);
  expect(manifest.settings?.event_subscriptions?.request_url).toBe(url);
  for (const command of manifest.features?.slash_commands ?? []) expect(command.url).toBe(url);
  expect(manifest.settings?.interactivity).toEqual({
    is_enabled: true,
    request_url: url,
    message_menu_options_url: url,
  });
});

test('it keeps within the lengths that Slack allows', () => {
  const { display_information, features } = slackManifest(url);
  expect(display_information.name.length).toBeLessThanOrEqual(35);
  expect(display_information.description?.length).toBeLessThanOrEqual(140);
  const { agent_description = '', suggested_prompts = [] } = features?.agent_view ?? {};
  expect(agent_description.length).toBeGreaterThan(0);
  expect(agent_description.length).toBeLessThanOrEqual(300);
  expect(suggested_prompts).toHaveLength(4);
  expect(features?.bot_user?.display_name).toMatch(/^[a-z0-9._-]{1,80}$/);
  for (const shortcut of features?.shortcuts ?? []) {
    expect(shortcut.name.length).toBeLessThanOrEqual(24);
    expect(shortcut.description.length).toBeLessThanOrEqual(150);
  }
  for (const command of features?.slash_commands ?? []) {
    expect(command.command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
    expect(command.description.length).toBeGreaterThan(0);
    expect(command.description.length).toBeLessThanOrEqual(2000);
    expect(command.usage_hint?.length).toBeLessThanOrEqual(1000);
  }
});

test('strings that YAML would read as something else are quoted', () => {
  const values = {
    a: 'no',
    b: '12',
    c: 'x: y',
    d: '# z',
    e: "it's",
    f: ['on', { g: '', h: true }],
    i: undefined,
  };
  expect(parse(plainYaml(values))).toEqual({ ...values, i: undefined });
});
