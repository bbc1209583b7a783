import { find } from '../src/catalog/find.ts';
import { referenceRoute } from '../src/catalog/routes.ts';
import { compareCosts } from '../src/cost/compare-costs.ts';
import type { Volume } from '../src/cost/volume.ts';
import { toUsd } from '../src/language/amount.ts';
import { discordMessage } from '../src/platforms/discord/components.ts';
import { slackPayload } from '../src/platforms/slack/blocks.ts';
import { commandInteraction } from '../tests/discord/payloads.ts';
import { catalog, nextQuestion, sameQuestion, today, typical } from './catalog.ts';
import { type Child, startBot, startChild } from './child.ts';
import { cpuRatios, type Server } from './cpu-ratio.ts';
import type { Effort } from './effort.ts';
import { discordSettings, publicKeyHex, sendInteraction } from './load/discord.ts';
import { signingSecret } from './load/send-signed.ts';
import { sendCommand, slackSettings } from './load/slack.ts';
import { startSlackApi } from './load/slack-api.ts';
import { installed } from './other-package.ts';
import { atLeast, type Row, told } from './row.ts';
import { inTurn, ratios } from './statistics.ts';

const models = [...catalog.models.values()];

/** A name as somebody writes it who errs at its middle. */
const slips: Readonly<Record<string, (name: string, at: number) => string>> = {
  'as they are': (name) => name,
  'a letter left out': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'a letter twice': (name, at) => name.slice(0, at) + name.slice(at - 1),
  'two letters swapped': (name, at) => name.slice(0, at - 1) + name[at] + name[at - 1] + name.slice(at + 1),
};

function slipped({ id, name }: (typeof models)[number], slip: (name: string, at: number) => string) {
  const letters = [...name.matchAll(/(?<=[a-z])[a-z]/gi)].map(({ index }) => index);
  const at = letters[Math.floor(letters.length / 2)] ?? 1;
  return { id, text: slip(name, at) };
}

type Look = (text: string) => string | null | undefined;

/** Finding a model by its name, right or misspelt, beside two searches for text that is nearly right. */
async function names({ rounds, share }: Effort): Promise<Row[]> {
  type Search = {
    search(text: string, options: object): readonly { readonly item: { readonly id: string } }[];
  };
  const { default: Fuse } = await installed<{ default: new (list: object[], options: object) => Search }>(
    'fuse.js',
  );
  type Sorter = {
    go(text: string, list: object[], options: object): readonly { readonly obj: { readonly id: string } }[];
  };
  const { default: sorter } = await installed<{ default: Sorter }>('fuzzysort');
  const known = models.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ id, text })));
  const fuse = new Fuse(known, { keys: ['text'] });
  const looks: Readonly<Record<string, Look>> = {
    'a search by edit distance over the same names': (text) => fuse.search(text, { limit: 1 })[0]?.item.id,
    'a search by letters in their order over the same names': (text) =>
      sorter.go(text, known, { key: 'text', limit: 1 })[0]?.obj.id,
  };
  const ours: Look = (text) => find(catalog, text, today).model;
  const step = Math.round(12 / Math.max(share, 0.3));
  const asked = Object.entries(slips).map(([slip, by]) => ({
    slip,
    sample: models.filter((_, index) => index % step === 0).map((model) => slipped(model, by)),
  }));
  const all = asked.flatMap(({ sample }) => sample);
  /** Milliseconds of one look at all; so many that it can be told. */
  const millisecondsOf = (look: Look, times: number) => () => {
    const begin = performance.now();
    for (let time = 0; time < times; time++) for (const { text } of all) look(text);
    return (performance.now() - begin) / times;
  };
  const works = [millisecondsOf(ours, 50), ...Object.values(looks).map((look) => millisecondsOf(look, 1))];
  await inTurn(1, works);
  const [own = [], ...theirs] = await inTurn(Math.min(rounds, 5), works);
  const right = (look: Look, sample: typeof all) =>
    (100 * sample.filter(({ id, text }) => look(text) === id).length) / sample.length;
  return Object.entries(looks).flatMap(([yardstick, look], at) => {
    const speed = { what: 'find, names right and misspelt', yardstick, unit: 'x faster' };
    const faster = ratios(theirs[at], own);
    return [
      at === 0 ? atLeast(faster, 1000, speed) : told(faster, speed),
      ...asked.map(({ slip, sample }) => {
        const them = right(look, sample);
        const parts = { what: `find, the model that was meant, names: ${slip}`, unit: '%' };
        return atLeast(right(ours, sample), them, {
          ...parts,
          yardstick: `${yardstick}: ${them.toFixed(0)} %`,
        });
      }),
    ];
  });
}

const volume: Volume = {
  input: 1_000_000,
  output: 100_000,
  cacheRead: 0,
  cacheWrite: 0,
  per: 'request',
  requests: null,
  batch: false,
};

