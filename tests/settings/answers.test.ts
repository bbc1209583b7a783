import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type AnswerSettings, usualAnswers } from '../../src/answers/settings/answerers.ts';
import type { Card } from '../../src/card/card.ts';
import { allowing, choosable, originOf } from '../../src/catalog/allowing.ts';
import { namesOf } from '../../src/catalog/find.ts';
import { loadCatalog } from '../../src/catalog/load.ts';
import { liveRoutes } from '../../src/catalog/routes.ts';
import { lexiconOf } from '../../src/language/lexicon.ts';
import { catalog, catalogFolder, today } from '../catalog-for-tests.ts';
import { teamSettingsIn } from './team-settings.ts';

const { answererFor, usual } = teamSettingsIn();
const withSettings = (own: Partial<AnswerSettings>) => answererFor({ ...usualAnswers, ...own });
const said = (card: Card | Promise<Card>) => JSON.stringify(card);

test('of a catalog with other providers only these have routes, and its names and phrases are not made anew', () => {
  const derived = allowing(catalog, ['mistral', 'scaleway']);
  expect(namesOf(derived)).toBe(namesOf(catalog));
  expect(lexiconOf(derived)).toBe(lexiconOf(catalog));
  expect(originOf(allowing(derived, ['openai']))).toBe(catalog);
  for (const [id, model] of derived.models) {
    const plain = catalog.models.get(id)!;
    const allowed = liveRoutes(model, today).map(({ offer }) => offer.provider);
    expect(allowed.filter((provider) => !['mistral', 'scaleway'].includes(provider))).toEqual([]);
    const ofThese = liveRoutes(plain, today, ['mistral', 'scaleway']);
    expect(allowed).toEqual(ofThese.map(({ offer }) => offer.provider));
    expect([model.name, model.scores, model.contextWindow, model.lifecycle]).toEqual([
      plain.name,
      plain.scores,
      plain.contextWindow,
      plain.lifecycle,
    ]);
  }
});

test('an answer says that settings limit its routes, in both languages, and the usual one does not', () => {
  const limited = withSettings({ providers: ['scaleway'] });
  const names = catalog.providers.scaleway?.name;
  expect(said(limited.typed('compare', 'haiku 4.5 pixtral 12b', 'en'))).toContain(
    `Only providers your settings allow: ${names}`,
  );
  expect(said(limited.typed('tiebreak', 'model pixtral 12b', 'ru'))).toContain(
    `Только провайдеры, разрешённые в настройках: ${names}`,
  );
  expect(said(usual.typed('compare', 'haiku 4.5 pixtral 12b', 'en'))).not.toContain('your settings');
});

test('nobody can choose what the file of the team does not allow', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tiebreak-team-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'team.yml');
  writeFileSync(file, 'allowedProviders: [mistral, scaleway]\n');
  const own = loadCatalog(catalogFolder, null, file);
  expect(choosable(own, ['mistral', 'openai', 'no-such'])).toEqual(['mistral']);
  expect(choosable(allowing(own, ['mistral']), ['scaleway'])).toEqual(['scaleway']);
});

test('the chosen workload stands for one that is not named, as if it were', async () => {
  const own = withSettings({ workload: 'coding' });
  for (const [asked, whole] of [
    ['haiku 4.5 pixtral 12b', 'haiku 4.5 pixtral 12b for coding'],
    ['haiku 4.5 pixtral 12b for vision', 'haiku 4.5 pixtral 12b for vision'],
  ] as const) {
    const cards = [await own.typed('compare', asked, 'en'), await usual.typed('compare', whole, 'en')];
    expect(cards[0]?.title).toBe(cards[1]?.title);
    expect(cards[0]?.summary).toBe(cards[1]?.summary);
  }
  const pick = await own.typed('tiebreak', 'pick cheapest', 'en');
  expect(pick).toEqual(await usual.typed('tiebreak', 'pick cheapest for coding', 'en'));
  const cost = await own.typed('tiebreak', 'cost haiku 4.5', 'en');
  expect(cost).toEqual(await usual.typed('tiebreak', 'cost haiku 4.5 for coding', 'en'));
  const asked = own.ask('haiku 4.5 or pixtral 12b?', { thread: null, locale: 'en' }).card;
  expect(asked.title).toContain('for coding');
  expect(own.command('cost haiku 4.5', 'en')?.card.summary).toBe(cost.summary);
  expect(own.form('en').workload).toBe('coding');
});

test('where it is chosen so, a command is answered for who asked, unless they say publicly', async () => {
  const own = withSettings({ audience: 'asker' });
  const audience = async (words: string) => (await own.typed('compare', words, 'en')).audience;
  expect(await audience('haiku 4.5 pixtral 12b')).toBe('asker');
  expect(await audience('haiku 4.5 pixtral 12b publicly')).toBe('everyone');
  expect(await audience('haiku 4.5 pixtral 12b for coding --public')).toBe('everyone');
  expect(await audience('haiku 4.5 pixtral 12b при всех')).toBe('everyone');
  expect(await audience('haiku 4.5 pixtral 12b publicly privately')).toBe('asker');
  // A mistake is for who made it, whatever they say.
  expect(await audience('haiku 4.5 publicly')).toBe('asker');
  expect((await own.filled('compare', { first: 'haiku 4.5', second: 'pixtral 12b' }, 'en')).audience).toBe(
    'asker',
  );
  const given = { first: 'haiku 4.5', second: 'pixtral 12b', public: true } as const;
  expect((await own.filled('compare', given, 'en')).audience).toBe('everyone');
  // What is said in a channel is answered there.
  expect(own.command('cost haiku 4.5', 'en')?.card.audience).toBe('everyone');
  const usually = await usual.typed('compare', 'haiku 4.5 pixtral 12b publicly', 'en');
  expect(usually).toEqual(await usual.typed('compare', 'haiku 4.5 pixtral 12b', 'en'));
  // Asked again, it is the very same card, so that platforms need not write it anew.
  await own.typed('compare', 'haiku 4.5 pixtral 12b', 'en');
  expect(await own.typed('compare', 'haiku 4.5 pixtral 12b', 'en')).toBe(
    await own.typed('compare', 'haiku 4.5 pixtral 12b', 'en'),
  );
});

test('the answerer of the same settings is the same, in whatever order providers were chosen', () => {
  const one = withSettings({ providers: ['mistral', 'scaleway'] });
  expect(withSettings({ providers: ['scaleway', 'mistral'] })).toBe(one);
  expect(withSettings({})).toBe(usual);
});
