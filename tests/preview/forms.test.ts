import { expect, it } from 'vitest';
import { payloadsOf, servePage, textOf, unescaped } from './try-page.ts';

const [haiku, pixtral] = ['anthropic/claude-haiku-4-5', 'mistral/pixtral-12b'];
const title = '<h3>Claude Haiku 4.5 vs Pixtral 12B</h3>';
const onlyAsker = { flags: 64 };

type View = { private_metadata: string; blocks: { block_id: string }[] };
type Modal = { custom_id: string; components: { component: { custom_id: string; value?: string } }[] };

/** What a form of this markup was made from. */
const viewOf = (markup: string) => payloadsOf(markup).at(-1) as View;
const modalOf = (markup: string) => (payloadsOf(markup).at(-1) as { data: Modal }).data;

/** A form as Slack sends it off, with these values in its fields. */
function slackForm({ private_metadata }: Pick<View, 'private_metadata'>, sent: Record<string, string>) {
  const values = Object.entries(sent).map(([id, value]) => [
    id,
    { own: id === 'volume' ? { value } : { selected_option: { value } } },
  ]);
  return { platform: 'slack', view: { private_metadata, state: { values: Object.fromEntries(values) } } };
}

/** A form as Discord sends it off. */
function discordForm(
  { custom_id }: Pick<Modal, 'custom_id'>,
  sent: Record<string, string>,
  message?: object,
) {
  const components = Object.entries(sent).map(([id, value]) => ({
    type: 18,
    component: { custom_id: id, ...(id === 'workload' ? { values: [value] } : { value }) },
  }));
  return { platform: 'discord', data: { custom_id, components }, message };
}

async function start() {
  const page = await servePage();
  return {
    ...page,
    submit: async (form: object) =>
      (await (await page.post('/preview/form', { form, locale: 'en' })).json()) as Record<
        'kind' | 'message' | 'place',
        string
      > & { errors: Record<string, string> },
  };
}

/** What the button "Swap or add" of an answer sends when it is clicked. */
function changeOf(markup: string, platform: 'slack' | 'discord', isPrivate = false) {
  const block_id = / data-block="([^"]*)"/.exec(markup)?.[1] ?? '';
  const custom_id = / data-custom="(e\.[^"]*)"/.exec(markup)?.[1] ?? '';
  return platform === 'slack'
    ? { platform, action: { action_id: 'e', block_id, value: 'e' }, isPrivate }
    : { platform, data: { custom_id }, isPrivate };
}

it('opens the forms of a comparison of nothing, with all that they say', async () => {
  const { ask, get } = await start();
  const { slack, discord } = await ask(' /compare ');
  for (const markup of [slack, discord, await get({ q: '/compare' })]) {
    expect(markup).toContain('A form opens here.');
    expect(markup).not.toContain('class="unknown"');
  }
  const words = ['Compare models', 'Model 5 (optional)', 'All categories alike', 'Only me', 'Cancel'];
  for (const own of words) expect(textOf(slack)).toContain(own);
  expect(viewOf(slack).blocks.map(({ block_id }) => block_id)).toEqual(
    [...slack.matchAll(/ data-field="([^"]*)"/g)].map((match) => match[1]),
  );
  expect(modalOf(discord).components.map(({ component }) => component.custom_id)).toEqual(
    [...discord.matchAll(/ data-field="([^"]*)"/g)].map((match) => match[1]),
  );
  expect(textOf((await ask('/compare', 'ru')).discord)).toMatch(/Открыть форму[\s\S]*Кто увидит ответ/);
  expect((await ask('/comparehaiku')).slack).not.toContain('<dialog');
});

it('says beside its field what is wrong in a form of Slack, and answers it as a new message', async () => {
  const { ask, submit } = await start();
  const view = viewOf((await ask('/compare')).slack);
  const wrong = await submit(slackForm(view, { model0: haiku, model1: haiku, volume: 'five bananas' }));
  expect(wrong).toEqual({
    kind: 'errors',
    errors: { model1: expect.any(String), volume: expect.stringContaining('five bananas') },
  });
  const answer = await submit(slackForm(view, { model0: haiku, model1: pixtral, visibility: 'asker' }));
  expect(answer).toMatchObject({ kind: 'message', place: 'beside' });
  expect(answer.message).toContain(title);
  expect(payloadsOf(answer.message)).toEqual([
    expect.objectContaining({ replace_original: false, response_type: 'ephemeral' }),
  ]);
});

