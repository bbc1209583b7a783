import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assets } from '../../src/platforms/preview/assets.ts';
import { today } from '../catalog-for-tests.ts';
import { run } from '../terminal/run.ts';
import { payloadsOf, servePage, textOf } from './try-page.ts';

/** The values of an attribute, in the order of the page. */
function values(markup: string, attribute: string): string[] {
  return [...markup.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

it('shows the very payloads that the command line prints', async () => {
  const { ask } = await servePage();
  for (const [typed, words] of [
    ['/compare haiku pixtral', ['compare', 'haiku', 'pixtral']],
    [
      '/tiebreak cost haiku pixtral 5M in 200k out a day',
      ['cost', 'haiku', 'pixtral', '5M', 'in', '200k', 'out', 'a', 'day'],
    ],
    ['/compare pixtral pixtral', ['compare', 'pixtral', 'pixtral']],
  ] as const) {
    const answer = await ask(typed);
    for (const platform of ['slack', 'discord'] as const) {
      const { out } = await run([...words, '--format', platform, '--today', today]);
      expect(payloadsOf(answer[platform])[0], `${typed} on ${platform}`).toEqual(JSON.parse(out));
    }
  }
});

it('answers the address with the answer in it, in the language asked for', async () => {
  const { get } = await servePage();
  const page = await get({ q: '/tiebreak model pixtral' });
  expect(textOf(page)).toContain('/tiebreak model pixtral');
  expect(page.match(/<h3>Pixtral 12B<\/h3>/g)).toHaveLength(2);
  const russian = await get({ q: '/compare haiku pixtral', lang: 'ru' });
  expect(russian).toContain('<html lang="ru">');
  expect(russian).toContain('>Отправить</button>');
  expect(await get({}, { 'accept-language': 'ru-RU,ru;q=0.9,en;q=0.5' })).toContain('<html lang="ru">');
  expect(await get({ lang: 'xx' }, { 'accept-language': 'fr' })).toContain('<html lang="en">');
  expect(await get({})).toContain('<h3>Claude Haiku 5.5 vs GPT-6 Luna</h3>');
});

it('reads quoted lines as what the words below them are about', async () => {
  const { ask } = await servePage();
  const { slack, discord } = await ask('> Claude Haiku 4.5 costs $0.80/$4 per 1M tokens\nis this right?');
  for (const answer of [slack, discord])
    expect(textOf(answer)).toContain('1 figure was checked: it is wrong.');
});

it('draws the chart of a cost on both sides, with words for who does not see it', async () => {
  const { ask, click } = await servePage();
  const { slack, discord } = await ask('/tiebreak cost haiku pixtral 5M in 200k out a day');
  expect(discord).toMatch(
    /<img src="data:image\/png;base64,iVBOR[^"]{5000,}" alt="Bar chart. Cost a month[^"]*\$31.20/,
  );
  expect(payloadsOf(slack)).toHaveLength(1);
  const [block_id = ''] = values(slack, 'data-block');
  const action = { action_id: 'p', block_id, value: 'p' };
  const { message, place } = await click({ platform: 'slack', action });
  expect(place).toBe('beside');
  expect(message).toContain('aria-label="Cost a month, $ a month. Claude Haiku 5.5 18, Pixtral 12B 31.2"');
});

it('draws the whole answer where its picture is asked for, to be saved under a name that says what it is', async () => {
  const { ask, click } = await servePage();
  const { slack, discord } = await ask('/compare haiku pixtral');
  const [block_id = ''] = values(slack, 'data-block');
  const custom_id = values(discord, 'data-custom').find((id) => id.startsWith('i.')) ?? '';
  for (const asked of [
    { platform: 'slack', action: { action_id: 'i', block_id, value: 'i' } },
    { platform: 'discord', data: { custom_id } },
  ]) {
    const { message, place } = await click(asked);
    expect(place).toBe('beside');
    expect(message).toMatch(
      /<img src="data:image\/png;base64,iVBOR[^"]{5000,}" alt="Picture\. Claude Haiku 5\.5 vs/,
    );
    expect(message).toMatch(
      /<a href="data:image\/png;[^"]+" download="tiebreak-claude-haiku-5-5-pixtral-12b\.png">/,
    );
  }
  const alone = { platform: 'slack', isPrivate: true, action: { action_id: 'i', block_id, value: 'i' } };
  expect((await click(alone)).message).not.toContain('<img');
});

