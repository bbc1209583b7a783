import { afterEach, beforeEach, expect, test } from 'vitest';
import { stateText } from '../../src/answers/clicks/state.ts';
import { formOf } from '../../src/answers/form/values.ts';
import { eventually } from '../eventually.ts';
import { type Answering, startAnswering } from './answering.ts';
import { click, interaction, type Signed, send, startHttp } from './harness.ts';
import { afterApplying, type Fault, faults, refusedBlocks } from './loopback-faults.ts';

let api: Answering['api'];
let bot: Answering['bot'];
beforeEach(async () => {
  ({ api, bot } = await startAnswering());
});
afterEach(async () => {
  await bot.stop();
  await api.stop();
});

const asker = 'U2147483697';
const models = ['anthropic/claude-haiku-4-5', 'mistral/pixtral-12b'];
const stateOf = (section: string | null) =>
  stateText({ page: 'compare', models, section, option: null, locale: 'en', volume: null });

/** A click, a shortcut and a form that was sent off, each answered at this address. */
const asked: Readonly<Record<string, (address: string) => Signed>> = {
  click: (address) =>
    click({ block_id: stateOf(null), action_id: 's', selected_option: { value: 'capabilities' } }, address),
  shortcut: (response_url) =>
    interaction({
      type: 'message_action',
      callback_id: 'compare_message',
      response_url,
      message: { text: 'claude haiku 4.5 or pixtral 12b?' },
    }),
  form: (url) => {
    const values = Object.fromEntries(models.map((value, index) => [`model${index}`, { model: { value } }]));
    const private_metadata = JSON.stringify({ state: '', url, replaces: null });
    const view = { type: 'modal', callback_id: 'compare', private_metadata, state: { values } };
    return interaction({ type: 'view_submission', view });
  },
};
const kinds = Object.keys(asked);

/** What an address may do, and what the log says of it. */
const refusals: readonly (readonly [string, readonly Fault[], RegExp])[] = [
  ['is gone', [faults.status(404)], /took no answer.*status 404/],
  ['is of nobody', [faults.status(404, { ok: false, error: 'no_service' })], /answer=no_service/],
  ['has a fault', [faults.status(500)], /took no answer.*status 500/],
  ['is over its limit', [faults.limited(30)], /took no answer.*ratelimited/],
  ['answers with a page', [faults.html], /took no answer/],
  ['sends elsewhere', [faults.redirect], /did not answer.*redirect/],
  ['resets the connection', [faults.reset], /did not answer/],
  ['breaks off', [faults.cut], /did not answer/],
  ['takes it and resets', [afterApplying(faults.reset)], /did not answer/],
  ['refuses it with fields too', [refusedBlocks, refusedBlocks], /took no answer.*invalid_blocks/],
];

test.each(kinds)('the answer to a %s goes to its address, and nowhere else', async (kind) => {
  await send(bot.url, asked[kind]!(api.hook));
  await eventually(() => api.responded.length === 1);
  await bot.slack.stop();
  expect(api.posted).toEqual([]);
  // On a machine under load Slack may have no time to be asked about the token, which is no matter of the answer.
  const isOfToken = (line: string) => line.includes('cannot be asked about the bot token');
  expect(bot.lines.filter((line) => /^\S+ (warn|error) /.test(line) && !isOfToken(line))).toEqual([]);
});

test.each(kinds.flatMap((kind) => refusals.map((refusal) => [kind, ...refusal] as const)))(
  'the answer to a %s whose address %s comes as a direct message, once',
  async (kind, _, plan, said) => {
    api.plan('hook', ...plan);
    const address = api.hook;
    await send(bot.url, asked[kind]!(address));
    const [message] = await eventually(() => api.standing.length > 0 && api.standing);
    await bot.slack.stop();
    expect(api.standing).toHaveLength(1);
    expect(message?.fields).toMatchObject({ channel: asker, text: api.responded[0]?.text });
    expect(message?.fields.blocks?.length).toBeGreaterThan(100);
    expect(api.calls).not.toContain('/elsewhere');
    const lines = bot.lines.join('\n');
    expect(lines).toMatch(said);
    expect(lines).not.toContain(new URL(address).pathname);
  },
);

test.each(kinds)('the answer to a %s whose address says nothing is not waited for', async (kind) => {
  await bot.stop();
  bot = await startHttp({ config: { SLACK_API_URL: api.url }, longestPost: 200 });
  api.plan('hook', faults.hang);
  await send(bot.url, asked[kind]!(api.hook));
  const { fields } = await eventually(() => api.standing[0]);
  expect(fields).toMatchObject({ channel: asker, text: api.responded[0]?.text });
  expect(bot.lines.join('\n')).toMatch(/did not answer.*(timeout|aborted)/);
});

