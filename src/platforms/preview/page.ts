import { type Locale, languageOf, locales } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { type Addressed, addressOf } from './address.ts';
import { calculatorPanel } from './calculator.ts';
import { guidePanel } from './guide.ts';
import { type Html, html } from './html.ts';
import { type PageWords, previewMessages } from './say.ts';

/** Commands that a newcomer may try; a question in the page's own language stands after the first. */
const examples = [
  '/compare haiku luna',
  '/tiebreak model sonnet',
  '/tiebreak cost sonnet luna 5M in 200k out a day',
  '/tiebreak verify Haiku 4.5 costs $0.80/$4',
];

/** What the page answers before anything was typed: the names are of lines of models, so that it is of the newest. */
export const firstWords = examples[0] ?? '';

function languageLink(own: Locale, current: Locale, asked: Addressed): Html {
  const link = html`href="${addressOf(asked, own) ?? '/'}" lang="${own}" hreflang="${own}" data-lang="${own}"`;
  return own === current
    ? html`<a ${link} aria-current="true">${languageOf(own).name}</a>`
    : html`<a ${link}>${languageOf(own).name}</a>`;
}

function channel(platform: 'slack' | 'discord', name: string, words: PageWords, messages: Html): Html {
  return html`<section class="channel" id="${platform}" aria-labelledby="${platform}-name">
<h2 id="${platform}-name"><span>${name}</span> <span class="place"># ${words.channel}</span></h2>
<div class="messages" tabindex="0" role="group" aria-labelledby="${platform}-name">${messages}</div>
</section>`;
}

function platformChoice(platform: 'slack' | 'discord', name: string, isChosen: boolean): Html {
  const checked = isChosen ? html` checked` : null;
  return html`<label><input type="radio" name="platform" value="${platform}"${checked}><span>${name}</span></label>`;
}

/** The whole page, with the answer to what was asked in both channels; at the start with what can be. */
export function page(shown: {
  readonly asked: Addressed;
  readonly locale: Locale;
  /** Whose follow-ups belong together. */
  readonly session: string;
  readonly slack: Html;
  readonly discord: Html;
}): Html {
  const { asked, locale, session } = shown;
  const wording = wordingOf(locale);
  const words = wording.of(previewMessages);
  const isStart = asked.words.length === 0 && asked.click === null;
  const offered = examples.toSpliced(1, 0, words.question);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${words.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/preview/page.css">
<script type="module" src="/preview/page.js"></script>
</head>
<body data-session="${session}" data-locale="${locale}">
<header>
<h1>${words.title}</h1>
<p>${words.tagline}</p>
<nav aria-label="${words.language}">${locales.map((own) => languageLink(own, locale, asked))}</nav>
</header>
<div class="tools" role="group" aria-label="${words.tools}">
<button type="button" aria-expanded="${String(isStart)}" aria-controls="guide">${words.choose}</button>
<button type="button" aria-expanded="false" aria-controls="calculator">${words.count}</button>
<button type="button" class="link" aria-label="${words.link.copy} ${words.link.to}" data-link data-done="${words.linkCopied}" data-none="${words.noLink}">${words.link.copy} <span class="more">${words.link.to}</span></button>
</div>
${guidePanel(isStart, wording)}
${calculatorPanel(wording)}
<fieldset class="platforms"><legend class="unseen">${words.platforms}</legend>
${platformChoice('slack', 'Slack', true)}${platformChoice('discord', 'Discord', false)}
</fieldset>
<main>
${channel('slack', 'Slack', words, shown.slack)}
${channel('discord', 'Discord', words, shown.discord)}
</main>
<footer>
<nav class="examples" aria-label="${words.examples}">
${offered.map((one) => html`<a href="${addressOf({ words: [one], click: null }, locale) ?? '/'}" data-ask="${one}">${one}</a>`)}
</nav>
<form action="/" method="get" role="search">
<label for="words" class="unseen">${words.ask}</label>
<textarea id="words" name="q" rows="1" autocomplete="off" spellcheck="false" enterkeyhint="send" placeholder="${firstWords}" required></textarea>
<input type="hidden" name="lang" value="${locale}">
<button>${words.send}</button>
</form>
<p id="status" class="status" role="status" data-working="${words.working}" data-failed="${words.failed}" data-unreachable="${words.unreachable}" data-too-long="${words.tooLong}" data-copied="${words.copied}"></p>
</footer>
</body>
</html>`;
}