it('answers clicks as the platforms do', async () => {
  const { ask, click } = await servePage();
  const { slack, discord } = await ask('/compare haiku pixtral');
  const [state = ''] = values(slack, 'data-block');
  const action = { action_id: 's', block_id: state, selected_option: { value: 'cost' } };
  const section = await click({ platform: 'slack', action });
  expect(section.place).toBe('replace');
  expect(payloadsOf(section.message)).toEqual([
    expect.objectContaining({ replace_original: true, blocks: expect.any(Array) }),
  ]);
  expect(section.message).toContain('<option value="cost" selected>Cost</option>');

  const ids = values(discord, 'data-custom');
  const same = await click({
    platform: 'discord',
    data: { custom_id: ids.find((id) => id.startsWith('s.')), values: ['cost'] },
  });
  expect(same).toMatchObject({ kind: 'message', place: 'replace' });
  expect(payloadsOf(same.message)).toEqual([expect.objectContaining({ type: 7 })]);
  const details = await click({
    platform: 'discord',
    data: { custom_id: ids.find((id) => id.startsWith('s.')), values: ['details'] },
  });
  const page = await click({
    platform: 'discord',
    data: { custom_id: values(details.message, 'data-custom').findLast((id) => id.startsWith('m.')) },
  });
  expect(page).toMatchObject({ place: 'beside', message: expect.stringContaining('data-private="true"') });
  expect(page.message).toContain('<h3>Pixtral 12B</h3>');
});

it('answers forged clicks calmly, for the one who clicked', async () => {
  const { click, post, lines } = await servePage();
  const forged = 'x'.repeat(10_000);
  const answers = await Promise.all([
    click({ platform: 'slack', action: {} }),
    click({ platform: 'slack', action: { action_id: 7, block_id: null, value: { a: 1 } } }),
    click({ platform: 'slack', action: { action_id: 's', block_id: forged, value: '<img src=x>' } }),
    click({ platform: 'discord', data: { custom_id: '' } }),
    click({ platform: 'discord', data: { custom_id: `s.${forged}`, values: [forged] } }),
    click({ platform: 'discord', data: { custom_id: '__proto__.1.c....AW2jx', values: [] } }),
  ]);
  for (const { place, message } of answers) {
    expect(place).toBe('beside');
    expect(message).toContain('data-private="true"');
    expect(textOf(message)).toMatch(/I could not answer|no longer|cannot/i);
  }
  for (const click of [{ platform: 'telegram' }, { platform: 'discord', data: { custom_id: 5 } }, null])
    expect((await post('/preview/click', { click, locale: 'en' })).status).toBe(400);
  expect(lines).toEqual([]);
});

