import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { catalog } from '../catalog-for-tests.ts';
import { command, send, startHttp } from './harness.ts';

const answerer = createAnswerer({ current: () => catalog });

async function textOf(locale: 'en' | 'ru', text: string, name?: string): Promise<string> {
  const bot = await startHttp({ answerer, config: { DEFAULT_LOCALE: locale } });
  const response = await send(bot.url, command(text, name));
  await bot.stop();
  return ((await response.json()) as { text: string }).text;
}

test.for([
  ['en', 'haiku', 'That is one model'],
  ['ru', 'haiku', 'Это одна модель'],
  ['en', 'хайку', 'Это одна модель'],
] as const)('where %s is usual, /compare %s: %s', async ([locale, text, expected]) => {
  expect(await textOf(locale, text)).toContain(expected);
});

test('what the bot never offered and what broke are said in the usual language', async () => {
  expect(await textOf('ru', 'haiku', '/dance')).toContain('Tiebreak знает команды');
  const broken = () => Promise.reject(new Error('broken'));
  const bot = await startHttp({ answerer: { typed: broken }, config: { DEFAULT_LOCALE: 'ru' } });
  const response = await send(bot.url, command('haiku pixtral'));
  expect(await response.text()).toContain('что-то сломалось');
  await bot.stop();
});
