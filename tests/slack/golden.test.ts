import path from 'node:path';
import { expect, it } from 'vitest';
import { slackPayload } from '../../src/platforms/slack/blocks.ts';
import { answerAndChart, chartMessages } from '../../src/platforms/slack/chart-message.ts';
import { formModal } from '../../src/platforms/slack/form.ts';
import { cards, form, payloadText } from '../golden-cards.ts';

const golden = path.join(import.meta.dirname, '..', 'golden', 'slack');

const payloads: Record<string, object | null | undefined> = {
  ...Object.fromEntries(
    Object.entries(cards).map(([name, card]) => [name, answerAndChart(card, { tables: true })]),
  ),
  'tables-off': slackPayload(cards['table-of-three']!, { tables: false }),
  'chart-refused-bars-of-letters': chartMessages(cards['chart-of-one-group']!, { tables: true })?.inWords,
  'chart-refused-groups-as-table': chartMessages(cards['chart-of-groups']!, { tables: true })?.inWords,
  form: formModal(form(), { url: 'https://hooks.example/1', replaces: 'asker', thread: null, channel: null }),
};

/** What Slack is sent, one for each kind of block and each way to show less; `vitest -u` rewrites them, to be read. */
it.for(Object.entries(payloads))('Slack is sent %s', async ([name, payload]) => {
  await expect(payloadText(payload ?? {})).toMatchFileSnapshot(path.join(golden, `${name}.json`));
});
