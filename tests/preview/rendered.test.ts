import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import type { Form } from '../../src/answers/form/card.ts';
import { parseTiebreak } from '../../src/answers/parse-tiebreak.ts';
import type { Card } from '../../src/card/card.ts';
import { cleanText } from '../../src/card/clean-text.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { illustratedMessage } from '../../src/platforms/discord/chart-message.ts';
import { choices } from '../../src/platforms/discord/choices.ts';
import type { DiscordMessage } from '../../src/platforms/discord/components.ts';
import { markdown } from '../../src/platforms/discord/markdown.ts';
import { modal } from '../../src/platforms/discord/modal.ts';
import { discordComponents } from '../../src/platforms/preview/discord-components.ts';
import { discordForm } from '../../src/platforms/preview/discord-form.ts';
import { discordMarkdown } from '../../src/platforms/preview/discord-markdown.ts';
import { previewMessages } from '../../src/platforms/preview/say.ts';
import { slackBlocks } from '../../src/platforms/preview/slack-blocks.ts';
import { slackForm } from '../../src/platforms/preview/slack-form.ts';
import { answerAndChart } from '../../src/platforms/slack/chart-message.ts';
import { anyCard, anyText } from '../any-card.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { pages } from '../golden-pages.ts';
import { textOf, unescaped } from './try-page.ts';

const pageWords = wordingOf('en').of(previewMessages);

/** The cards of every page that people get. */
const cards = Object.values(pages)
  .flat()
  .map((text): [string, Card] => [
    text,
    answer(parseTiebreak(catalog, text, today), { catalog, today }).card,
  ]);

/** Everything that a payload says: its texts, labels and placeholders. */
function said(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['text', 'label'].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((one) => said(one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, own]) => said(own, name));
}

const ours =
  /<\/?(?:h3|p|ul|li|strong|code|em|u|s|a|div|span|table|thead|tbody|tr|th|td|select|option|button|figure|figcaption|svg|rect|text|path|hr|img|dialog|form|fieldset|legend|label|input|h2|details|summary|pre|blockquote)(?: [a-zA-Z-]+(?:="[^"<>]*")?)*>/g;

const button = (value: string) => ({ control: 'm', label: value, value });

/** Only elements of ours, and links of the web. */
function expectInert(markup: string): void {
  expect(markup.replaceAll(ours, '')).not.toMatch(/[<>]/);
  for (const [, address] of markup.matchAll(/ href="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//);
  for (const [, name] of markup.matchAll(/ (on\w+)="/g)) expect(name).toBeUndefined();
}

describe('Slack messages', () => {
  it('show every word of every page, and hold nothing that is not known', () => {
    expect(cards.length).toBeGreaterThan(30);
    for (const [page, card] of cards) {
      const { blocks } = answerAndChart(card, { tables: true });
      const { markup } = slackBlocks(blocks);
      // A menu's placeholder is the name of its element.
      for (const words of said(blocks)) expect(unescaped(markup), page).toContain(words.trim());
      expect(markup, page).not.toContain('class="unknown"');
      expectInert(markup);
    }
  });

  it('are inert whatever the card', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const { blocks, follow_up } = answerAndChart(card, { tables: true });
        expectInert(slackBlocks([...blocks, ...(follow_up?.blocks ?? [])]).markup);
      }),
      { numRuns: 40 },
    );
  });

  it('show plain text as it is, and name what we never send', () => {
    const text = '**a** <!channel> `b` _c_';
    const block = { type: 'header', text: { type: 'plain_text', text, emoji: false } } as const;
    expect(slackBlocks([block]).markup).toBe('<h3>**a** &lt;!channel&gt; `b` _c_</h3>');
    expect(slackBlocks([{ type: 'divider' }]).markup).toBe('<p class="unknown">[divider]</p>');
  });
});

describe('forms', () => {
  it('are inert whatever they say', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'ru'), (text, locale) => {
        const form: Form = {
          state: text,
          page: 'compare',
          locale,
          volume: text,
          models: [{ label: text, id: text }],
          workloads: [{ label: text, value: text }],
          workload: text,
          isBeside: false,
        };
        const { markup } = slackForm(form, null, wordingOf(locale).of(previewMessages));
        expect(markup).not.toContain('class="unknown"');
        expectInert(markup);
        expectInert(discordForm(modal(form, true), wordingOf(locale).of(previewMessages)).markup);
      }),
      { numRuns: 40 },
    );
  });
});

