import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Choice, readChoice, settingsFields } from '../../src/answers/settings/choice.ts';
import { readSettings } from '../../src/answers/settings/form.ts';
import { inForce, knownOf } from '../../src/answers/settings/in-force.ts';
import { answerLocale } from '../../src/language/locale.ts';
import { catalog } from '../catalog-for-tests.ts';
import { teamSettingsIn } from './team-settings.ts';

const providers = Object.keys(catalog.providers);
const anyChoice: fc.Arbitrary<Choice> = fc.record(
  {
    locale: fc.constantFrom('en' as const, 'ru' as const),
    workload: fc.constantFrom('coding', 'vision', 'rag'),
    providers: fc.uniqueArray(fc.constantFrom(...providers.slice(0, 8)), { minLength: 1, maxLength: 4 }),
    audience: fc.constantFrom('everyone' as const, 'asker' as const),
    faq: fc.constantFrom('on' as const, 'off' as const),
  },
  { requiredKeys: [] },
);

test('a channel’s choice lies over its team’s, field by field, and says who chose', () => {
  fc.assert(
    fc.property(anyChoice, anyChoice, fc.boolean(), (team, channel, usesFaq) => {
      const found = inForce(team, channel, usesFaq);
      for (const field of settingsFields) {
        const whole = field === 'faq' ? undefined : team[field];
        const said = channel[field] ?? whole;
        const { value, from } = found[field];
        expect(from).toBe(channel[field] !== undefined ? 'channel' : whole !== undefined ? 'team' : 'nobody');
        if (said === undefined) continue;
        expect(value).toEqual(field === 'faq' ? said === 'on' : said);
      }
      if (channel.faq === undefined) expect(found.faq.value).toBe(usesFaq);
      if (found.providers.from === 'nobody') expect(found.providers.value).toEqual([]);
    }),
  );
});

test('what was chosen is read back as it was, and whatever a row holds is read', () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      expect(readChoice(JSON.parse(JSON.stringify(choice)))).toEqual({ value: choice, broken: [] });
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (row) => {
      const { value } = readChoice(row);
      expect(readChoice(value)).toEqual({ value, broken: [] });
    }),
  );
});

test('whatever is sent off is a choice that the form offers, or wrong beside its field', () => {
  const sent = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom('-', '', 'ru', 'coding', 'asker', 'on', '__proto__', 'constructor', 'x'.repeat(10_000)),
    fc.array(fc.oneof(fc.constantFrom(...providers), fc.string()), { maxLength: 60 }),
  );
  const form = fc.dictionary(fc.constantFrom(...settingsFields), sent);
  fc.assert(
    fc.property(form, fc.constantFrom('team' as const, 'channel' as const), (values, scope) => {
      const read = readSettings(catalog, scope, values, 'not now');
      if ('errors' in read) {
        expect(Object.values(read.errors).join('').length).toBeLessThan(1000);
        return;
      }
      expect(readChoice(read.choice)).toEqual({ value: read.choice, broken: [] });
      expect(knownOf(catalog, read.choice)).toEqual({ choice: read.choice, gone: [] });
      expect(read.choice.faq).not.toBe('on');
    }),
  );
});

test('a workload and providers that are gone count as not chosen, and the operator hears of it once', async () => {
  const { teamSettings, settings, lines } = teamSettingsIn();
  const choice = { workload: 'gone', providers: ['mistral', 'no-such', 'constructor'] };
  await settings.change('slack T1', '', choice, 'slack U1');
  await settings.change('slack T2', '', { providers: ['no-such'] }, 'slack U1');
  const place = { team: 'slack T1', channel: 'C1' };
  for (const _ of [1, 2]) teamSettings.at(place);
  expect(teamSettings.lines(place, { kind: 'workspace', locale: 'en' })).toEqual([
    "Language of answers: each person's own",
    'Usual workload: none',
    `Allowed providers: ${catalog.providers.mistral?.name} (the workspace)`,
    'Who sees answers to commands: Everyone in the channel',
    'Answer questions uncalled: Off',
    'The bot has nowhere to keep settings: they hold until it is restarted.',
  ]);
  expect(lines.filter((line) => line.includes('not there any more'))).toHaveLength(2);
  expect(teamSettings.at({ team: 'slack T2', channel: null }).answerer).toBe(
    teamSettings.at({ team: null, channel: null }).answerer,
  );
  const form = teamSettings.form(
    { team: 'slack T1', channel: null },
    { kind: 'workspace', faqNotice: null, locale: 'en' },
  );
  const hints = Object.fromEntries(form.fields.map(({ field, hints: own }) => [field, own.join(' ')]));
  expect(hints.workload).toContain('not there any more: gone.');
  expect(hints.providers).toContain('not there any more: no-such and constructor.');
});

test('the language is that of the words, else the chosen one, else the person’s, else the configured one', () => {
  const all = { words: 'хайку', chosen: 'en', person: 'en', usual: 'en' } as const;
  expect(answerLocale(all)).toBe('ru');
  expect(answerLocale({ ...all, words: 'haiku', chosen: 'ru' })).toBe('ru');
  expect(answerLocale({ ...all, words: 'haiku', chosen: null, person: 'ru' })).toBe('ru');
  expect(answerLocale({ words: '', chosen: null, person: null, usual: 'ru' })).toBe('ru');
});
