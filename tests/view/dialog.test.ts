import { expect, test } from 'vitest';
import { clicksMessages } from '../../src/answers/clicks/say.ts';
import { dialogMessages } from '../../src/answers/form/say.ts';
import { locales } from '../../src/language/locale.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { discordMessages } from '../../src/platforms/discord/say.ts';
import { slackMessages } from '../../src/platforms/slack/say.ts';

test.each(locales)('what forms say in "%s" keeps to the shortest limit of the platforms', (locale) => {
  const words = wordingOf(locale);
  const dialog = words.of(dialogMessages);
  const most = (length: number, texts: readonly string[]) => {
    for (const text of texts) expect(text.length, text).toBeLessThanOrEqual(length);
  };
  most(24, [
    ...Object.values(dialog.title),
    ...Object.values(words.of(slackMessages).submit),
    words.of(slackMessages).close,
  ]);
  most(45, [
    words.of(discordMessages).models,
    words.of(slackMessages).model(5),
    dialog.workload,
    dialog.volume,
    dialog.visibility,
  ]);
  most(75, [dialog.everyone, dialog.onlyMe, words.of(clicksMessages).change, dialog.report]);
  most(100, [
    ...Object.values(words.of(discordMessages).modelsHint),
    dialog.volumeHint,
    dialog.volumeExample,
    words.of(slackMessages).chooseModel,
  ]);
});
