import { type Locale, languageOf, locales } from '../../language/locale.ts';
import { wordingOf } from '../../language/wording.ts';
import { type Html, html } from './html.ts';
import { type PageWords, previewMessages } from './say.ts';

/** Commands that a newcomer may try; a question in the page's own language stands after the first. */
const examples = [
  '/compare haiku pixtral',
  '/tiebreak model pixtral',
  '/tiebreak cost haiku pixtral 5M in 200k out a day',
  '/tiebreak pick cheapest vision model',
];

/** What the page answers before anything was typed. */
export const firstWords = examples[0] ?? '';

/** The page's address with these words in it, to be kept or passed on. */
function permalink(text: string, locale: Locale): string {
  return `/?${new URLSearchParams({ q: text, lang: locale }).toString().replaceAll('%2F', '/')}`;
}

function languageLink(own: Locale, current: Locale, text: string): Html {
  const link = html`href="${permalink(text, own)}" lang="${own}" hreflang="${own}" data-lang="${own}"`;
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

/** The whole page, with the answer to `text` in both channels. */
export function page(shown: {
  readonly text: string;
  readonly locale: Locale;
  /** Whose follow-ups belong together. */
  readonly session: string;
  readonly slack: Html;
  readonly discord: Html;
}): Html {
  const { text, locale, session } = shown;
  const words = wordingOf(locale).of(previewMessages);
  const offered = examples.toSpliced(1, 0, words.question);
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
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
<nav aria-label="${words.language}">${locales.map((own) => languageLink(own, locale, text))}</nav>
</header>
<fieldset class="platforms"><legend class="unseen">${words.platforms}</legend>
${platformChoice('slack', 'Slack', true)}${platformChoice('discord', 'Discord', false)}
</fieldset>
<main>
${channel('slack', 'Slack', words, shown.slack)}
${channel('discord', 'Discord', words, shown.discord)}
</main>
<footer>
<nav class="examples" aria-label="${words.examples}">
${offered.map((one) => html`<a href="${permalink(one, locale)}" data-example>${one}</a>`)}
</nav>
<form action="/" method="get" role="search">
<label for="words" class="unseen">${words.ask}</label>
<textarea id="words" name="q" rows="1" autocomplete="off" spellcheck="false" enterkeyhint="send" placeholder="${firstWords}" required></textarea>
<input type="hidden" name="lang" value="${locale}">
<button>${words.send}</button>
</form>
<p id="status" class="status" role="status" data-working="${words.working}" data-failed="${words.failed}" data-copied="${words.copied}"></p>
</footer>
</body>
</html>`;
}