/** Costs of models by the prices of their own labs, beside a package of prices. */
async function costs({ rounds }: Effort): Promise<Row[]> {
  type Priced = { readonly total_price: number } | null;
  const { calcPrice } = await installed<{ calcPrice: (usage: object, model: string, by: object) => Priced }>(
    '@pydantic/genai-prices',
  );
  const labs: Readonly<Record<string, string>> = { xai: 'x-ai', alibaba: 'alibaba', zhipuai: 'zai' };
  const usage = { input_tokens: volume.input, output_tokens: volume.output };
  const theirs = (lab: string, name: string): number | null => {
    try {
      return calcPrice(usage, name, { providerId: labs[lab] ?? lab })?.total_price ?? null;
    } catch {
      return null;
    }
  };
  const limits = { only: null, region: null, price: null };
  const priced = models.flatMap((model) => {
    const route = referenceRoute(model, today);
    const [lab = '', name = ''] = model.id.split('/');
    if (route?.offer.provider !== lab) return [];
    return [{ id: model.id, lab, name }];
  });
  const ours = (id: string): number | null => {
    const model = catalog.models.get(find(catalog, id, today).model ?? '');
    const row = model && compareCosts([model], volume, limits, today).rows[0];
    const amount = row?.estimate?.bill.amount;
    return amount ? toUsd(amount) : null;
  };
  const known = priced.filter(({ lab, name }) => theirs(lab, name) !== null);
  const equal = known.filter(({ id, lab, name }) => {
    const [own, other] = [ours(id), theirs(lab, name)];
    return own !== null && other !== null && Math.abs(own - other) <= 0.001 * own;
  });
  const time = (each: (one: (typeof known)[number]) => unknown) => () => {
    const begin = performance.now();
    for (let turn = 0; turn < 20; turn++) for (const one of known) each(one);
    return performance.now() - begin;
  };
  const works = [time(({ lab, name }) => theirs(lab, name)), time(({ id }) => ours(id))];
  await inTurn(1, works);
  const [other, own] = await inTurn(rounds, works);
  const yardstick = 'a package of prices';
  return [
    told((100 * known.length) / priced.length, {
      what: `${yardstick}: of our ${priced.length} models with a price of their lab it knows`,
      unit: '%',
    }),
    told((100 * equal.length) / known.length, {
      what: `${yardstick}: of these ${known.length} it has the same price today`,
      unit: '%',
    }),
    told(ratios(other, own), { what: 'one cost, from the id of a model on', yardstick, unit: 'x faster' }),
  ];
}

/** Commands over HTTP beside kits for bots, which answer them with what is always the same. */
async function kits(effort: Effort): Promise<Row[]> {
  // It asks who it is that speaks, once.
  const user = { id: 'U1', name: 'ada', real_name: 'Ada', profile: {} };
  const api = await startSlackApi({ 'users.info': { ok: true, user } });
  const { text } = slackPayload(typical.card, { tables: true });
  const message = JSON.stringify(discordMessage(typical.card));
  const bot = await startBot({ ...slackSettings(api), ...discordSettings(api) });
  const slackKit = await startChild('other-slack.ts', signingSecret, api.url, text);
  const discordKit = await startChild('other-discord.ts', publicKeyHex, message);
  let serial = 0;
  const onSlack = (child: Child, isPosted: boolean): Server => ({
    child,
    async ask({ first, second, workload }) {
      const channel = `C${serial++}`;
      const posted = isPosted ? api.messageAt(channel) : null;
      await sendCommand(child, '/compare', `${first}, ${second} for ${workload}`, { channel });
      await posted;
    },
  });
  const onDiscord = (child: Child): Server => ({
    child,
    ask: (question) => sendInteraction(child, commandInteraction({ ...question })),
  });
  const sources = [sameQuestion, nextQuestion];
  const [same = [], distinct = []] = await cpuRatios(
    onSlack(slackKit, true),
    onSlack(bot, false),
    sources,
    effort,
  );
  const [discord = []] = await cpuRatios(onDiscord(discordKit), onDiscord(bot), [sameQuestion], effort);
  await Promise.all([bot, slackKit, discordKit].map((child) => child.stop()));
  api.stop();
  const onSlackBy = { yardstick: 'another kit for chat bots, posting the words of one answer, CPU' };
  return [
    told(same, { ...onSlackBy, what: 'Slack /compare over HTTP, memoised' }),
    told(distinct, { ...onSlackBy, what: 'Slack /compare over HTTP, distinct questions' }),
    told(discord, {
      what: 'Discord /compare over HTTP, memoised',
      yardstick: 'another kit for commands, a static reply, CPU',
    }),
  ];
}

/** The same work done by other packages. */
export async function measureOthers(effort: Effort): Promise<Row[]> {
  return [...(await names(effort)), ...(await costs(effort)), ...(await kits(effort))];
}
