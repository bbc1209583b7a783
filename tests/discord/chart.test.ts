import { expect, test } from 'vitest';
import { stateText } from '../../src/answers/clicks/state.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { createDrawer } from '../../src/card/drawing/drawer.ts';
import { createLog } from '../../src/log.ts';
import { withPicture } from '../../src/platforms/discord/chart-message.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import type { DiscordOptions } from '../../src/platforms/discord/discord.ts';
import { createHttpServer } from '../../src/platforms/http-server.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { barsOf } from '../chart/charts.ts';
import { eventually } from '../eventually.ts';
import { cardSaying, pause, startLoopback } from './loopback.ts';
import { botId, clickInteraction, commandInteraction, messageEvent, type Wire } from './payloads.ts';
import { publicKeyHex, signed } from './signed.ts';

const answerer = createAnswerer({ current: () => catalog, clock: () => new Date(today) });
/** Milliseconds; the machine may be busy. */
const patience = 60_000;
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const file = 'files[0] chart.png';
const usage = { input: '5M', output: '200k', per: 'day' };
const cost = (privately = false) =>
  commandInteraction({ first: 'claude haiku 4.5', second: 'gpt-4.1 mini', ...usage }, privately, 'cost');

const alt =
  'Bar chart. Cost a month. 5M tokens in, 200K out a day. GPT-4.1 mini: $69.60, Claude Haiku 4.5: $180.00.';
const gallery = { type: 12, items: [{ media: { url: 'attachment://chart.png' }, description: alt }] };
const illustrated = (data: Wire) => data.components[0].components[1].type === 12;

async function asked(
  changes: Partial<DiscordOptions>,
  payload: ReturnType<typeof cost> | ReturnType<typeof clickInteraction> = cost(),
) {
  const loopback = await startLoopback({ answerer, ...changes });
  loopback.api.setDeadline(patience);
  loopback.interact(payload);
  await eventually(() => loopback.api.messageOf(payload.id) as unknown, patience);
  const sent = () => loopback.requests(payload.token);
  return { ...loopback, payload, sent };
}

