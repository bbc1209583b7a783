import { afterEach, beforeEach, expect, test } from 'vitest';
import { countAwake } from '../awake.ts';
import { botToken, command, event, mentionBody, send, signed, signingSecret, startHttp } from './harness.ts';

let bot: Awaited<ReturnType<typeof startHttp>>;
beforeEach(async () => {
  bot = await startHttp();
});
afterEach(() => bot.stop());

test('a comparison is answered in the acknowledgement, for everyone', async () => {
  const response = await send(bot.url, command('haiku pixtral'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  const payload = (await response.json()) as {
    response_type: string;
    text: string;
    blocks: { type: string }[];
  };
  expect(payload.response_type).toBe('in_channel');
  expect(payload.text).toBe('Take Claude Haiku 5.5: it wins 3 of 5 &amp; Pixtral 12B &lt;retired&gt;.');
  expect(payload.blocks.map((block) => block.type)).toContain('table');
  expect(bot.asked).toEqual(['haiku pixtral']);
});

test('a mistake is told to the asker alone', async () => {
  const payload = (await (await send(bot.url, command('pixtral'))).json()) as { response_type: string };
  expect(payload.response_type).toBe('ephemeral');
});

test('/tiebreak gives help, whatever follows it', async () => {
  const payload = (await (await send(bot.url, command('anything', '/tiebreak'))).json()) as { text: string };
  expect(payload.text).toBe('Compares language models.');
  expect(bot.asked).toEqual([]);
});

test('a command we never offered gets a sentence at once', async () => {
  const awake = countAwake();
  const response = await send(bot.url, command('x', '/other'));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ response_type: 'ephemeral' });
  expect(awake()).toBeLessThan(1000);
});

test('a forged signature is refused, and the good request that it copied still gets its answer', async () => {
  const good = command('haiku pixtral');
  expect(
    (await send(bot.url, signed(good.body, 'application/x-www-form-urlencoded', 0, 'wrong'))).status,
  ).toBe(401);
  expect((await send(bot.url, { ...good, body: `${good.body}&text=other` })).status).toBe(401);
  expect((await send(bot.url, good)).status).toBe(200);
  expect(bot.asked).toEqual(['haiku pixtral']);
});

test.each([-310, 310, -3600, 3600])('a timestamp off by %i seconds is refused', async (seconds) => {
  expect((await send(bot.url, command('haiku pixtral', '/compare', seconds))).status).toBe(401);
  expect(bot.asked).toEqual([]);
});

test('a timestamp that is no number, and missing headers, are refused', async () => {
  const request = command('haiku pixtral');
  const spoiled = { ...request.headers, 'x-slack-request-timestamp': 'soon' };
  expect((await send(bot.url, { ...request, headers: spoiled })).status).toBe(401);
  const bare = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await send(bot.url, { ...request, headers: bare })).status).toBe(401);
});

test('an exact copy is refused, also when both arrive together', async () => {
  const request = command('haiku pixtral');
  const together = await Promise.all([send(bot.url, request), send(bot.url, request)]);
  expect(together.map((response) => response.status).toSorted((a, b) => a - b)).toEqual([200, 401]);
  expect((await send(bot.url, request)).status).toBe(401);
  expect(bot.asked).toEqual(['haiku pixtral']);
});

test('a body over 256 KiB is refused with 413, one just below is read', async () => {
  expect((await send(bot.url, command('a'.repeat(300_000)))).status).toBe(413);
  expect((await send(bot.url, command('a'.repeat(250_000)))).status).toBe(200);
});

test.each([
  ['ends', 40],
  ['never ends', Number.POSITIVE_INFINITY],
])('a body too long that comes in pieces and %s is told so and let go', async (_, pieces) => {
  const { headers } = command('haiku');
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      if (sent > pieces) controller.close();
      else controller.enqueue(new Uint8Array(65_536));
    },
  });
  const response = await fetch(bot.url, { method: 'POST', headers, body, duplex: 'half' });
  expect(response.status).toBe(413);
  const awake = countAwake();
  await bot.stop();
  expect(awake()).toBeLessThan(2000);
});

test('certificate checks pass unsigned and run nothing', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const response = await send(bot.url, { body: 'ssl_check=1&command=%2Fcompare&text=haiku', headers });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
  expect(bot.asked).toEqual([]);
});

test('url_verification gives the challenge back, only when signed', async () => {
  const body = {
    token: 't',
    challenge: '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P',
    type: 'url_verification',
  };
  expect(await (await send(bot.url, event(body))).json()).toEqual({ challenge: body.challenge });
  const forged = signed(JSON.stringify(body), 'application/json', 0, 'wrong');
  expect((await send(bot.url, forged)).status).toBe(401);
});

test('a body that is no JSON is refused', async () => {
  expect((await send(bot.url, signed('{"type":', 'application/json'))).status).toBe(400);
});

test('with the Slack API unreachable, commands are answered and a mention waits, and leaves a line', async () => {
  const awake = countAwake();
  expect((await send(bot.url, command('haiku pixtral'))).status).toBe(200);
  expect((await send(bot.url, event(mentionBody('<@U0BOT> haiku or pixtral')))).status).toBe(200);
  expect(awake()).toBeLessThan(1000);
  await bot.slack.stop();
  expect(bot.slack.counts()).toMatchObject({ waiting: 0, sent: 0, lost: 1 });
  expect(bot.lines.filter((line) => line.includes('an answer was not sent'))).toHaveLength(1);
});

test('no secret reaches the log', async () => {
  await send(bot.url, event(mentionBody('<@U0BOT> haiku or pixtral')));
  await send(bot.url, signed('a=b', 'application/x-www-form-urlencoded', 0, 'wrong'));
  await bot.slack.stop();
  const written = bot.lines.join('\n');
  expect(bot.lines.length).toBeGreaterThan(1);
  expect(written).not.toContain(signingSecret);
  expect(written).not.toContain(botToken);
});
