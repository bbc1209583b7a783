import type { Block, Card, Span, Text } from '../../card/card.ts';
import type { Wording } from '../../language/wording.ts';
import type { Corrected } from './correct.ts';
import { countMessages } from './count-say.ts';

/** A text of so many characters and lines is shown whole. */
const longestWhole = 1800;
const mostLines = 30;
/** Of a longer line, so many characters around each correction. */
const longestLine = 300;
const around = 80;
/** Characters of lines with a correction that are shown of a long text. */
const longestShown = 2400;

type Mark = Corrected['marks'][number];
type Part = { readonly start: number; readonly end: number };

const open = ' [?]';

/** A part of a text with its corrections in bold. */
function marked(text: string, { start, end }: Part, marks: readonly Mark[]): Text {
  const spans: Span[] = [];
  let done = start;
  for (const mark of marks.filter((own) => own.start >= start && own.end <= end && own.start >= done)) {
    spans.push(text.slice(done, mark.start), { bold: text.slice(mark.start, mark.end) });
    if (mark.kind === 'open') spans.push(open);
    done = mark.end;
  }
  return [...spans, text.slice(done, end)].filter((span) => span !== '');
}

function linesOf(text: string): Part[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { start, end: start + line.trimEnd().length };
    start += line.length + 1;
    return own;
  });
}

/** What is shown of a long line: the words around its corrections. */
function cuttings(text: string, line: Part, marks: readonly Mark[]): Part[] {
  if (line.end - line.start <= longestLine) return [line];
  const parts: { start: number; end: number }[] = [];
  for (const mark of marks) {
    const start = Math.max(line.start, mark.start - around);
    const end = Math.min(line.end, mark.end + around);
    const last = parts.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else parts.push({ start, end });
  }
  return parts.map(({ start, end }) => ({
    start: start === line.start ? start : start + (/^\S*\s/.exec(text.slice(start, end))?.[0].length ?? 0),
    end: end === line.end ? end : end - (/\s\S*$/.exec(text.slice(start, end))?.[0].length ?? 0),
  }));
}

/** The lines of a long text that have a correction, shortened, as many as there is room for. */
function linesWithMarks(text: string, marks: readonly Mark[]): Text[] {
  let room = longestShown;
  return linesOf(text).flatMap((line) => {
    const own = marks.filter(({ start, end }) => start >= line.start && end <= line.end);
    if (own.length === 0) return [];
    const parts = cuttings(text, line, own);
    room -= parts.reduce((sum, { start, end }) => sum + end - start + 3, 0);
    if (room < 0) return [];
    return [
      parts.flatMap(
        (part, index): Text => [
          ...(part.start > line.start ? [index === 0 ? '… ' : ' … '] : []),
          ...marked(text, part, own),
          ...(index === parts.length - 1 && part.end < line.end ? [' …'] : []),
        ],
      ),
    ];
  });
}

/** A corrected text to be copied: right figures in bold, wrong ones without an exact figure marked. */
export function correctedView({ text, marks, wrong, replaced }: Corrected, words: Wording): Card {
  const say = words.of(countMessages);
  const said = say.replaced(replaced, wrong);
  const isWhole = text.length <= longestWhole && text.split('\n').length <= mostLines;
  const lines = isWhole
    ? linesOf(text).map((line) => marked(text, line, marks))
    : linesWithMarks(text, marks);
  const blocks: Block[] = [
    { kind: 'text', role: 'verdict', text: [said] },
    ...(isWhole ? [] : [{ kind: 'text', role: 'body', text: [say.onlyLines()] } as const]),
    { kind: 'quote', lines },
  ];
  return { title: say.corrected, summary: said, audience: 'asker', blocks };
}