test('the picture goes with the answer when it is ready in time', async () => {
  const drawer = createDrawer(createLog('error'));
  const { sent } = await asked({
    draw: drawer.draw,
    times: { pictureWithin: patience, deferAfter: patience },
  });
  await drawer.stop();
  const [{ method, path, body, files } = {} as never, ...more] = sent();
  expect([method, path.endsWith('/callback'), more]).toEqual(['POST', true, []]);
  expect(files.get(file)?.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(body.type).toBe(4);
  expect(body.data.components[0].components[1]).toEqual(gallery);
  expect(body.data.attachments).toEqual([{ id: '0', filename: 'chart.png', description: alt }]);
  expect(body.data.components[0].components[0].content).toContain('GPT-4.1 mini is cheaper');
});

test('an answer that waited long enough goes out as text, and its picture follows by an edit', async () => {
  const { promise: drawn, resolve: finish } = Promise.withResolvers<Uint8Array>();
  const { sent } = await asked({ draw: () => drawn, times: { pictureWithin: 10 } }, cost(true));
  await eventually(() => sent().length === 1, patience);
  finish(png);
  await eventually(() => sent().length === 2, patience);
  const [first, second] = sent();
  expect(illustrated(first?.body.data)).toBe(false);
  expect([first?.files.size, first?.body.data.flags]).toEqual([0, (1 << 15) | 64]);
  expect([second?.method, second?.path.endsWith('/messages/@original')]).toEqual(['PATCH', true]);
  expect(second?.body.components[0].components[1]).toEqual(gallery);
  expect([...(second?.files.get(file) ?? [])]).toEqual([...png]);
});

test('an answer whose picture cannot be drawn or is refused stands as text', async () => {
  const without = await asked({ draw: async () => null });
  expect(without.sent().map(({ method, body }) => [method, illustrated(body.data)])).toEqual([
    ['POST', false],
  ]);

  const { api, interact, sent, payload, lines } = await asked({ draw: async () => png });
  expect(sent()).toHaveLength(1);
  const again = cost();
  api.faults.push('refused');
  interact(again);
  const shown = await eventually(() => api.messageOf(again.id), patience);
  expect([illustrated(api.messageOf(payload.id).data), illustrated(shown.data)]).toEqual([true, false]);
  expect(lines.filter((line) => line.includes('sent again without its picture'))).toHaveLength(1);
});

test.for(['broken', 'too large', 'page', 'dropped', 'lost'] as const)(
  'an answer whose picture is %s is shown once all the same',
  async (fault) => {
    const { api, interact, lines, requests } = await asked({ draw: async () => png });
    const again = cost();
    api.fileFaults.push(fault);
    interact(again);
    await eventually(() => requests(again.token).length === 2, patience);
    const shown = await eventually(() => api.messageOf(again.id), patience);
    expect(requests(again.token).map(({ files }) => files.size)).toEqual([1, 0]);
    expect(illustrated(shown.data)).toBe(fault === 'lost');
    await eventually(() => lines.some((line) => line.includes('sent again without its picture')));
    expect(lines.filter((line) => line.includes(' error '))).toEqual([]);
  },
);

test('an answer that Discord did not take with its picture, nor at once without it, is shown', async () => {
  const { api, interact, requests } = await asked({ draw: async () => png, times: { answerWithin: 20 } });
  const again = cost();
  api.fileFaults.push('broken');
  interact(again);
  const shown = await eventually(() => api.messageOf(again.id), patience);
  expect(JSON.stringify(shown)).toContain('GPT-4.1 mini is cheaper');
  await eventually(() => requests(again.token).length === 4, patience);
  const sent = requests(again.token).map(({ method, files }) => [method, files.size]);
  // The picture that stayed behind is added once the answer stands.
  expect(sent).toEqual([
    ['POST', 1],
    ['PATCH', 0],
    ['POST', 0],
    ['PATCH', 1],
  ]);
});

test('a late answer is shown as text first, too', async () => {
  const { promise: announced, resolve: announce } = Promise.withResolvers<void>();
  const slow = {
    ...answerer,
    filled: (...words: Parameters<typeof answerer.filled>) => announced.then(() => answerer.filled(...words)),
  };
  const { sent } = await asked({ answerer: slow, draw: async () => png, times: { deferAfter: 10 } });
  await eventually(() => sent().length === 1, patience);
  announce();
  await eventually(() => sent().length === 3, patience);
  expect(sent().map(({ method, files }) => [method, files.size])).toEqual([
    ['POST', 0],
    ['PATCH', 0],
    ['PATCH', 1],
  ]);
});

test('a part that has a chart brings its picture along, without a button for it, and one that has none takes it away', async () => {
  const { api, interact } = await asked({ draw: async () => png });
  const models = ['anthropic/claude-haiku-5-5', 'mistral/pixtral-12b'];
  const shown = { page: 'compare', models, section: null, option: null, locale: 'en', volume: null } as const;
  const state = stateText(shown) ?? '';
  const show = async (part: string) => {
    const payload = clickInteraction(`s.${state}`, part);
    interact(payload);
    return (await eventually(() => api.messageOf(payload.id) as unknown as Wire, patience)) as Wire;
  };
  for (const part of ['fit', 'cost', 'context']) {
    const { type, data } = await show(part);
    expect([part, type, illustrated(data), data.attachments.length]).toEqual([part, 7, true, 1]);
    expect(JSON.stringify(data)).not.toContain('"custom_id":"p.');
  }
  const { type, data } = await show('faq');
  expect([type, illustrated(data), data.attachments]).toEqual([7, false, []]);
  const forged = clickInteraction(`p.${state}.`);
  interact(forged);
  const answer = await eventually(() => api.messageOf(forged.id), patience);
  expect(JSON.stringify(answer)).toContain('not one that I gave out');
});

test('a mention is answered with its picture, later by an edit, or without where it is refused', async () => {
  const call = `<@${botId}> cost claude haiku 4.5, gpt-4.1 mini 5M in 200k out a day`;
  const said = async (draw: DiscordOptions['draw'], fault?: 'refused', count = 1) => {
    const loopback = await startLoopback({ answerer, draw, times: { pictureWithin: 200 } });
    if (fault) loopback.api.faults.push(fault);
    loopback.gateway.event('MESSAGE_CREATE', messageEvent(call));
    return eventually(() => {
      const sent = loopback.requests('/channels/');
      return sent.length === count && sent;
    }, patience);
  };
  const [first] = await said(async () => png);
  expect(first?.body.components[0].components[1]).toEqual(gallery);
  expect([...(first?.files.get(file) ?? [])]).toEqual([...png]);
  expect(first?.body.message_reference).toBeDefined();

  const [plain, edit] = await said(() => pause(300).then(() => png), undefined, 2);
  expect([illustrated(plain?.body), plain?.files.size]).toEqual([false, 0]);
  expect([edit?.method, edit?.path, edit?.files.size]).toEqual([
    'PATCH',
    expect.stringMatching(/\/messages\/\d+$/),
    1,
  ]);
  expect(edit?.body.components[0].components[1]).toEqual(gallery);

  const [refused, again] = await said(async () => png, 'refused', 2);
  expect([refused?.files.size, again?.files.size, illustrated(again?.body)]).toEqual([1, 0, false]);
});

test('over HTTP the answer goes out at once and the picture by an edit', async () => {
  let drawn = () => {};
  const draw = () =>
    new Promise<Uint8Array>((resolve) => {
      drawn = () => resolve(png);
    });
  const { api, discord, requests } = await startLoopback(
    { answerer, draw, token: undefined, publicKey: publicKeyHex },
    false,
  );
  const log = createLog('error', [], () => undefined);
  const ready = () => ({ ok: true, platforms: {} });
  const server = createHttpServer({
    routes: { 'POST /discord/interactions': discord.listener! },
    ready,
    log,
  });
  const port = await server.listen(0, '127.0.0.1');
  const payload = cost();
  api.expect(payload.id);
  const body = JSON.stringify(payload);
  const address = `http://127.0.0.1:${port}/discord/interactions`;
  const response = await fetch(address, { method: 'POST', body, headers: signed(body) });
  const { data } = (await response.json()) as Wire;
  expect([illustrated(data), requests('@original')]).toEqual([false, []]);
  api.acknowledged(payload.id);
  drawn();
  const edit = await eventually(() => requests('@original')[0], patience);
  await server.close();
  expect(edit.body.components[0].components[1]).toEqual(gallery);
  expect([...(edit.files.get(file) ?? [])]).toEqual([...png]);
});

test('a hostile description cannot break the message, and a full one stays without a picture', () => {
  const chart = { ...barsOf({ a: 1 }), alt: `\u202e@everyone\u0000${'x'.repeat(10_000)}` };
  const plain = discordMessage(cardSaying('the verdict'));
  const [{ description } = {} as never] = withPicture(plain, chart)?.attachments ?? [];
  expect(description).toMatch(/^@everyonex{10,}…$/);
  expect(description).toHaveLength(1024);
  const texts = Array.from({ length: 39 }, () => ({ type: 10, content: 'x' }) as const);
  const full = { ...plain, components: [{ type: 17, components: texts }] as const };
  expect(withPicture(full, chart)).toBeNull();
  expect(
    withPicture(discordMessage({ ...cardSaying(''), title: '' }), { ...chart, alt: '' })?.attachments,
  ).toEqual([{ id: '0', filename: 'chart.png', description: '…' }]);
});

const wholeState =
  stateText({
    page: 'compare',
    models: ['anthropic/claude-haiku-4-5', 'openai/gpt-4.1-mini'],
    section: null,
    option: null,
    locale: 'en',
    volume: null,
  }) ?? '';
const pictureClick = (flags = 0) => clickInteraction(`i.${wholeState}.`, undefined, flags);
const wholeName = 'tiebreak-gpt-4-1-mini-claude-haiku-4-5.png';
const isPicture = ({ components: [container] }: Wire) =>
  container.components.length === 1 && container.components[0].type === 12;

test('the picture of an answer is a message of its own for all who see the answer, under a name that says what it is', async () => {
  const { sent } = await asked({ draw: async () => png }, pictureClick());
  const [{ body, files } = {} as never, ...more] = sent();
  expect([body.type, body.data.flags, more]).toEqual([4, 1 << 15, []]);
  expect([...(files.get(`files[0] ${wholeName}`) ?? [])]).toEqual([...png]);
  const [{ items }] = body.data.components[0].components;
  expect(items[0].media).toEqual({ url: `attachment://${wholeName}` });
  expect(items[0].description).toMatch(/^Picture\. Claude Haiku 4\.5 vs GPT-4\.1 mini\. /);
  expect(body.data.attachments[0].filename).toBe(wholeName);

  const alone = await asked({ draw: async () => png }, pictureClick(64));
  expect(alone.sent()[0]?.body.data.flags).toBe((1 << 15) | 64);
});

test('a picture that takes long is announced, and follows; one that cannot be drawn gives way to a sentence', async () => {
  const { promise: drawn, resolve: finish } = Promise.withResolvers<Uint8Array | null>();
  const { interact, requests } = await startLoopback({
    answerer,
    draw: () => drawn,
    times: { deferAfter: 10 },
  });
  const late = pictureClick();
  interact(late);
  const [announced] = await eventually(
    () => requests(late.token).length === 1 && requests(late.token),
    patience,
  );
  expect(announced?.body).toEqual({ type: 5 });
  finish(png);
  const [, follows] = await eventually(
    () => requests(late.token).length === 2 && requests(late.token),
    patience,
  );
  expect([follows?.method, isPicture(follows?.body), follows?.files.size]).toEqual(['PATCH', true, 1]);

  for (const draw of [async () => null, undefined, () => Promise.reject(new Error('broken'))]) {
    const { sent } = await asked({ draw }, pictureClick());
    expect(sent().map(({ body, files }) => [body.type, files.size])).toEqual([[4, 0]]);
    expect(JSON.stringify(sent()[0]?.body)).toContain('The picture could not be drawn just now.');
  }
});

test.for(['broken', 'too large', 'page', 'dropped'] as const)(
  'a picture that is %s for Discord gives way to a sentence',
  async (fault) => {
    const { api, interact, requests } = await startLoopback({ answerer, draw: async () => png });
    const payload = pictureClick();
    api.fileFaults.push(fault);
    interact(payload);
    const shown = (await eventually(() => api.messageOf(payload.id) as unknown as Wire, patience)) as Wire;
    expect(JSON.stringify(shown)).toContain('could not be drawn');
    expect(requests(payload.token).map(({ files }) => files.size)).toEqual([1, 0]);
  },
);

test('over HTTP a picture is announced at once and follows by an edit', async () => {
  const { api, discord, requests } = await startLoopback(
    { answerer, draw: async () => png, token: undefined, publicKey: publicKeyHex },
    false,
  );
  const log = createLog('error', [], () => undefined);
  const server = createHttpServer({
    routes: { 'POST /discord/interactions': discord.listener! },
    ready: () => ({ ok: true, platforms: {} }),
    log,
  });
  const port = await server.listen(0, '127.0.0.1');
  const payload = pictureClick();
  api.expect(payload.id);
  const body = JSON.stringify(payload);
  const address = `http://127.0.0.1:${port}/discord/interactions`;
  const response = await fetch(address, { method: 'POST', body, headers: signed(body) });
  expect(await response.json()).toEqual({ type: 5 });
  api.acknowledged(payload.id);
  const edit = await eventually(() => requests('@original')[0], patience);
  await server.close();
  expect([isPicture(edit.body), edit.files.size]).toEqual([true, 1]);
});