it('shows hostile words as words', async () => {
  const { ask, get } = await servePage();
  const hostile = [
    '"><img src=x onerror=alert(1)><script>alert(1)</script>',
    '/compare <script>alert(1)</script> `"\'&lt;',
    '/tiebreak model </pre></details><h1>x',
    '<!channel> @everyone <@U1> **x** [a](javascript:alert(1))',
    `/compare ${'<b>'.repeat(3334)}`,
    '\u202Eevil\u0000\u001b[31m שלום',
    '/',
    '/constructor __proto__',
  ];
  for (const text of hostile) {
    const answer = await ask(text);
    const address = text.length < 2000 ? await get({ q: text }) : '';
    for (const markup of [answer.slack, answer.discord, address]) {
      expect(markup).not.toMatch(/<script>|<img src=x|<b>|<h1>x|href="javascript|\u0000|\u001b|\u202e/i);
      expect(markup).not.toMatch(/ on\w+=(?!x onerror)"/);
    }
    expect(textOf(answer.slack).length, text.slice(0, 40)).toBeLessThan(4000);
  }
});

it('takes words without a slash as said to the bot, and answers blank ones too', async () => {
  const { ask } = await servePage();
  expect((await ask('haiku vs pixtral')).slack).toContain('<h3>Claude Haiku 5.5 vs Pixtral 12B</h3>');
  expect((await ask('   ')).discord).toContain('data-platform="discord"');
});

it('lets nothing run or load but its own files, and can be shown in no other page', async () => {
  const { url, post } = await servePage();
  const paths = ['/', '/preview/page.js', '/preview/page.css'];
  const answers = await Promise.all(paths.map((path) => fetch(url + path)));
  answers.push(await post('/preview/words', { text: '/compare haiku pixtral', locale: 'en', session: 'a' }));
  for (const { status, headers } of answers) {
    expect(status).toBe(200);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  }
  const page = await (await fetch(url)).text();
  expect(page).not.toMatch(/<script(?! type="module" src="\/preview\/)|<style| style=/);
  expect(values(page, 'src').every((address) => /^(?:\/preview\/|data:image\/png)/.test(address))).toBe(true);
});

it('is small', async () => {
  const { url } = await servePage();
  const page = await (await fetch(url)).text();
  const named = [...values(page, 'src'), ...values(page, 'href')];
  const files = Object.keys(assets);
  expect(named.filter((path) => path.startsWith('/preview/')).every((path) => files.includes(path))).toBe(
    true,
  );
  const texts = await Promise.all(files.map(async (path) => (await fetch(url + path)).text()));
  const compressed = [page, ...texts].reduce((sum, text) => sum + gzipSync(text).length, 0);
  expect(compressed).toBeLessThan(40_000);
});

it('refuses names that are not ours and pages of others', async () => {
  const { port, statusWith, url, post } = await servePage();
  expect(await statusWith({ host: `localhost:${port}` })).toBe(200);
  expect(await statusWith({ host: `[::1]:${port}` })).toBe(200);
  expect(await statusWith({ host: `192.0.2.7:${port}` })).toBe(200);
  expect(await statusWith({ host: 'attacker.example' })).toBe(403);
  expect(await statusWith({ host: `localhost.attacker.example:${port}` })).toBe(403);
  const forms = ['evil@localhost', 'localhost#evil', 'localhost/evil', 'localhost?evil', 'localhost\\evil'];
  const withPort = [
    `localhost:${port}@evil`,
    `localhost:${port}/`,
    'localhost:',
    'localhost:99999',
    'localhost:x',
  ];
  const odd = [
    ' ',
    'local host',
    'localhost evil',
    'localhost,evil',
    'evil%40localhost',
    '[localhost]',
    '[::1',
  ];
  for (const host of [...forms, ...withPort, ...odd])
    expect([host, await statusWith({ host })]).toEqual([host, 403]);
  const { statusWith: named } = await servePage('bot.example.com');
  expect(await named({ host: 'Bot.example.com:3000' })).toBe(200);

  const words = { text: '/compare haiku pixtral', locale: 'en', session: 'a' };
  const statusFrom = async (headers: Record<string, string>) =>
    (await post('/preview/words', words, headers)).status;
  expect(await statusFrom({})).toBe(200);
  expect(await statusFrom({ origin: 'https://attacker.example' })).toBe(403);
  expect(await statusFrom({ origin: url.replace(/\d+$/, '1') })).toBe(403);
  expect(await statusFrom({ origin: 'null' })).toBe(403);
  expect(await statusFrom({ origin: url.replace('http:', 'https:') })).toBe(403);
  expect(await statusFrom({ origin: `${url}/` })).toBe(403);
  // What is let in without a body is told that it is no JSON.
  const isLetIn = (host: string, origin: string) =>
    statusWith({ host, origin }, 'POST', '/preview/words').then((status) => status === 415);
  expect(await isLetIn('LOCALHOST', 'http://localhost')).toBe(true);
  expect(await isLetIn('localhost:80', 'http://localhost')).toBe(true);
  expect(await isLetIn('localhost', 'https://localhost')).toBe(false);
  expect(await isLetIn('localhost:443', 'https://localhost')).toBe(false);
  const host = `127.0.0.1:${port}`;
  expect(await statusWith({ host, 'sec-fetch-site': 'cross-site' }, 'POST', '/preview/words')).toBe(403);
});

it('refuses requests that are too long, no JSON, or not as the page sends them', async () => {
  const { post } = await servePage();
  const words = (body: unknown, headers = {}) =>
    post('/preview/words', body, headers).then(({ status }) => status);
  expect(await words({ text: 'x'.repeat(70_000), locale: 'en', session: 'a' })).toBe(413);
  expect(await words('{}', { 'content-type': 'text/plain' })).toBe(415);
  expect(await words('{')).toBe(400);
  expect(await words([])).toBe(400);
  expect(await words({ text: 5, locale: 'en', session: 'a' })).toBe(400);
  expect(await words({ text: 'a', locale: 'fr', session: 'a' })).toBe(400);
  expect(await words({ text: 'a', locale: 'en', session: 'a b' })).toBe(400);
});

it('says calmly that something broke, and logs what', async () => {
  const broken = () => {
    throw new Error('oh no');
  };
  const { url, post, lines } = await servePage(null, { typed: broken });
  const typed = await post('/preview/words', { text: '/compare a b', locale: 'en', session: 'a' });
  for (const answer of [typed, await fetch(url)]) {
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('Something went wrong. Please try again in a moment.\n');
  }
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('oh no');
});
