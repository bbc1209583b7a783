import path from 'node:path';
import { expect, it } from 'vitest';
import { illustratedMessage } from '../../src/platforms/discord/chart-message.ts';
import { modal } from '../../src/platforms/discord/modal.ts';
import { cards, form, payloadText } from '../golden-cards.ts';

const golden = path.join(import.meta.dirname, '..', 'golden', 'discord');

const messages: Record<string, object> = {
  ...Object.fromEntries(Object.entries(cards).map(([name, card]) => [name, illustratedMessage(card)])),
  form: modal(form(), true),
};

/** What Discord is sent, one for each kind of block and each way to show less; `vitest -u` rewrites them, to be read. */
it.for(Object.entries(messages))('Discord is sent %s', async ([name, message]) => {
  await expect(payloadText(message)).toMatchFileSnapshot(path.join(golden, `${name}.json`));
});
