import { expect, test } from 'vitest';
import { locales } from '../../src/locale.ts';
import { messagesOf } from '../../src/view/messages/messages.ts';

test.each(locales)('what forms say in "%s" keeps to the shortest limit of the platforms', (locale) => {
  const { dialog } = messagesOf(locale);
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
