import { onTestFinished } from 'vitest';
import type { Answerer } from '../../src/answers/answerer.ts';
import type { Card } from '../../src/card/card.ts';
import { createLog } from '../../src/log.ts';
import { createConversation } from '../../src/platforms/conversation.ts';
import { createDiscord, type DiscordOptions } from '../../src/platforms/discord/discord.ts';
import { eventually } from '../eventually.ts';
import { startApi } from './loopback-api.ts';
import { startGateway } from './loopback-gateway.ts';
import type { Wire } from './payloads.ts';

export const token = 'token-of-the-loopback';

/** A card that says `text` as its verdict. */
export function cardSaying(text: string, audience: Card['audience'] = 'everyone'): Card {
  const verdict = { kind: 'text', role: 'verdict', text: [text] } as const;
  return { title: 'Answer', summary: text, audience, blocks: [verdict] };
}

export const answerer: Answerer = {
  typed: (_, text) => cardSaying(text),
  filled: (name, { first = '', second, workload = '', ...rest }) => {
    if (name === 'verify') return cardSaying(`verified ${rest.text}`, 'asker');
    return cardSaying([first, ...(second === undefined ? [] : [second]), workload].join(' vs '));
  },
  recall: () => null,
  ask: (text) => ({ outcome: 'answer', card: cardSaying(`you said ${text}`), models: [], topics: [] }),
  addressed(text, circumstances) {
    return this.ask(text, circumstances);
  },
  click: ({ control, state, value }) => ({
    card: cardSaying(`${control} ${state} ${value}`),
    how: control === 'm' ? 'beside' : control === 'x' ? 'share' : 'replace',
  }),
  command: () => null,
  form: () => ({
    state: '1.c....',
    locale: 'en',
    page: 'compare',
    volume: '',
    models: [],
    workloads: [{ label: 'All categories alike', value: 'overview' }],
    workload: 'overview',
    isBeside: false,
  }),
  submit: ({ names }) => ({ card: cardSaying(`sent ${String(names)}`) }),
  verifyMessage: (text) => cardSaying(`verified ${text}`, 'asker'),
  compareMessage: (text) => cardSaying(`compared ${text}`, 'asker'),
  home: () => cardSaying('home'),
  step: (names) => ({ verdict: names.join(' vs '), winner: 'none', text: '' }),
  spokenOf: () => ({ models: [], topics: [] }),
  nothingToCheck: (why, menu) => cardSaying(`${why} ${menu}`, 'asker'),
  namesIn: () => [],
  suggest: (text, limit) =>
    Array.from({ length: limit + 5 }, (_, index) => ({
      label: `${text} ${index}`,
      id: `lab/${text}-${index}`,
    })),
  capabilities: () => [{ label: 'tool calling', id: 'tool calling' }],
  workloads: () => [{ label: 'Coding', id: 'coding' }],
};

/** An answerer that is asked something and answers `at last` when the test says so. */
export function heldAnswerer(audience?: Card['audience']) {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  const filled = () => promise.then(() => cardSaying('at last', audience));
  return { answerer: { ...answerer, filled }, release };
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The real bot and a Discord of our own, both ended when the test is; a concurrent test brings its own `finished`. */
export async function startLoopback(
  changes: Partial<DiscordOptions> = {},
  login = true,
  finished: typeof onTestFinished = onTestFinished,
  application: { readonly mayReadMessages?: boolean } = {},
) {
  const gateway = await startGateway(token);
  const api = await startApi(gateway.url, token);
  if (application.mayReadMessages) {
    gateway.allowMessages();
    api.setApplication({ flags: 1 << 18 });
  }
  const lines: string[] = [];
  const log = createLog('debug', [token], (line) => lines.push(line));
  const conversation = createConversation({ answerer: changes.answerer ?? answerer, log });
  const discord = createDiscord({ answerer, conversation, log, token, apiUrl: api.url, ...changes });
  finished(async () => {
    await discord.stop();
    await Promise.all([gateway.close(), api.close()]);
  });
  if (login) {
    await discord.start();
    await eventually(() => discord.ready() && lines.some((line) => line.includes('commands registered')));
  }
  const requests = (part: string) => api.received.filter(({ path }) => path.includes(part));
  return {
    gateway,
    api,
    discord,
    lines,
    requests,
    /** Sends an interaction and returns what the person sees in the end. */
    interact(payload: { id: string }, age = 0): void {
      api.expect(payload.id, age);
      gateway.event('INTERACTION_CREATE', payload);
    },
    shown: (payload: { id: string }): Promise<Wire> => eventually(() => api.messageOf(payload.id) as unknown),
  };
}
