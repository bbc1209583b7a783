import { describe, expect, it } from 'vitest';
import { payloadsOf, servePage, textOf, unescaped } from './try-page.ts';

type Clicks = readonly { readonly control: string; readonly value: string; readonly state: string }[];

/** All that can be clicked on in a Discord message, of each menu its last option. */
function clicksIn(markup: string): Clicks {
  const buttons = [...markup.matchAll(/<button type="button" data-custom="([^"]*)"/g)].map(
    ([, id = '']) => id,
  );
  const menus = [...markup.matchAll(/<select data-custom="([^"]*)"[^>]*>([\s\S]*?)<\/select>/g)].map(
    ([, id = '', options = '']) => `${id}.${/.*value="([^"]*)"/s.exec(options)?.[1]}`,
  );
  return [...buttons, ...menus].map((id) => {
    const [control = '', ...rest] = id.split('.');
    return { control, state: rest.slice(0, 6).join('.'), value: rest[6] ?? '' };
  });
}

const asSlack = ({ control, state, value }: Clicks[0]) => ({
  platform: 'slack',
  action: { action_id: control, block_id: state, value },
});
const asDiscord = ({ control, state, value }: Clicks[0]) => ({
  platform: 'discord',
  data: { custom_id: `${control}.${state}.${value}` },
});

/** What a message consists of, without where it is put and who sees it. */
function contentOf(payload: unknown): unknown {
  const { data = {}, blocks = null } = payload as {
    data?: { components?: unknown };
    blocks?: unknown;
  };
  return blocks ?? data.components;
}

/** The page at an address, as each channel has it, the last message last. */
async function opened(url: string, address: string) {
  const page = await (await fetch(url + address)).text();
  const [, slack = '', discord = ''] = page.split('<section class="channel"');
  return { slack: payloadsOf(slack).map(contentOf), discord: payloadsOf(discord).map(contentOf), page };
}

const asked = [
  '/compare haiku luna',
  '/tiebreak model sonnet',
  '/tiebreak cost haiku luna 5M in 200k out a day',
  'which model should we use?',
  '/tiebreak verify Claude Haiku 4.5 costs $0.80 / $4 per 1M tokens. Claude Haiku 4.5 has a 200K context.',
];

