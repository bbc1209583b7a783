import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentOf } from '../../src/claims/document/document.ts';
import { namingOf } from '../../src/claims/naming.ts';
import { layoutOf } from '../../src/claims/read-layout.ts';
import { inLanguagesOf } from '../../src/language/pattern.ts';
import { anyText } from '../any-text.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const inMarkdown = [
  '# ',
  '## Claude',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '|',
  '|---|---|',
  '\n',
  '\n\n',
  '**',
  '*',
  '_',
  '~~',
  '`',
  '```\n',
  '[a](http://b.c)',
  '[1]',
  '---',
  '\\',
  '&nbsp;',
  '&#36;',
  '<br>',
  '<https://a.b|c>',
  '  ',
  '.....',
  '\t',
  ',',
  ';',
  '"',
] as const;
const inTags = [
  '<table>',
  '</table>',
  '<tr>',
  '</tr>',
  '<td>',
  '</td>',
  '<td rowspan=3 colspan="2">',
  '<td colspan=9999>',
  '<th>',
  '<h2>',
  '</h2>',
  '<li>',
  '<p>',
  '<script>',
  '</script>',
  '<!--',
  '-->',
  '<',
  '&',
  '</',
  '<pre>',
] as const;
const words = [
  'Claude Haiku 4.5',
  'GPT',
  '2.5 Flash',
  ' costs ',
  '$1',
  '$0.40/$1.60',
  'Input',
  ': ',
  'Вход ',
  'a',
] as const;

const soup = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 50 }).map((own) => own.join(''));
const naming = namingOf(catalog, today);

it('parses any text without fault to a copy as long as the text, and cuts every part out of it', () => {
  const any = fc.oneof(soup(inMarkdown), soup(inTags), soup([...inMarkdown, ...inTags]), anyText(200));
  fc.assert(
    fc.property(any, (text) => {
      const document = documentOf(text);
      const { plain, blocks } = document;
      expect(plain.length).toBe(text.length);
      for (const block of blocks) {
        if (block.kind === 'break') continue;
        const pieces = block.kind === 'line' ? [block] : block.rows.flatMap(({ cells }) => cells);
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(0);
          const own = plain.slice(piece.start, piece.start + piece.text.length);
          expect(piece.text).toBe(block.kind === 'line' ? own : own.replaceAll('\n', ' '));
        }
      }
      const { sentences, cells } = inLanguagesOf(text, () => layoutOf(document, naming));
      for (const piece of [...sentences, ...cells])
        expect(plain.slice(piece.start, piece.start + piece.text.length).replaceAll('\n', ' ')).toBe(
          piece.text.replaceAll('\n', ' '),
        );
    }),
    { numRuns: 150 },
  );
});

it('keeps what a line says, whatever marks stand around it', () => {
  const marks = ['**', '*', '_', '`'] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 3 }), (own) => {
      const [open, close] = [own.join(''), own.toReversed().join('')];
      const { plain } = documentOf(`Claude Haiku 4.5 costs ${open}$1${close} per 1M input tokens.`);
      expect(plain.replaceAll(/[ *_`]+/g, ' ')).toBe('Claude Haiku 4.5 costs $1 per 1M input tokens.');
    }),
  );
});