describe('Discord messages', () => {
  it('show every page without a mark left over', () => {
    expect(cards.length).toBeGreaterThan(30);
    for (const [page, card] of cards) {
      const message = illustratedMessage(card);
      const { markup } = discordComponents(message, null, pageWords);
      const text = textOf(markup);
      for (const words of said(message.components)) expect(text, page).toContain(words);
      expect(text, page).not.toMatch(/\*\*|\\[*_~`|[\]()]|\]\(|^#/m);
      expectInert(markup);
    }
  });

  it('are inert whatever the card', () => {
    fc.assert(
      fc.property(anyCard, (card) =>
        expectInert(discordComponents(illustratedMessage(card), null, pageWords).markup),
      ),
      { numRuns: 40 },
    );
  });

  it('have what can be clicked on where it stands', () => {
    const row = choices({ kind: 'choices', state: 's', menus: [], buttons: [button('a')] });
    const container = {
      type: 17,
      components: [{ type: 10, content: 'over' }, ...row, { type: 10, content: 'under' }],
    };
    const message = { flags: 0, allowed_mentions: { parse: [] }, components: [container] };
    const { markup } = discordComponents(message as unknown as DiscordMessage, null, pageWords);
    expect(textOf(markup)).toBe('overaunder');
    expect(markup).toContain('data-custom="m.s.a"');
  });

  it('show an escaped text as the text that it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { markup } = discordMarkdown(`x${markdown([text])}`);
        expect(markup.replaceAll(/<\/?p>/g, '')).not.toContain('<');
        expect(textOf(markup).replaceAll('\u200d', '').trim()).toBe(`x${cleanText(text)}`.trim());
      }),
      { numRuns: 200 },
    );
  });

  it.for([
    ['### A **b**', '<h3>A <strong>b</strong></h3>'],
    ['- a\n- b\nc', '<ul><li>a</li><li>b</li></ul><p>c</p>'],
    [
      '> a\n> \n> **b**\n- c',
      '<blockquote><p>a</p><p></p><p><strong>b</strong></p></blockquote><ul><li>c</li></ul>',
    ],
    ['-# small', '<p class="small">small</p>'],
    [String.raw`\*\*a\*\* \<@1\>`, '<p>**a** &lt;@1&gt;</p>'],
    [
      '*a* _b_ __c__ ~~d~~ ||e||',
      '<p><em>a</em> <em>b</em> <u>c</u> <s>d</s> <span class="spoiler">e</span></p>',
    ],
    ['`**a**` @everyone', '<p><code>**a**</code> <span class="mention">@everyone</span></p>'],
    [
      '**[a](https://b.example/c)**',
      '<p><strong><a href="https://b.example/c" target="_blank" rel="noopener noreferrer">a</a></strong></p>',
    ],
    ['[a](javascript:b)', '<p>[a](javascript:b)</p>'],
    ['snake_case_name', '<p>snake_case_name</p>'],
    ['a\n```\n**b**\n  c\n```', '<p>a</p><div class="code"><pre tabindex="0">**b**\n  c</pre></div>'],
    [
      'a\n```\n**b**  1\n\n# c <d>\n```\n- e',
      '<p>a</p><div class="code"><pre tabindex="0">**b**  1\n\n# c &lt;d&gt;</pre></div><ul><li>e</li></ul>',
    ],
    ['```ts\na\n``` b', '<div class="code"><pre tabindex="0">a</pre></div><p> b</p>'],
    ['```a', '<p>```a</p>'],
  ] as const)('show the markdown %s as Discord does', ([content, markup]) => {
    expect(discordMarkdown(content).markup).toBe(markup);
  });
});
