import { describe, expect, test } from 'vitest';
import { everyStore } from '../storage/stores.ts';
import { faults } from './loopback-faults.ts';
import {
  beginInstall,
  clientSecret,
  createBrowser,
  install,
  startInstallable,
  startWorkspaces,
  storeKey,
} from './workspaces.ts';

// Memory is SQLite as well.
const places = everyStore().filter(([driver]) => driver !== 'memory');

describe.each(places)('installing with %s', (_driver, place) => {
  const setUp = async (own: Parameters<typeof startInstallable>[2] = {}) => {
    const slack = await startWorkspaces(own);
    const store = await (await place())();
    const bot = await startInstallable(slack, store, own);
    const installed = async () => (await store.query('select id from installations')).map(({ id }) => id);
    return { slack, store, bot, installed };
  };

  test('leads to Slack with all scopes, and back to a page that says what to type next', async () => {
    const { slack, store, bot, installed } = await setUp();
    const { browser, page } = await beginInstall(bot);
    const address = new URL(page);
    expect(address.origin).toBe(new URL(slack.api.url).origin);
    expect(address.searchParams.get('scope')).toMatch(
      /^app_mentions:read,chat:write,commands,im:history,assistant:write,/,
    );
    const { location } = await browser.open(`${page}&allow=T0001`);
    const { status, text, headers } = await browser.open(location);
    expect(status).toBe(200);
    expect(text).toContain('In Ant &amp; &quot;Bee&quot; &lt;b&gt;, type /compare haiku pixtral');
    expect(text).toContain('https://slack.com/app_redirect?app=A123456&amp;team=T0001');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(browser.cookie()).toMatch(/=deleted$/);
    expect(await installed()).toEqual(['T0001']);
    const rows = JSON.stringify(await store.query('select * from installations'));
    for (const secret of slack.oauth.secrets()) expect(rows).not.toContain(secret);
    const log = bot.lines.join('\n');
    expect(log).toMatch(/ info slack: the app was installed id=T0001 .*by=U0INSTALLER/);
    for (const secret of [...slack.oauth.secrets(), clientSecret, storeKey])
      expect(log).not.toContain(secret);
  });

  test('a state that is made up, of another browser, used before or too old is refused, and nothing is stored', async () => {
    let time = Date.now();
    const { bot, installed } = await setUp({ clock: () => time });
    const { browser, page } = await beginInstall(bot);
    const { location } = await browser.open(`${page}&allow=T0001`);
    const state = new URL(location).searchParams.get('state') ?? '';
    const refused = async (address: string, by = browser, cookie?: string) => {
      const { status, text } = await by.open(address, cookie === undefined ? {} : { cookie });
      expect(status).toBe(400);
      expect(text).toMatch(/<h1>This link cannot be used<\/h1>[\s\S]*<a href="install">Start again<\/a>/);
    };
    const [name = ''] = browser.cookie().split('=');
    for (const other of [
      '',
      'x',
      `${state}x`,
      state.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      'x'.repeat(5000),
      '%00',
      "'",
    ]) {
      const forged = new URL(location);
      forged.searchParams.set('state', other);
      await refused(forged.href, createBrowser(), `${name}=${encodeURIComponent(other)}`);
      await refused(forged.href, createBrowser(), `${name}=${state}`);
    }
    await refused(location, createBrowser());
    await refused(
      (await beginInstall(bot, createBrowser())).page.replace(/^.*\?/, `${location.split('?')[0]}?code=x&`),
      createBrowser(),
    );
    const noCode = new URL(location);
    noCode.searchParams.delete('code');
    await refused(noCode.href, createBrowser(), `${name}=${state}`);
    time += 11 * 60_000;
    await refused(location, createBrowser(), `${name}=${state}`);
    expect(await installed()).toEqual([]);
    time -= 11 * 60_000;
    expect((await browser.open(location, { cookie: `${name}=${state}` })).status).toBe(200);
    expect(await installed()).toEqual(['T0001']);
    // The code would be refused by Slack as well: the state is by us.
    const before = bot.lines.length;
    await refused(location, createBrowser(), `${name}=${state}`);
    expect(bot.lines.slice(before).join('\n')).toContain('the state was used before');
  });

  test('a person who does not allow it reads so, in their language', async () => {
    const { bot, installed } = await setUp();
    const { browser, page } = await beginInstall(bot, createBrowser('de, ru-RU;q=0.9, en;q=0.8'));
    const { location } = await browser.open(`${page}&deny`);
    const { status, text } = await browser.open(location);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="ru">');
    expect(text).toContain('<h1>Tiebreak не установлен</h1>');
    expect(await installed()).toEqual([]);
    expect(bot.lines.filter((line) => / (warn|error) /.test(line))).toEqual([]);
  });

  test.each([
    ['is down', faults.unavailable],
    ['says something else', faults.html],
    ['does not know our secret', faults.refused('bad_client_secret')],
  ] as const)('where Slack %s, a page says so and nothing is stored', async (_, fault) => {
    const { slack, bot, installed } = await setUp();
    slack.api.plan('oauth.v2.access', fault);
    const { browser, page } = await beginInstall(bot);
    const { location } = await browser.open(`${page}&allow=T0001`);
    const { status, text } = await browser.open(location);
    expect(status).toBe(502);
    expect(text).toContain('Something went wrong between Slack and us.');
    expect(await installed()).toEqual([]);
    expect(bot.lines.filter((line) => line.includes(' error ')).join('\n')).toMatch(/an installation failed/);
  });

  test('an organisation installs it for all of its workspaces, and a workspace anew in place of what it had', async () => {
    const { bot, installed } = await setUp();
    await install(bot, 'E0001');
    await install(bot, 'T0002');
    await install(bot, 'T0002');
    expect(new Set(await installed())).toEqual(new Set(['E0001', 'T0002']));
  });

  test('PUBLIC_URL is where Slack comes back to', async () => {
    const { slack, bot, installed } = await setUp({
      config: { PUBLIC_URL: 'https://bot.example.com/tiebreak' },
    });
    const { browser, page } = await beginInstall(bot);
    const redirect = 'https://bot.example.com/tiebreak/slack/oauth_redirect';
    expect(new URL(page).searchParams.get('redirect_uri')).toBe(redirect);
    slack.oauth.app.redirects.push(redirect);
    const { location } = await browser.open(`${page}&allow=T0001`);
    expect(location).toContain(`${redirect}?`);
    expect(
      (await browser.open(location.replace(redirect, `${bot.origin}/slack/oauth_redirect`))).status,
    ).toBe(200);
    expect(await installed()).toEqual(['T0001']);
  });
});
