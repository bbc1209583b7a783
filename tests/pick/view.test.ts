import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pickView } from '../../src/answers/pick/card.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { discordMessage } from '../../src/platforms/discord/components.ts';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { renderCard } from '../../src/platforms/terminal/render.ts';
import { catalog, today } from '../catalog-for-tests.ts';
import { anyRequest } from './any-request.ts';

test('whatever is asked for, the answer is short and has no hole in it', () => {
  fc.assert(
    fc.property(anyRequest, (request) => {
      const { card } = pickView(catalog, { kind: 'pick', request, private: false }, today, wordingOf('en'));
      const text = renderCard(card, { colour: false, width: 100 });
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|\bnull\b/);
      expect(text.length).toBeLessThan(4000);
      expect(JSON.stringify(slackPayload(card, { tables: true })).length).toBeLessThan(12_000);
      expect(JSON.stringify(discordMessage(card).components).length).toBeLessThan(8000);
    }),
    { numRuns: 60 },
  );
});
