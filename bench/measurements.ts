import type { Effort } from './effort.ts';
import { areInstalled } from './other-package.ts';
import type { Row } from './row.ts';

export type Measurement = {
  /** What its rows mean. */
  readonly about: string;
  /** Whether it is one of those that matter most, which the quick run takes. */
  readonly isQuick?: true;
  /** What it needs is loaded only then: nothing may burden what is measured before. */
  readonly measure: (effort: Effort) => Promise<readonly Row[]>;
};

/** All measurements by their names, in the order in which they are taken. */
export const measurements: Readonly<Record<string, Measurement>> = {
  start: {
    about:
      'From starting the process until it says that it is up, with Slack and Discord configured; against a process that imports the packages which any such bot needs and does nothing else. Warm: compiled code is kept from an earlier start. CPU is user and system time of all threads.',
    isQuick: true,
    measure: async (effort) => (await import('./start.ts')).measureStart(effort),
  },
  'first-touch': {
    about:
      'The first request of a kind after a start, and after the catalog was read anew, over the same kind asked of other models by then, over HTTP; each kind in a bot of its own.',
    isQuick: true,
    measure: async (effort) => (await import('./first-touch.ts')).measureFirstTouch(effort),
  },
  reload: {
    about:
      'A running bot under steady load while a file of its catalog changes: the longest pause of its event loop, seen inside, and the longest answer, seen outside; against the same seconds without a change.',
    isQuick: true,
    measure: async (effort) => (await import('./reload.ts')).measureReload(effort),
  },
  slack: {
    about:
      'CPU of a signed `/compare` over HTTP, the full verdict in its answer, in the real bot; against Bolt answering with a static message of the same size. Memoised: the same question again; distinct: a pair that was not asked before.',
    isQuick: true,
    measure: async (effort) => (await import('./slack.ts')).measureSlack(effort),
  },
  rates: {
    about:
      'Times of `/compare` at fixed rates. Requests are sent when they are due, whether or not those before are answered, and their time counts from then. Beside each: how late the sender was with the slowest hundredth, and the share of a core that it took; where it is late for long, it is the limit, not the bot.',
    measure: async (effort) => (await import('./rates.ts')).measureRates(effort),
  },
  'slack-click': {
    about: 'CPU of a click on a part of a comparison, until its message is replaced; against Bolt.',
    measure: async (effort) => (await import('./slack-click.ts')).measureSlackClick(effort),
  },
  'slack-mention': {
    about: 'CPU of a mention, until its reply is posted; against Bolt.',
    measure: async (effort) => (await import('./slack-mention.ts')).measureSlackMention(effort),
  },
  'discord-gateway': {
    about: 'CPU of `/compare` over the gateway; against discord.js replying with a static message.',
    measure: async (effort) => (await import('./discord-gateway.ts')).measureDiscordGateway(effort),
  },
  'discord-http': {
    about:
      'CPU of a signed interaction over HTTP; against bare `node:http` that checks the signature and replies with a static message.',
    measure: async (effort) => (await import('./discord-http.ts')).measureDiscordHttp(effort),
  },
  others: {
    about:
      'The same work done by other packages, in the same rounds. They need `npm ci` in `bench/`; without it these rows are left out.',
    async measure(effort) {
      if (areInstalled) return (await import('./others.ts')).measureOthers(effort);
      console.error('others: left out; "npm ci" in bench/ installs what they need');
      return [];
    },
  },
  names: {
    about: 'Names suggested while somebody types, by the answerer itself.',
    isQuick: true,
    measure: async (effort) => (await import('./names.ts')).measureNames(effort),
  },
  questions: {
    about: 'Free questions, read; usual ones, and texts that are hard to read.',
    measure: async (effort) => (await import('./questions.ts')).measureQuestions(effort),
  },
  catalog: {
    about:
      'The catalog, read with all checks and its index of names; its memory is that of a process that read one over a process that read none.',
    measure: async (effort) => (await import('./loading.ts')).measureCatalog(effort),
  },
  growth: {
    about:
      "The same calls over catalogs that are many times larger, against today's; CPU of the one thread. The copies of models have names and prices of their own.",
    measure: async () => (await import('./growth.ts')).measureGrowth(),
  },
  cost: {
    about: 'A cost, worked out and not shown.',
    measure: async (effort) => (await import('./cost.ts')).measureCost(effort),
  },
  chart: {
    about: 'A chart drawn as PNG, and what those notice of it who ask for something else.',
    measure: async (effort) => (await import('./chart.ts')).measureChart(effort),
  },
  'long-texts': {
    about: 'What others wait while forty of the longest texts come at once.',
    measure: async (effort) => (await import('./long-texts.ts')).measureLongTexts(effort),
  },
  'hard-texts': {
    about:
      'The longest texts that chats hand over, by every way in which they come: prose, tables, hashes, any Unicode, and what parsers dislike; CPU of the one thread.',
    measure: async () => (await import('./hard-texts.ts')).measureHardTexts(),
  },
  page: {
    about: 'The page to try the bot on.',
    measure: async (effort) => (await import('./page.ts')).measurePage(effort),
  },
  screens: {
    about: 'How much of a phone an answer takes.',
    measure: async () => (await import('./screens.ts')).measureScreens(),
  },
  'every-pair': {
    about: 'Whether every model can be shown beside models of all kinds.',
    measure: async () => (await import('./every-pair.ts')).measureEveryPair(),
  },
  quality: {
    about: 'Whether standings put models in the right order, and are as sure as they say.',
    measure: async () => (await import('./quality.ts')).measureQuality(),
  },
  claims: {
    about: 'Whether `verify` is right, in texts made true and false from the catalog.',
    measure: async () => (await import('./claims/measure.ts')).measureClaims(),
  },
  advice: {
    about: 'Whether advice holds what is promised of it, and what it costs.',
    measure: async (effort) => (await import('./advice.ts')).measureAdvice(effort),
  },
};
