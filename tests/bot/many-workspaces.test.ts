import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { command, event, mentionBody, send, signingSecret } from '../slack/harness.ts';
import { clientSecret, createBrowser, inTeam, startWorkspaces, storeKey } from '../slack/workspaces.ts';
import { newFolder } from '../storage/stores.ts';
import { startBot } from './bot-process.ts';

test('a workspace that installed the app is answered after a restart too, and no secret is logged', async () => {
  const { api, oauth } = await startWorkspaces();
  const env = {
    SLACK_CLIENT_ID: oauth.app.id,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: api.url,
    STORE_KEY: storeKey,
    STATE_DIR: newFolder(),
    SYNC_URL: 'off',
  };
  const first = await startBot(env);
  oauth.app.redirects.push(`${first.url}/slack/oauth_redirect`);
  const browser = createBrowser();
  const { location: page } = await browser.open(`${first.url}/slack/install`);
  const { location } = await browser.open(`${page}&allow=T0001`);
  expect((await browser.open(location)).status).toBe(200);
  await first.said(/the app was installed id=T0001/);
  expect((await first.readyz('/slack')).status).toBe(200);
  expect((await first.stop()).code).toBe(0);

  const second = await startBot(env);
  await second.said(/the store answers installations=1/);
  await send(
    `${second.url}/slack/events`,
    event({ ...mentionBody('<@U0BOT> price of haiku'), ...inTeam('T0001') }),
  );
  await eventually(() => api.standing.length === 1);
  const other = await send(
    `${second.url}/slack/events`,
    command('haiku pixtral', '/compare', 0, { team_id: 'T0002' }),
  );
  expect(await other.text()).toContain(`${second.url}/slack/install`);
  for (const secret of [...oauth.secrets(), clientSecret, signingSecret, storeKey])
    expect(first.log() + second.log()).not.toContain(secret);
});
