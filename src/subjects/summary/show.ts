import type { Block } from '../../card/card.ts';
import { referenceRoute } from '../../catalog/routes.ts';
import { type CostComparison, compareCosts } from '../../cost/compare-costs.ts';
import type { Volume } from '../../cost/volume.ts';
import { toUsd } from '../../language/amount.ts';
import type { Wording } from '../../language/wording.ts';
import { adviceSentences } from '../advice/show.ts';
import { toReplace } from '../choice/switch.ts';
import { categoryOf, reasonOf } from '../comparison.ts';
import { monthlyText, volumeText } from '../cost/arithmetic.ts';
import { stateNotice } from '../lifecycle/state.ts';
import type { SectionInput, SectionView } from '../part.ts';
import type { PriceCategory } from '../price/rule.ts';
import { termsSentence } from '../price/terms.ts';
import { placesText } from '../quality/reason.ts';
import type { QualityCategory } from '../quality/rule.ts';
import { domainName } from '../quality/say.ts';
import { vocabularyMessages } from '../say.ts';
import { pricesText } from '../sources/prices.ts';
import { areDifferent } from '../task.ts';
import { summaryMessages } from './say.ts';

/** Work that is told where nobody says which: a chat that many people use. */
const usual = 'chat';
const usualRequests = 10_000;
/** Requests that work is told for. */
const workRequests = 1000;

/** A text to be passed on: its sentences, then who says so and when. */
export function passedOn(
  sentences: readonly string[],
  prices: string | null,
  today: string,
  words: Wording,
): Block {
  const { signed } = words.of(summaryMessages);
  return { kind: 'quote', lines: [[sentences.join(' ')], [signed(today, prices ?? '')]] };
}

function qualitySentence({ catalog, comparison, words }: SectionInput): string | null {
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  if (!quality?.standings.some(({ estimate }) => estimate !== null)) return null;
  const each = quality.standings.map((standing, index) => ({
    name: comparison.models[index]?.name ?? '',
    places: placesText(catalog, standing, words),
  }));
  return words.of(summaryMessages).quality(each, domainName(quality.domain, catalog.domains[quality.domain]));
}

/** The costs that are told and of what work: the volume that was asked for, else requests of the work, else chats. */
function costsTold({
  catalog,
  comparison,
  today,
  words,
}: SectionInput): { costs: CostComparison; volume: string } | null {
  const say = words.of(summaryMessages);
  const { models, workload } = comparison;
  const own = categoryOf<PriceCategory>(comparison, 'price')?.costs;
  if (own) return { costs: own, volume: volumeText(own.volume, words) };
  const work = catalog.workloads[workload ?? usual];
  if (!work?.tokens) return null;
  const requests = workload === null ? usualRequests : workRequests;
  const { input, output } = work.tokens;
  const volume: Volume = {
    input: input * requests,
    output: output * requests,
    per: workload === null ? 'day' : 'once',
    requests,
    cacheRead: 0,
    cacheWrite: 0,
    batch: false,
  };
  const costs = compareCosts(models, volume, { only: null, region: null, price: null }, today);
  const name = workload === null ? '' : words.of(vocabularyMessages).workload(workload, work.name);
  return {
    costs,
    volume:
      workload === null ? say.chats(requests, input, output) : say.requests(name, requests, input, output),
  };
}

/** What each costs and what the cheapest saves; why the prices come out as they do where a cost cannot be told. */
function costSentence(input: SectionInput): string | null {
  const { catalog, comparison, words } = input;
  const price = categoryOf<PriceCategory>(comparison, 'price');
  const isOfTokens = !price?.units && comparison.models.every(({ task }) => task === 'chat');
  const told = isOfTokens ? costsTold(input) : null;
  if (!told || told.costs.rows.some(({ estimate }) => estimate === null))
    return price ? reasonOf(catalog, comparison, price, words) : null;
  const { costs, volume } = told;
  const { per } = costs.volume;
  const usdOf = ({ estimate }: CostComparison['ordered'][number]) =>
    toUsd(estimate.perMonth ?? estimate.bill.amount);
  const each = costs.rows.map((row) => ({
    name: row.model.name,
    amount:
      per === 'once' && row.estimate
        ? words.format.amountText(row.estimate.bill.amount)
        : monthlyText(row, costs.volume, words),
  }));
  const [cheap] = costs.ordered;
  const most = Math.max(...costs.ordered.map(usdOf));
  const dear = costs.ordered.filter((row) => usdOf(row) === most).map(({ model }) => model.name);
  const saving =
    cheap && most > usdOf(cheap)
      ? { cheap: cheap.model.name, dear, amount: words.format.money(most - usdOf(cheap)) }
      : null;
  return words.of(summaryMessages).cost(volume, each, saving);
}

/** What to keep in mind before it is decided: what ends, prices that change, what nobody measured, what it has not. */
function watchSentence({ catalog, comparison, today, words }: SectionInput): string {
  const say = words.of(summaryMessages);
  const { models, states, advice } = comparison;
  const open = models.filter((_, index) => advice.endings[index] === null);
  const taken = advice.use === null ? open : [models[advice.use]!];
  for (const model of taken) {
    const index = models.indexOf(model);
    const isTold = advice.endings[index] !== null;
    const state = stateNotice(catalog, model, states[index]!, isTold, today, words);
    const text = state ?? termsSentence(catalog, model.name, referenceRoute(model, today), words);
    if (text !== null) return say.watch(text);
  }
  const quality = categoryOf<QualityCategory>(comparison, 'quality');
  const unmeasured = taken.filter(
    (model) => quality && quality.standings[models.indexOf(model)]?.basis !== 'measured',
  );
  if (unmeasured.length > 0) return say.unmeasured(unmeasured.map(({ name }) => name));
  const [own] = taken;
  if (advice.use !== null && own) {
    for (const other of open) {
      const { lost } = toReplace(catalog, other, own, words);
      if (other !== own && lost.length > 0) return say.lacks(own.name, other.name, lost);
    }
  }
  return say.tryBoth;
}

/** Sentences that can be passed on, four of most: what to take, why, what it costs and saves, what to watch; fewer of different kinds. */
export function summarySentences(input: SectionInput): readonly string[] {
  const { catalog, comparison, today, words } = input;
  const [head, ...more] = adviceSentences(catalog, comparison, today, words);
  if (areDifferent(comparison.models)) return [head, ...more];
  const { endings, newer } = comparison.advice;
  // What follows one that ends is a part of the advice.
  const next = newer || endings.some((ending) => ending !== null) ? more[0] : null;
  return [head, next, qualitySentence(input), costSentence(input), watchSentence(input)].flatMap(
    (text) => text || [],
  );
}

/** The comparison as a text to be passed on. */
export function summarySection(input: SectionInput): SectionView {
  const { catalog, comparison, today, words } = input;
  const sentences = summarySentences(input);
  const routes = categoryOf<PriceCategory>(comparison, 'price')?.routes ?? [];
  const prices = pricesText(catalog, routes, today, words);
  return { json: { sentences }, blocks: [passedOn(sentences, prices, today, words)], isWhole: true };
}
