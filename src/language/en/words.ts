/**
 * What statements about models are made of, by meaning: phrases parted by commas, in the signs of catalog/phrases
 * (a* has any ending, a/b is either word, [a] may be left out). What a language does not say so is empty or left out.
 */
export const words = {
  // Sentences.
  abbreviation: 'vs, avg, approx, no, e.g, i.e',
  and: 'and, or',
  but: 'while, whereas, but',
  it: 'it, its, this, the model, the same',
  both: 'both',
  neither: 'neither',
  yes: 'yes, true, supported, available',
  no: 'no, false, none, unsupported, unavailable, not supported/available, coming',
  // What makes a statement another one.
  hedge:
    'not, never, nobody, no one, no longer, used to, previously, formerly, originally, from, if, would, could, might, expected, rumored, rumoured',
  was: 'was, were',
  conditional: 'if, whether, when, would, could, unlike, require, requires, requiring, need, needs, needing',
  // Whom it is about.
  than: 'than',
  /** What needs no "than" before the other model. */
  outdoing: '',
  versus: 'vs, versus, against, compared to/with, unlike',
  like: 'like, as, compared',
  beyond: 'over, above, below, under, beyond, exceeding, exceed, any, some, every',
  other: 'than, unlike, instead of, other/others, competitor/competitors, rival/rivals, industry',
  crowd: 'models, most, many, some, among, typical, usual, average, unlike, than, compared',
  the: 'the, a, an',
  around: 'at, around, about, roughly',
  // Values.
  dollars: 'dollar/dollars, usd',
  billion: 'b, billion',
  ordinal: 'st, nd, rd, th',
  year: '',
  per: 'per',
  one: 'one, a',
  by: '',
  times: 'x, fold, times',
  upTo: 'up to',
  token: 'token/tokens',
  points: 'percentage points, points',
  milliseconds: 'ms, milliseconds',
  seconds: 'second/seconds',
  perSecond: 'tokens per second',
  // Prices and costs.
  input: 'input',
  output: 'output',
  in: 'in',
  out: 'out',
  priced: 'pric*, cost/costs, rate/rates',
  otherPrice:
    'cach*, batch*, audio, image/images, train*, finetun*, fine tun*, priority, flex, discount*, above, over, beyond',
  blended: 'mixed, blended',
  cheaper: 'cheaper, less expensive, lower cost, cost advantage',
  costly: 'expensive, cheaper, cheapest, price/pricier/pricing, cost/costs, premium',
  even: 'equal/equally, 1:1, same number/amount of input and output',
  for: 'for, with, on, in, at',
  costs: 'cost/costs, is, come/comes to, total/totals, amount/amounts to, for',
  requests: 'requests',
  unpublished: 'neither model publishes [its] [per] [token] [api] prices/pricing',
  tie: 'price tie, price: tie, pricetie',
  uniform: 'pricing is uniform',
  noDiscount: 'no/lack/lacks batch/cache/caching discount/discounts',
  /** Words beside the figures of a formula. */
  beside:
    'token/tokens, in/input, out/output, request/requests, inquiries, turn/turns, paper/papers, post/posts, ticket/tickets, call/calls, message/messages, document/documents, day/days, month, monthly, daily, per, usd, of, a, each',
  // What is compared, and which way.
  dearer: 'more expensive/costly, pricier, costlier, dearer, higher cost',
  asDear: 'as expensive/costly/pricey/dear',
  asCheap: 'as cheap',
  asMuch: 'as much/many/large/big/long, what',
  less: 'less, lower, fewer, smaller, below, shorter, reduction',
  greater: 'more, higher, larger, bigger, greater, longer, above, wider, bump',
  theirPrice: 'price/prices/pricing, cost/costs, rate/rates, price tag',
  pays: 'cost/costs/costing, charge/charges, priced, price/prices/pricing, pay/pays/paying, rate/rates, is billed',
  saves: 'save/saves/saving/savings, cut/cuts/cutting, reduce/reduces/reducing, undercut/undercuts',
  premium: 'premium, markup, difference, gap',
  /** What a ratio is of that is none of a price or a size. */
  pace: 'faster, quicker, slower, speed, latency, throughput, tokens per second, performance, better, worse, smarter',
  /** What a price per token is not about. */
  otherKind:
    'cach*, batch*, audio, finetun*, fine tun*, priority, flex, fast mode, discount*, subscription*, plan/plans, seat/seats, hardware, gpu/gpus',
  /** What somebody measured on work of their own, which no price list tells. */
  ownMeasure:
    'per task, per run, per session, in practice, in real*, real world, effective*, end to end, bill, bills, we, our, my, i, fewer tokens, more tokens, verbose, token efficient, tokenizer, tokeniser, workload/workloads, monthly, per month, a month, per year, per performance, performance per',
  denied:
    'not, never, no, nobody, neither, nor, no longer, if, would, could, might, may, should, used to, was, were, had, expected, rumored, rumoured, previously, formerly, originally, will, unless, until',
  /** Before the model that another is held against, wherever that stands. */
  heldAgainst: 'than, vs, versus, against, compared to/with, relative to, in comparison to/with, next to',
  /** The same where it stands behind the figure. */
  heldAgainstAfter: 'of, as, what, over, to, from, by, instead of',
  fromModel: 'from, replacing, instead of',
  toModel: 'to, with, by',
  /** Words in a formula that are signs or numbers themselves. */
  half: 'half, twice, double, dozen, hundred, thousand, third, quarter',
  plus: 'plus, minus, times, less, divided, of, per, or, and, to, vs, versus, through, percent',
  // Superlatives.
  cheapest:
    'cheapest, least expensive, most affordable, lowest priced/cost, lowest price/prices/pricing/cost/costs/rates',
  dearest:
    'most expensive/costly, priciest, costliest, highest priced/cost, highest price/prices/pricing/cost/costs/rates',
  largest: 'largest, biggest, longest, highest, widest, greatest, maximum',
  smallest: 'smallest, shortest, lowest',
  newest: 'newest, most recent, most recently released',
  oldest: 'oldest',
  newer: 'newer, more recent, released/launched later, came out later',
  older: 'older, released/launched earlier, came out earlier',
  /** What a superlative may be said of without another condition. */
  anyModel:
    'model/models, option/options, choice, one, llm/llms, api, pick, of all, overall, by far, here, available, right now, today, currently, per token, per million tokens, per 1m tokens',
  amongThem:
    'of/among the two/three/four/five/six/seven/bunch/group/lot/set/list/table/models, of/among these/those/them/all [models], of/among the models here/listed/compared, in the/this list/table/comparison/group/lineup, on the/this list',
  oneOf:
    'one of, among, second, third, 2nd, 3rd, next, nearly, almost, not, probably, arguably, likely, maybe, perhaps',
  percent: 'percent, per cent',
  least: 'over, more than, at least, greater than, upwards of, north of, well over',
  most: 'up to, at most, less than, under, below, as much as',
  nearly:
    'about, around, roughly, approximately, approx, almost, nearly, close to, some, circa, nearly/almost/just about',
  to: 'to',
  // Sizes.
  context: 'context/ctx [window/length/size]',
  window: '[token] window, room',
  maxOutput: 'max/maximum output [tokens]',
  parameters: 'parameter/parameters, param/params',
  is: 'of, is',
  takes: 'accepts, handles, takes, supports',
  larger: 'larger, bigger, longer, more, the, as large/big/long/much',
  ownUse:
    'we, i, our, my, use/uses/used/using, prompt/prompts, send/sends/sending, fill/fills/filled/filling, feed/feeds/feeding',
  // Dates.
  released: 'released, launched, release date, release of, launch of',
  release: 'release/released [date], launch/launched',
  otherRelease:
    'doc/docs, documentation, update/updates, sdk, app/apps, plugin/plugins, feature/features, paper, blog',
  cutoff: 'knowledge cutoff, knowledge cut off',
  // Openness.
  licence: 'licen*',
  weights: 'open weight/weights',
  openWeights:
    'ships/has/with/is/are/a/an/offers open weight/weights, weights are [publicly/freely] available',
  closedWeights:
    'no open weights, not open weight/weights, closed weight/weights, weights are not [publicly] available, is/are api only',
  otherWeights: 'no, not, among, model/models, alternative/alternatives, of, unlike, than, versus',
  // What models can do and take.
  lacks: 'no, without, lack/lacks/lacking, do/does not support, doesn.t support, has/have no, cannot do',
  has: 'support/supports, offer/offers, include/includes, provide/provides, accept/accepts, comes with, has, have, handle/handles',
  native: 'native, both, text, and',
  processes:
    'process/processes, analyze/analyzes/analyse/analyses, accept/accepts, understand/understands, take/takes',
  support: 'support, mode, input',
  modalities: '[input] modalities',
  image: 'vision, image/images',
  images: 'vision, image input/support, images',
  photographs: 'images',
  audio: 'audio',
  media: 'sequence/sequences, file/files, input, clip/clips',
  video: 'video/videos',
  textOnly: 'text only model',
  // Scores.
  score: 'score of, result of, score/scores/scored/scoring, achieves/achieved, reaches/reached, gets, hits',
  /** Words of a share that is no score but how much better or worse one is. */
  gain: 'by, than, over, improve*, gain/gains/gained, drop/drops/dropped, increase*, decrease*, jump/jumps/jumped, ahead, behind, higher, lower, better, worse, more, less, fewer, up from, down from, advantage, difference, gap, lead/leads',
  /** Somebody ran it, and nobody knows how. */
  ownRun: 'our, we, my, i, internal/internally, according to us, in-house',
  problems: 'questions, problems, tasks',
  better:
    'better/smarter/stronger than, more capable/intelligent than, beats, outperforms, surpasses, is superior to',
  worse: 'worse/weaker than, less capable than, is inferior to',
  betterIn: 'better, smarter, stronger, more capable',
  worseIn: 'worse, weaker, less capable',
  onPar:
    'on par with, as good/smart/capable/strong as, comparable to, roughly/about equal to, matches, is level with',
  clearly: 'is, are, much, far, clearly, simply, significantly, noticeably, slightly, a lot, even',
  general: 'general, most, almost, nearly, every, all, chat',
  lead: 'advantage, winner, difference, gap, lead',
  difference: 'difference of',
  slower: 'slower, faster, additional latency',
  // Routes.
  availableFrom: 'available from/at/on/through/via',
  servedBy: 'served/hosted/offered/sold by, on offer at, hosted on, offered through',
  differing: 'different, other, api, inference, cloud, hosting',
  providers: 'provider/providers',
  samePrices: 'no [data/price] inconsistencies across providers',
  noEncoder:
    'no/without [any/a/an] external/separate [vision/image] encoder/encoders, eliminates the need for [any/a/an] external/separate [vision/image] encoder/encoders',
  authentication: 'authentication',
};