it('answers a form of Discord, and what is wrong in it by a message with a button back to it', async () => {
  const { ask, submit, click } = await start();
  const modal = modalOf((await ask('/compare')).discord);
  const wrong = await submit(discordForm(modal, { models: 'haiku 4.5, pixtral', volume: 'five bananas' }));
  expect(wrong).toMatchObject({ kind: 'message', place: 'beside' });
  expect(wrong.message).toContain('data-private="true"');
  expect(textOf(wrong.message)).toContain('five bananas');
  const again = await click(changeOf(wrong.message, 'discord', true));
  expect(again.kind).toBe('form');
  const form = modalOf(again.form);
  expect(form.components[0]?.component.value).toBe('Claude Haiku 4.5, Pixtral 12B');
  const sent = { models: 'haiku 4.5, pixtral', workload: 'coding', visibility: 'asker' };
  const answer = await submit(discordForm(form, sent, onlyAsker));
  expect(answer.place).toBe('replace');
  expect(textOf(answer.message)).toMatch(/Claude Haiku 4.5 vs Pixtral 12B.*for coding/);
});

it('replaces the answer that a form changes only where the same people see it', async () => {
  const { ask, click, submit } = await start();
  const { slack, discord } = await ask('/compare haiku pixtral');
  for (const [isPrivate, visibility, place] of [
    [false, 'everyone', 'replace'],
    [false, 'asker', 'beside'],
    [true, 'asker', 'replace'],
    [true, 'everyone', 'beside'],
  ] as const) {
    const view = viewOf((await click(changeOf(slack, 'slack', isPrivate))).form);
    const form = await submit(slackForm(view, { model0: haiku, model1: pixtral, visibility }));
    expect(form.place, `Slack ${isPrivate} ${visibility}`).toBe(place);
    expect(form.message).toContain(title);
    const modal = modalOf((await click(changeOf(discord, 'discord', isPrivate))).form);
    const message = { flags: isPrivate ? 64 : 0 };
    const same = await submit(discordForm(modal, { models: 'haiku 4.5, pixtral', visibility }, message));
    expect(same.place, `Discord ${isPrivate} ${visibility}`).toBe(place);
  }
});

it('suggests what Slack would list', async () => {
  const asked: unknown[] = [];
  const { post } = await servePage(null, {
    suggest: (...said) => {
      asked.push(said);
      return [{ label: 'Pixtral 12B <b>', id: pixtral }];
    },
  });
  const suggest = async (value: unknown) => post('/preview/suggestions', { value, locale: 'ru' });
  expect(await (await suggest('pixtral')).json()).toEqual({
    options: [{ text: { type: 'plain_text', text: 'Pixtral 12B <b>', emoji: false }, value: pixtral }],
  });
  await suggest('x'.repeat(10_000));
  expect((await suggest({})).status).toBe(400);
  expect(asked).toEqual([
    ['pixtral', 100, 'ru'],
    ['x'.repeat(100), 100, 'ru'],
  ]);
});

it('answers forged forms calmly, and refuses what no form sends', async () => {
  const { post, submit, lines } = await start();
  const long = 'x'.repeat(10_000);
  const metadata = JSON.stringify({ state: `1.c....${long}`, url: 'http://127.0.0.1:1/', replaces: 'all' });
  const forged = [
    slackForm({ private_metadata: '{' }, {}),
    slackForm({ private_metadata: metadata }, { model0: long, model1: '<!channel>', volume: long }),
    {
      platform: 'slack',
      view: { private_metadata: 'null', state: { values: { model0: 5, model1: [null], volume: { a: 1 } } } },
    },
    discordForm({ custom_id: `e.${long}` }, { models: long, volume: long, workload: long }),
    { platform: 'discord', data: { custom_id: '', components: [null, 5, { component: 'x' }] } },
    discordForm({ custom_id: 'e.1.c....' }, { models: '@everyone <script>, \u202E\u0000', workload: 'no' }),
  ];
  for (const form of forged) {
    const answer = await submit(form);
    const said = answer.errors ? Object.values(answer.errors).join(' ') : textOf(answer.message);
    expect(said).toMatch(/^[\s\S]{10,1500}$/);
    expect(unescaped(said)).not.toMatch(/\u0000|\u202e|undefined|\[object/i);
    expect(answer.message ?? '').not.toContain('<script>');
  }
  const statusOf = async (path: string, body: unknown, headers = {}) =>
    (await post(path, body, headers)).status;
  for (const form of [
    null,
    { platform: 'slack', view: { private_metadata: 5, state: {} } },
    { platform: 'slack', view: { private_metadata: '', state: { values: [] } } },
    { platform: 'discord', data: { custom_id: 'e', components: 'all' } },
    { platform: 'discord', data: { custom_id: 'e', components: [] }, message: { flags: 'x' } },
  ])
    expect(await statusOf('/preview/form', { form, locale: 'en' })).toBe(400);
  for (const path of ['/preview/form', '/preview/suggestions']) {
    expect(await statusOf(path, { value: 'x'.repeat(70_000) })).toBe(413);
    expect(await statusOf(path, {}, { origin: 'https://attacker.example' })).toBe(403);
  }
  expect(lines).toEqual([]);
});
