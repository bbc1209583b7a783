import { expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { door } from './door.ts';
import { pause } from './loopback.ts';
import { clientSecret } from './loopback-api.ts';
import { applicationId, commandInteraction } from './payloads.ts';
import { signed } from './signed.ts';

const keys = { applicationId, clientSecret };

test('over HTTP alone it registers its commands by the secret of the application, and answers one', async () => {
  const { api, discord, lines, send } = await door(keys);
  await discord.start();
  await eventually(() => lines.some((line) => line.includes('commands registered')));
  const put = api.received.find(({ method }) => method === 'PUT');
  expect([put?.path, put?.auth]).toEqual([
    `/api/v10/applications/${applicationId}/commands`,
    expect.stringMatching(/^Bearer /),
  ]);
  expect(put?.body.map(({ name }: { name: string }) => name)).toContain('compare');
  expect(discord.ready()).toBe(true);
  const body = JSON.stringify(commandInteraction({ first: 'haiku', second: 'pixtral' }));
  expect(await (await send(body, signed(body))).text()).toContain('haiku vs pixtral');
  expect(lines.join('\n')).not.toContain(clientSecret);
});

test('over HTTP alone without a way to register it says so at once, and what to do', async () => {
  const { api, discord, lines } = await door({ applicationId });
  await discord.start();
  expect(lines).toEqual([
    expect.stringMatching(
      /Z warn .*not registered.*DISCORD_APPLICATION_ID and DISCORD_CLIENT_SECRET.*`tiebreak register`/,
    ),
  ]);
  expect(api.received).toEqual([]);
  expect(discord.ready()).toBe(true);
});

test('a secret that is not accepted is one clear line', async () => {
  const { discord, lines } = await door({
    applicationId,
    clientSecret: 'not-the-right-one',
    times: { firstPause: 5 },
  });
  await discord.start();
  await eventually(() => lines[0]);
  await pause(50);
  expect(lines).toEqual([
    expect.stringMatching(/Z error Discord refused the commands: check .*DISCORD_CLIENT_SECRET/),
  ]);
  expect(lines.join('\n')).not.toContain('not-the-right-one');
});

test.for(['unavailable', 'page', 'half', 'dropped', 'limited'] as const)(
  'a right to register that is %s is asked for again',
  async (fault) => {
    const { api, discord, lines } = await door({ ...keys, times: { firstPause: 10 } });
    api.faults.push(fault);
    await discord.start();
    await eventually(() => lines.some((line) => line.includes('commands registered')));
    expect(lines.filter((line) => line.includes('trying again'))).toHaveLength(1);
  },
);

test('a list that Discord refuses to show does not keep it from registering', async () => {
  const { api, discord, lines } = await door(keys);
  api.listFaults.push('refused');
  await discord.start();
  await eventually(() => lines.some((line) => line.includes('commands registered')));
  expect(lines).toHaveLength(1);
});
