import { expect, test } from 'vitest';
import { dialogMessages } from '../../src/answers/form/say.ts';
import { locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';

test.each(locales)('what forms say in "%s" keeps to the shortest limit of the platforms', (locale) => {
  const words = wordingOf(locale);
  const dialog = words.of(dialogMessages);
  const most = (length: number, texts: readonly string[]) => {
    for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(length);
  };
  most(24, [...Object.values(dialog.title), ...Object.values(dialog.submit), dialog.close]);
  most(45, [dialog.models, dialog.model(5), dialog.workload, dialog.volume, dialog.visibility]);
  most(75, [dialog.everyone, dialog.onlyMe, dialog.change, dialog.report]);
  most(100, [
    ...Object.values(dialog.modelsHint),
    dialog.volumeHint,
    dialog.volumeExample,
    dialog.chooseModel,
  ]);
});
