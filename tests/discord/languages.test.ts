import { expect, test } from 'vitest';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { type CommandRegistration, registrations } from '../../src/platforms/discord/commands.ts';
import { sameCommands } from '../../src/platforms/discord/register.ts';
import { catalog } from '../catalog-for-tests.ts';
import { startLoopback } from './loopback.ts';
import { commandInteraction } from './payloads.ts';

const answerer = createAnswerer({ current: () => catalog });
const everyCommand = registrations(answerer);

test.for([
  [{ locale: 'ru' }, 'en', {}, 'Сравнить модели'],
  [{ locale: 'en-US' }, 'ru', {}, 'Compare models'],
  [{ locale: 'xx' }, 'ru', {}, 'Сравнить модели'],
  [{ locale: undefined }, 'en', {}, 'Compare models'],
  [{ locale: 'en-GB' }, 'en', { first: 'кот', second: 'пёс' }, 'в каталоге нет'],
] as const)('a command of %j where %s is usual, %j: %s', async ([own, locale, options, expected]) => {
  const { interact, shown } = await startLoopback({ answerer, locale });
  const payload = { ...commandInteraction(options), ...own };
  interact(payload);
  expect(JSON.stringify(await shown(payload))).toContain(expected);
});

test('a fault and a strange command are answered in the language of the person', async () => {
  const broken = {
    ...answerer,
    filled: () => {
      throw new Error('broken');
    },
  };
  const { interact, shown } = await startLoopback({ answerer: broken });
  const fault = { ...commandInteraction({ first: 'haiku' }), locale: 'ru' };
  const strange = { ...commandInteraction({}, false, 'dance'), locale: 'ru' };
  interact(fault);
  interact(strange);
  expect(JSON.stringify(await shown(fault))).toContain('что-то сломалось');
  expect(JSON.stringify(await shown(strange))).toContain('Такой команды я не знаю');
});

/** Every description, of which a command on a message has none, and every name of a choice, as Discord has them in a language. */
function texts(commands: readonly CommandRegistration[], locale: 'en' | 'ru'): string[] {
  return commands.flatMap((command) =>
    [command, ...command.options].flatMap((own) => [
      locale === 'en' ? own.description : (own.description_localizations?.ru ?? ''),
      ...('choices' in own ? (own.choices ?? []) : []).map(
        (choice) => (locale === 'ru' ? choice.name_localizations?.ru : undefined) ?? choice.name,
      ),
    ]),
  );
}

test('every description of a command is there in Russian too, within the limits of Discord', () => {
  const russian = texts(everyCommand, 'ru');
  expect(russian).toHaveLength(texts(everyCommand, 'en').length);
  for (const text of russian) expect(text.length, text).toBeLessThanOrEqual(100);
  const typed = everyCommand.filter(({ type }) => type === 1);
  const descriptions = typed.flatMap((command) => [command, ...command.options]);
  for (const { description_localizations: own } of descriptions) expect(own?.ru).toMatch(/[а-яё]{3}/i);
});

test('a changed translation is a change of the command', () => {
  const changed = everyCommand.map((command) => ({ ...command, description_localizations: { ru: 'Иначе' } }));
  expect(sameCommands(everyCommand, structuredClone(everyCommand))).toBe(true);
  expect(sameCommands(everyCommand, changed)).toBe(false);
});