describe('addresses', () => {
  it.for(asked)(
    'of all that can be clicked on below "%s" show that very answer in both channels',
    async (text) => {
      const { url, ask, post } = await servePage();
      const { discord, address } = await ask(text);
      expect(address).toBe(
        `/?${new URLSearchParams({ q: text, lang: 'en' }).toString()}`.replaceAll('%2F', '/'),
      );
      const clicks = clicksIn(discord);
      expect(clicks.length).toBeGreaterThan(0);
      for (const own of clicks) {
        for (const [platform, click] of [
          ['slack', asSlack(own)],
          ['discord', asDiscord(own)],
        ] as const) {
          const sent = await post('/preview/click', { click, words: text, locale: 'en' });
          const answer = (await sent.json()) as Record<string, string>;
          if (answer.kind === 'form') continue;
          const { [platform]: shown } = await opened(url, answer.address ?? '');
          const content = contentOf(payloadsOf(answer.message ?? '')[0]);
          expect(shown.at(-1), `${platform} ${own.control}`).toEqual(content);
          // A picture is a file without blocks in Slack.
          expect(content !== undefined || `${platform} ${own.control}` === 'slack i').toBe(true);
        }
      }
    },
  );

  it('of a form show what it was answered, and its volume', async () => {
    const { url, ask, post } = await servePage();
    const { discord } = await ask('/compare');
    const id = /"custom_id": "(f[^"]*)"/.exec(unescaped(discord))?.[1] ?? '';
    const filled = {
      models: 'haiku, luna',
      volume: '5M in 200k out a day',
      workload: '',
      visibility: 'asker',
    };
    const components = Object.entries(filled).map(([custom_id, value]) => ({
      type: 18,
      component: { custom_id, value, values: [value] },
    }));
    const form = { platform: 'discord', data: { custom_id: id, components } };
    const answer = (await (await post('/preview/form', { form, locale: 'en' })).json()) as Record<
      string,
      string
    >;
    expect(textOf(answer.message ?? '')).toContain('Claude Haiku 5.5 vs GPT-6 Luna');
    const { slack, discord: shown } = await opened(url, answer.address ?? '');
    expect(shown.at(-1)).not.toBeUndefined();
    expect(JSON.stringify(slack)).toContain('a month');
    expect(JSON.stringify(shown)).toContain('a month');
  });

  it('of a form that opens are that form', async () => {
    const { ask, get } = await servePage();
    const [change] = clicksIn((await ask('/compare haiku luna')).discord).filter(
      ({ control }) => control === 'e',
    );
    const page = await get({ click: `e.${change?.state}.`, lang: 'en' });
    expect(page.match(/A form opens here/g)).toHaveLength(2);
    expect(page).toContain('data-chosen="openai/gpt-6-luna"');
  });

  it('of words that lean on what was said before have that in them', async () => {
    const { url, post } = await servePage();
    const say = async (text: string, before: readonly string[]) => {
      const sent = await post('/preview/words', { text, before, locale: 'en', session: 'a' });
      return (await sent.json()) as Record<string, string>;
    };
    const first = await say('is haiku or pixtral cheaper?', []);
    const [second, third] = [
      await say('and which has the larger context?', ['is haiku or pixtral cheaper?']),
      await say('is haiku or luna cheaper?', ['is haiku or pixtral cheaper?', 'and which?']),
    ];
    expect(new URL(second.address ?? '', url).searchParams.getAll('q')).toHaveLength(2);
    const { slack, discord } = await opened(url, second.address ?? '');
    expect(slack.at(-1)).toEqual(contentOf(payloadsOf(second.slack ?? '')[0]));
    expect(JSON.stringify(discord.at(-1))).toContain('larger context window');
    for (const own of [first, third])
      expect(new URL(own.address ?? '', url).searchParams.getAll('q')).toHaveLength(1);
  });

  it('in another language show the same in that', async () => {
    const { ask, get } = await servePage();
    const [own] = clicksIn((await ask('/compare haiku luna')).discord);
    const click = `s.${own?.state}.cost`;
    expect(await get({ click, lang: 'en' })).toContain('Heavy usage');
    const russian = await get({ click, lang: 'ru' });
    expect(russian).toContain('<html lang="ru">');
    expect(russian).not.toContain('Heavy usage');
    // Links to the other languages keep the click.
    expect(unescaped(russian)).toMatch(/href="\/\?click=s\.1\.\w[^"]*cost&lang=en"/);
  });

  it('of words that are too long are none, nor of a text that is not known', async () => {
    const { ask, post } = await servePage();
    const { address, discord } = await ask(
      `/tiebreak verify ${'Claude Haiku 4.5 costs $0.80 / $4. '.repeat(60)}`,
    );
    expect(address).toBeNull();
    const [own] = clicksIn(discord);
    const click = own && asDiscord(own);
    expect(await (await post('/preview/click', { click, locale: 'en' })).json()).toMatchObject({
      address: null,
    });
  });

  it('that are forged are answered calmly', async () => {
    const { get, lines } = await servePage();
    const forged = [
      'x'.repeat(10_000),
      '<script>alert(1)</script>',
      's.1.c.cost...AAAAA.x',
      '__proto__.1.c.....',
      '\u202E\u0000\u001b[31m',
      '.......',
    ];
    for (const click of forged) {
      const page = await get({ click });
      expect(textOf(page)).toMatch(/I could not answer|no longer|cannot/i);
      expect(page).not.toMatch(/<script>|\u0000|\u001b|\u202e/);
    }
    expect(lines).toEqual([]);
  });
});
