import { createInterface } from 'node:readline';
import type { Answerer } from '../../answers/answerer.ts';
import { commands } from '../../answers/commands.ts';
import type { Form } from '../../answers/form/card.ts';
import type { Card } from '../../card/card.ts';
import { chartOf } from '../../card/chart.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Locale } from '../../language/locale.ts';
import { type Wording, wordingOf } from '../../language/wording.ts';
import type { Thread } from '../../subjects/query.ts';
import { overview } from '../../subjects/sections.ts';
import { type Choice, choiceLines, choicesOf, numberIn } from './choices.ts';
import { completions } from './complete.ts';
import { type History, mostLines } from './history.ts';
import { layoutOf, renderCard } from './render.ts';
import { terminalMessages } from './say.ts';
import { wrap } from './wrap.ts';

const names = commands
  .filter(({ ownInSlack }) => !ownInSlack)
  .flatMap(({ name, synonyms }) => [name, ...synonyms]);

/** `/tiebreak` and what follows it, or a command that is typed after it. */
const namedLine = new RegExp(String.raw`^\/?(?:tiebreak\b\s*(.*)|((?:${names.join('|')})\b.*))$`, 'i');

/** What a line is answered: a card, a menu that it opened, or words of a form to be typed otherwise. */
type Answered =
  | { readonly card: Card; readonly choices: readonly Choice[] }
  | { readonly menu: string; readonly choices: readonly Choice[] }
  | { readonly command: string };

/** What a form would change, as a command that can be changed where it is typed. */
function commandOf({ page, models, workload, volume }: Form): string {
  const quoted = models.map(({ label }) => `"${label}"`).join(' ');
  const weighed = workload === overview ? '' : ` for ${workload}`;
  return `${page === 'cost' ? '/tiebreak cost' : '/compare'} ${quoted}${weighed}${volume === '' ? '' : ` ${volume}`}`;
}

/** Answers one line: the number of a choice, `/tiebreak ...` or the name of a command, a question (it ends as one), else names to compare. */
function lineAnswerer(answerer: Answerer, locale: Locale): (text: string) => Promise<Answered> {
  let thread: Thread | null = null;
  const lineCard = async (text: string): Promise<Card> => {
    const named = namedLine.exec(text);
    if (named) return answerer.typed('tiebreak', named[1] ?? named[2] ?? '', locale);
    const said = answerer.command(text, locale);
    if (said) return said.card;
    if (text.startsWith('/') || !/[?？]$/u.test(text)) return answerer.typed('compare', text, locale);
    const asked = await answerer.addressed(text, { thread, locale });
    if (asked.outcome === 'answer' && asked.models.length > 0) thread = asked;
    return asked.card;
  };
  let open: readonly Choice[] = [];
  return async (text) => {
    const chosen = /^\d{1,2}$/.test(text) ? open[Number(text) - 1] : undefined;
    if (chosen && 'options' in chosen) {
      open = chosen.options;
      return { menu: chosen.label, choices: open };
    }
    const clicked = chosen ? answerer.click(chosen.click, locale) : null;
    if (clicked?.how === 'form') return { command: commandOf(clicked.form) };
    const card = clicked ? clicked.card : await lineCard(text);
    const choices = choicesOf(card);
    // What is answered beside and offers nothing leaves open what was.
    if (clicked?.how !== 'beside' || choices.length > 0) open = choices;
    if (clicked?.how !== 'picture') return { card, choices };
    const chart = chartOf(card);
    return { card: { ...card, blocks: chart ? [chart] : [] }, choices: [] };
  };
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };

/** An answer as it is shown. */
function shown(answered: Answered, output: Output, words: Wording): string {
  const layout = layoutOf(output);
  if ('command' in answered)
    return `${words.of(terminalMessages).change}${output.isTTY ? '' : ` ${answered.command}`}`;
  const { choices } = answered;
  const offered = choiceLines(choices, layout.width);
  if ('menu' in answered) return `${answered.menu}\n${offered}`;
  const text = renderCard(answered.card, { ...layout, numbered: numberIn(choices) });
  return offered === '' ? text : `${text}\n\n${offered}`;
}

/** Clears the line at the first Ctrl-C, and leaves at the second. */
function leaveAtSecond(
  lines: ReturnType<typeof createInterface>,
  input: NodeJS.ReadableStream,
  output: Output,
  hint: string,
): void {
  let isAsked = false;
  input.on('keypress', (_, key: { ctrl?: boolean; name?: string } | undefined) => {
    if (!key?.ctrl || key.name !== 'c') isAsked = false;
  });
  lines.on('SIGINT', () => {
    if (isAsked) {
      lines.close();
      return;
    }
    isAsked = true;
    output.write(lines.line === '' ? `\n${hint}\n` : '^C\n');
    lines.write(null, { ctrl: true, name: 'e' });
    lines.write(null, { ctrl: true, name: 'u' });
    lines.prompt();
  });
}

/**
 * Answers the lines of `input` until it ends: `/compare ...`, a bare pair of names, a question, `help`; in `locale` where
 * their words have no language.
 * @param history what was typed in former sessions, for a person at a terminal
 */
export async function chat(
  answerer: Answerer,
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
  output: Output,
  { locale, history }: { readonly locale: Locale; readonly history: History },
): Promise<void> {
  const interactive = input.isTTY === true && output.isTTY === true;
  const answer = lineAnswerer(answerer, locale);
  const words = wordingOf(locale);
  const lines = createInterface({
    input,
    prompt: '> ',
    terminal: interactive,
    ...(interactive && {
      output,
      history: [...history.lines],
      historySize: mostLines,
      removeHistoryDuplicates: true,
      completer: (line: string) => completions(answerer, line, locale),
    }),
  });
  if (interactive) {
    leaveAtSecond(lines, input, output, words.of(terminalMessages).leave);
    lines.prompt();
  }
  for await (const line of lines) {
    const text = line.trim();
    if (/^\/?(?:exit|quit)$/i.test(text)) break;
    const answered = text ? await answer(text) : null;
    if (answered) output.write(`${shown(answered, output, words)}\n\n`);
    if (!interactive) continue;
    if (text) history.add(text);
    lines.prompt();
    // What a form changes elsewhere is changed where it is typed.
    if (answered && 'command' in answered) lines.write(answered.command);
  }
  lines.close();
}

/**
 * What a newcomer without tokens sees first.
 * @param page where the same can be tried in a browser, and whether that ends with the input; null where it cannot
 * @param isAskedHere whether lines that are written here are answered
 */
export function welcome(
  catalog: Catalog,
  page: { readonly address: string; readonly endsWithInput: boolean } | null,
  isAskedHere: boolean,
  words: Wording,
  output: Output,
): string {
  const text = words.of(terminalMessages).welcome(catalog.models.size, catalog.asOf, page, isAskedHere);
  const { isWrapped, width } = layoutOf(output);
  return isWrapped
    ? text
        .split('\n')
        .flatMap((line) => wrap(line, width, 2))
        .join('\n')
    : text;
}
