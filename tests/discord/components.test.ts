import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Card } from '../../src/card/card.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { escapeText, markdown } from '../../src/platforms/discord/markdown.ts';
import { anyCard, anyText } from '../any-card.ts';
import { cardSaying } from './loopback.ts';

/** Components, nested ones counted. */
const counted = (components: readonly { readonly components?: readonly object[] }[]): number =>
  components.reduce((sum, { components: own = [] }) => sum + 1 + counted(own), 0);

/** The texts of a message. */
function texts(of: Card): string[] {
  return discordMessage(of).components[0].components.flatMap((part) =>
    'content' in part ? [part.content] : [],
  );
}

test('any card fits and rings for nobody', () => {
  fc.assert(
    fc.property(anyCard, (any) => {
      const { components, flags, allowed_mentions } = discordMessage(any);
      const nested = counted(components);
      expect(nested).toBeLessThanOrEqual(40);
      const shown = texts(any);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.every((content) => content.trim() !== '')).toBe(true);
      expect(Array.from(shown.join('')).length).toBeLessThanOrEqual(4000);
      expect(shown.join('\n')).not.toMatch(/@(everyone|here)/i);
      expect(flags).toBe((1 << 15) | (any.audience === 'asker' ? 64 : 0));
      expect(allowed_mentions).toEqual({ parse: [] });
    }),
    { numRuns: 100 },
  );
});

test('any text is inert', () => {
  fc.assert(
    fc.property(anyText, (any) => {
      const bare = escapeText(any).replaceAll(/\\[\\*_~`|<>[\]()#:.+-]/g, '·');
      expect(bare).not.toMatch(/[\\*_~`|<>[\]()#\n]|:\/\/|:\w+:|^\s*[-+]|^\s*\d+\.\s/);
    }),
    { numRuns: 400 },
  );
});

test('a code span holds whatever it is given', () => {
  fc.assert(
    fc.property(anyText, (code) => {
      expect(markdown([{ code }])).toMatch(/^(`[^`\n]+`)?$/);
    }),
  );
});

test('links lead to the web or nowhere', () => {
  expect(markdown([{ link: 'a]b', url: 'https://x.test/(y)?q=<z>&at=@everyone' }])).toBe(
    '[a\\]b](https://x.test/%28y%29?q=%3Cz%3E&at=%40everyone)',
  );
  expect(markdown([{ link: 'a', url: 'javascript:alert(1)' }])).toBe('a');
});

const row = { label: 'Price', cells: ['$1', '$2', '$3'] };

test('advice and states stay, in the order of the card, whatever gives way', () => {
  const rows = Array.from({ length: 900 }, () => row);
  const blocks: Block[] = [
    { kind: 'table', corner: '', columns: ['A', 'B', 'C'], rows },
    { kind: 'text', role: 'verdict', text: ['Take A.'] },
    { kind: 'text', role: 'state', text: ['B is retired.'] },
  ];
  const long = { ...cardSaying('x'), blocks };
  expect(texts(long)[0]).toBe('### Answer\n**Take A.**\n⚠ B is retired.');
  expect(Array.from(texts(long).join('')).length).toBeGreaterThan(3500);
  const endless = {
    ...long,
    blocks: [...blocks, { kind: 'text', role: 'body', text: ['y'.repeat(9000)] } as const],
  };
  expect(texts(endless)[0]).toBe('### Answer\n**Take A.**\n⚠ B is retired.');
});
