import { createInterface } from 'node:readline';
import type { Answerer } from '../answerer.ts';
import { renderCard } from './render.ts';

/** Answers the lines of `input` until it ends: `/compare ...`, a bare pair of names, `help`. */
export async function chat(
  answerer: Answerer,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number },
): Promise<void> {
  const interactive = output.isTTY === true;
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
      const named = /^\/?(?:tiebreak\b\s*(.*)|((?:help|explain|changes|cost|model|pick|why)\b.*))$/i.exec(
        text,
      );
      const card = await (named
        ? answerer.tiebreakText(named[1] ?? named[2] ?? '')
        : answerer.compareText(text));
      output.write(`${renderCard(card, { colour: interactive, width: output.columns ?? 100 })}\n\n`);
    }
    if (interactive) lines.prompt();
  }
  lines.close();
}