test.each(kinds)('the answer to a %s whose address was used five times, or is expired, too', async (kind) => {
  const used = api.hook;
  for (let sent = 0; sent < 5; sent += 1) await fetch(used, { method: 'POST', body: '{"text":"x"}' });
  await send(bot.url, asked[kind]!(used));
  await eventually(() => api.standing.length === 1);
  const old = api.hook;
  api.expireHooks();
  await send(bot.url, asked[kind]!(old));
  await eventually(() => api.standing.length === 2);
  expect(api.standing.map(({ fields }) => fields.channel)).toEqual([asker, asker]);
  expect(api.responded).toHaveLength(5);
  const lines = bot.lines.join('\n');
  expect(lines).toMatch(/answer=used_url/);
  expect(lines).toMatch(/answer=expired_url/);
  expect(lines).not.toContain('/hooks/');
});

test.each(kinds)(
  'the direct message to a %s goes out with fields where Slack refuses tables',
  async (kind) => {
    api.plan('hook', faults.status(404));
    api.plan('chat.postMessage', faults.refused('invalid_blocks'));
    await send(bot.url, asked[kind]!(api.hook));
    await eventually(() => api.standing.length === 1);
    expect(api.posted.map(({ fields }) => fields.channel)).toEqual([asker, asker]);
    expect(api.standing[0]?.fields.blocks).not.toContain('"type":"table"');
  },
);

test.each(kinds)('a %s that cannot be answered at all leaves a line each', async (kind) => {
  api.plan('hook', faults.status(404));
  api.plan('chat.postMessage', faults.refused('messages_tab_disabled'));
  await send(bot.url, asked[kind]!(api.hook));
  await eventually(() => bot.lines.some((line) => / error .*not sent .*messages_tab_disabled/.test(line)));
  expect(bot.lines.filter((line) => / warn .*took no answer/.test(line))).toHaveLength(1);
});

test('a direct message that does not get through is tried again', async () => {
  api.plan('hook', faults.status(404));
  api.plan('chat.postMessage', faults.unavailable, faults.limited(1));
  await send(bot.url, asked.click!(api.hook));
  await eventually(() => api.standing.length === 1);
  expect(api.posted).toHaveLength(3);
});

test('a chart for all is shown to the person alone where its address has failed', async () => {
  const picture = { action_id: 'p', type: 'button', value: 'p', block_id: stateOf('fit') };
  api.plan('hook', afterApplying(faults.cut));
  await send(bot.url, click(picture, api.hook));
  const { fields } = await eventually(() => api.standing[0]);
  expect(fields.channel).toBe(asker);
  expect(fields.blocks).toContain('data_visualization');
  expect(api.responded).toMatchObject([{ response_type: 'in_channel' }]);
});

test('a form that Slack does not open on the page of the bot is said so in a direct message', async () => {
  api.plan('views.open', faults.refused('expired_trigger_id'));
  const block_id = formOf([], { locale: 'en' });
  const own = { container: { type: 'view' }, response_url: undefined, channel: undefined };
  await send(bot.url, click({ block_id, action_id: 'e', value: 'e' }, '', own));
  const { fields } = await eventually(() => api.standing[0]);
  expect(fields).toMatchObject({ channel: asker, text: expect.stringMatching(/did not open the form/) });
});

function fault(): never {
  throw new Error('the catalog fell over');
}

test.each(['click', 'shortcut'])('a fault behind a %s is apologised for at its address', async (kind) => {
  const answerer = { click: fault, compareMessage: fault };
  const own = await startHttp({ answerer, config: { SLACK_API_URL: api.url } });
  await send(own.url, asked[kind]!(api.hook));
  const answer = await eventually(() => api.responded[0]);
  expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
  expect(answer.text).toMatch(/went wrong/);
  await own.stop();
  expect(own.lines.join('\n')).toMatch(/ error .*the catalog fell over/);
});

test('a fault behind a form is said beside its first field, and what was filled in stays', async () => {
  const own = await startHttp({ answerer: { submit: fault }, config: { SLACK_API_URL: api.url } });
  const errors = { model0: expect.stringMatching(/went wrong/) as string };
  const response = await send(own.url, asked.form!(api.hook));
  expect(await response.json()).toEqual({ response_action: 'errors', errors });
  await own.stop();
});
