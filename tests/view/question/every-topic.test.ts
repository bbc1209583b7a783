import { expect, it } from 'vitest';
import { modalities, topics } from '../../../src/catalog/words.ts';
import { locales } from '../../../src/language/locale.ts';
import { discordMessage } from '../../../src/platforms/discord/components.ts';
import { slackPayload } from '../../../src/platforms/slack/blocks.ts';
import { catalog } from '../../catalog-for-tests.ts';
import { askIn } from './asked.ts';

/** Every 37th model: of every lab, task and state. */
const some = [...catalog.models.keys()].filter((_, index) => index % 37 === 0);
const groups = [
  ...some.map((id) => [id]),
  ...some.slice(2).map((id, index) => [id, some[index] ?? '', some[index + 1] ?? '']),
];
const slips = /undefined|null|NaN|Infinity|\[object|\s\s|\s[.,;:](?:\s|$)|\.\.|\(\)|^$/;

it.for(locales)('every topic is answered of any models without a slip, in %s', (locale) => {
  for (const names of groups) {
    for (const topic of topics) {
      const { text, card, kind } = askIn(locale, topic, names, {
        operator: 'does-it',
        details: {
          card: { gigabytes: 24, id: null },
          modalities: modalities.slice(names.length, names.length + 1),
        },
      });
      const asked = `${topic} of ${names.join()}: ${text}`;
      expect(kind, asked).toMatch(/answer|clarify/);
      if (topic !== 'glossary') expect(text, asked).not.toMatch(slips);
      if (locale === 'ru') expect(text, asked).toMatch(/[а-яё]/);
      expect(slackPayload(card, { tables: true }).blocks.length).toBeLessThanOrEqual(50);
      expect(discordMessage(card)).toBeDefined();
    }
  }
});
