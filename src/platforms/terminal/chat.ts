import { createInterface } from 'node:readline';
import type { Answerer } from '../../answers/answerer.ts';
import { commands } from '../../answers/commands.ts';
import type { Card, ChoicesBlock } from '../../card/card.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Locale } from '../../language/locale.ts';
import type { Wording } from '../../language/wording.ts';
import type { Thread } from '../../subjects/query.ts';
import { renderCard } from './render.ts';
import { terminalMessages } from './say.ts';

const names = commands
  .filter(({ ownInSlack }) => !ownInSlack)
  .flatMap(({ name, synonyms }) => [name, ...synonyms]);

/** `/tiebreak` and what follows it, or a command that is typed after it. */
const namedLine = new RegExp(String.raw`^\/?(?:tiebreak\b\s*(.*)|((?:${names.join('|')})\b.*))$`, 'i');

/** Answers one line: the number of a choice, `/tiebreak ...` or the name of a command, a question (it ends as one), else names to compare. */
function lineAnswerer(answerer: Answerer, locale: Locale): (text: string) => Promise<Card> {
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
  let open: ChoicesBlock | undefined;
  return async (text) => {
    const chosen = /^\d{1,2}$/.test(text) ? open?.buttons[Number(text) - 1] : undefined;
    const clicked = open && chosen ? answerer.click({ ...chosen, state: open.state }, locale) : null;
    const card = clicked && 'card' in clicked ? clicked.card : await lineCard(text);
    // What is answered beside a question leaves it open.
    if (clicked?.how !== 'beside') open = questionOf(card);
    return card;
  };
}

/** What a card asks, with what can be answered. */
function questionOf({ blocks }: Card): ChoicesBlock | undefined {
  return blocks.find((block) => block.kind === 'choices' && block.isQuestion === true) as
    | ChoicesBlock
    | undefined;
}

/** Answers the lines of `input` until it ends: `/compare ...`, a bare pair of names, a question, `help`; in `locale` where their words have no language. */
export async function chat(
  answerer: Answerer,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
  locale: Locale,
): Promise<void> {
  const interactive = output.isTTY === true;
  const answer = lineAnswerer(answerer, locale);
  const lines = createInterface({
    input,
    output: interactive ? output : undefined,
    prompt: '> ',
    terminal: interactive,
  });
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (/^\/?(?:exit|quit)$/i.test(text)) break;
    if (text) {
      const card = await answer(text);
      output.write(
        `${renderCard(card, { colour: interactive, width: output.columns ?? 100, numbered: true })}\n\n`,
      );
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}

/**
 * What a newcomer without tokens sees first.
 * @param page where the same can be tried in a browser, and whether that ends with the input; null where it cannot
 */
export function welcome(
  catalog: Catalog,
  page: { readonly address: string; readonly endsWithInput: boolean } | null,
  words: Wording,
): string {
  const platform = words.of(terminalMessages);
  return platform.welcome(catalog.models.size, catalog.asOf, page);
}
