/**
 * What statements about models are made of, by meaning: phrases parted by commas, in the signs of catalog/phrases
 * (a* has any ending, a/b is either word, [a] may be left out). What a language does not say so is empty or left out.
 */
export const words = {
  // Sentences.
  abbreviation: 'vs, avg, approx, no, e.g, i.e, max, min, incl, excl, est, ca, cf, resp',
  and: 'and, or',
  but: 'while, whereas, but',
  it: 'it, its, this, the model, the same',
  still: 'still, also, plus',
  /** Between a model and the word that says the same of it. */
  does: 'does, do, has, have, is, can',
  too: 'too, as well, likewise',
  both: 'both',
  neither: 'neither [of] [them/these/those], none of them/these/those',
  former: 'the former, the first one/model',
  latter: 'the latter, the second one/model',
  /** Before how many models are meant that were named. */
  everyOne: 'all, all the, the, these, those',
  ofThem: 'of them/these/those',
  modelsWord: 'model/models, option/options, one/ones, version/versions',
  yes: 'yes, true, supported, available',
  no: 'no, false, none, unsupported, unavailable, not supported/available, coming',
  /** What a writer says of themselves: it supposes nothing of the model. */
  aside:
    'i/we would/d take/pick/choose/use/try/prefer/recommend/suggest, i/we.d take/pick/choose/use/try/prefer/recommend/suggest, i/we would go with/for, i/we.d go with/for, if i/memory remember/recall/serves [me] [right/correctly/well], if i am/m not mistaken/wrong, if i.m not mistaken/wrong, unless i am/m wrong/mistaken, unless i.m wrong/mistaken, as far as i know/remember/recall, afaik, iirc, not 100% sure but, not sure but, no idea why but, [please] correct me if i.m wrong, [please] correct me if i am wrong',
  // What makes a statement another one.
  hedge:
    'not, never, nobody, no one, no longer, used to, previously, formerly, originally, planned, still list/lists/listed/listing/show/shows/quote/quotes, from, if, would, could, might, expected, rumor/rumors/rumour/rumours, rumored, rumoured',
  was: 'was, were',
  upcoming: 'coming, coming soon, next week/month/quarter, upcoming, will be, once weights, plans to, soon',
  conditional:
    'if, whether, when, would, could, unlike, require, requires, requiring, need, needs, needed, needing',
  // What lines and tables are made of.
  modelColumn: 'model/models, name, llm/llms, engine, id, api name/id/identifier, slug',
  modelLine: 'series, family, models, line, lineup, generation',
  makerColumn: 'developer/developers, maker, lab, company, creator, organization/organisation, vendor, by',
  madeBy: 'made/built/developed/created/trained/released/published by',
  wasColumn: 'was, old, before, previous, previously, prior, former, formerly, original',
  nowColumn: 'now, new, is, after, current, currently, updated, correct',
  respectively: 'respectively',
  asks: 'how, what, which, who, when, where, why, is, are, was, were, does, do, did, has, have, can, could, would, should, will',
  // Whom it is about.
  than: 'than',
  /** Before a model that what is said came after. */
  sinceThen: 'since, after, before, successor to/of, replaces, replacing',
  /** Before the model that came before the one a sentence is about. */
  earlierOne: 'prior, previous, its predecessor',
  /** What needs no "than" before the other model. */
  outdoing:
    'matching, matches, match, exceeding, exceeds, surpasses, outperforms, ties, tied with, surpassing, outperforming, beating, rivaling, rivalling, on par with, comparable to/with, competitive with, nearing, approaching, approaches, close to',
  versus: 'vs, versus, against, compared to/with, unlike',
  like: 'like, as, compared',
  beyond: 'over, above, below, under, beyond, past, after, exceeding, exceed, any, some, every',
  /** Behind the name of one that a sentence goes on about: "the same as B, which is $2". */
  whichIs: 'which, that is, i.e',
  /** Before the name of another size of the line. */
  sibling: 'big/bigger, large/larger, small/smaller, full/full-size, regular, older',
  other: 'than, unlike, instead of, other/others, competitor/competitors, rival/rivals, industry',
  crowd: 'models, most, many, some, among, typical, usual, average, unlike, than, compared',
  the: 'the, a, an',
  around: 'at, around, about, roughly',
  // Values.
  dollars: 'dollar/dollars, buck/bucks, usd',
  billion: 'b, billion',
  ordinal: 'st, nd, rd, th',
  year: '',
  per: 'per',
  one: 'one, a',
  by: '',
  times: 'x, fold, times',
  upTo: 'up to, at most, as many/much as, a maximum of, max/maximum',
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
  prompted: 'prompt/prompts',
  completed: 'completion/completions, generated [tokens]',
  cached: '[prompt/context] cach*',
  cacheHit: 'read/reads/reading, hit/hits, refresh/refreshes',
  cacheFill: 'write/writes/writing/written, creation/create',
  cacheMiss: 'miss/misses',
  uncached: 'uncached, non cached, not cached, cache miss/misses',
  batched: 'batch/batches/batched/batching',
  /** Prices of tokens that are not plain text as usual. */
  otherPrice:
    'audio, image/images, video, speech, train*, finetun*, fine tun*, priority, flex, fast mode, discount*, storage',
  cents: 'cent/cents',
  foreignMoney: 'euro, euros, rubles, roubles, rupees, yen, yuan',
  aDollar: 'a dollar/buck',
  halfADollar: 'half a dollar',
  each: 'each, every',
  /** What a price may be for that is no token. */
  otherUnit:
    'month/monthly/mo, year/yearly/yr/annum, day/daily, week, hour/hours/hr, minute/minutes/min, second/seconds/sec, image/images, picture/pictures, photo/photos, page/pages, request/requests, call/calls, query/queries, search/searches, user/users, seat/seats, person, member, task/tasks, character/characters/char/chars, word/words, gb, gpu, video/videos, clip/clips, song/songs, session/sessions, message/messages, conversation/conversations, document/documents, article/articles, run/runs, job/jobs, credit/credits',
  // What is bought that is no text.
  imageUnit: 'image/images/img/imgs, picture/pictures/pic/pics, photo/photos',
  minuteUnit: 'minute/minutes/min/mins',
  hourUnit: 'hour/hours/hr/hrs/h',
  secondUnit: 'second/seconds/sec/secs',
  characterUnit: 'character/characters/char/chars',
  pageUnit: 'page/pages/pg',
  /** Before one of a unit. */
  oneUnit: 'a/an, one, each, every, per, single',
  /** One of a unit, where a language needs no word before it. */
  aloneUnit: '',
  /** What price lists know no price of. */
  unlistedUnit: 'request/requests, call/calls, query/queries, search/searches',
  apiece: 'each, apiece, a piece, a pop, per unit, per item',
  lowKind: 'low',
  mediumKind: 'medium/med',
  highKind: 'high',
  qualityWord: 'quality, detail, fidelity, tier, setting, mode',
  soundKind: 'with audio/sound',
  silentKind: 'without audio/sound, no audio/sound, silent, audio off, video only',
  annotationKind: 'annotation/annotations/annotated, structured',
  /** Of what goes in, or of what else is asked of such a model. */
  otherThanUnit:
    'input, output, token/tokens, model/models, understanding, prompt/prompts, size/sizes, quality, search, upload/uploads',
  freeOn: 'on, via, at, through',
  toUse: 'to use, for all, for everyone, for everybody',
  free: 'free, free of charge/cost, no charge, at no cost, costs nothing',
  /** Words by which a sum is no price of tokens. */
  spending:
    'we, us, i, our, my, spend/spent/spending, bill/bills/billed, budget/budgets, total/totals, invoice, plan/plans, subscription/subscriptions, salary, raised, funding, revenue, run, monthly, a day, per day, a month',
  /** After a sum that is a difference, before one that is. */
  apart: 'more, less, cheaper, extra, higher, lower, off, saved, saving/savings, difference, discount',
  gapBetween: 'difference/gap/spread between, differ by, differs by',
  apartBy: 'by',
  /** Before a sum that is a bound. */
  bounded:
    'under, below, over, above, less/more than, at most/least, up to, within, beyond, exceeding, no more than, fewer than',
  above: 'above, over, past, after, more than, beyond, exceeding, greater than, longer than',
  under: 'below, under, up to, less than, within, at most',
  longContext: 'long [context]',
  /** Before the provider on whose route something holds. */
  onRoute: 'on, via, at, through, from, using, by way of, hosted by/on, served by/on',
  fromCache: 'from, in',
  all: 'all, each, everything, prices, priced',
  usd: 'usd, us dollars, in usd, in us dollars',
  rises: 'go/goes/going, rise/rises, jump/jumps, increase/increases, climb/climbs',
  changes:
    'went, drop/dropped/drops, fell, cut, reduced, lowered, raised, increased, down, up, moved, changed, slashed',
  changedTo: 'to',
  formerly: 'was, before, old, previous, previously',
  now: 'now, is, new, current, after, today',
  provider: 'provider, host/hosted by, platform, route, via, service, cloud, vendor, endpoint, where, api',
  discounted: 'discount*, off, savings',
  /** Before the day of which a text speaks. */
  dateLine: 'date, updated, last updated, published, lastmod, pubdate, posted',
  asOfDay:
    'published [on], observed, snapshot, [last] updated/reviewed/checked/verified [on], as of, accurate as of, prices from, pricing from',
  sumOfAll: '[grand] total/totals [cost], sum, total cost/costs',
  hostColumn: 'provider/providers, vendor/vendors, host/hosts, company, lab, maker, developer',
  usage:
    'total/totals, requests, calls, runs, tokens, usage, spend, run, task, per run, per task, per request, volume',
  limit: 'limit/limits, max/maximum, length, size, speed, latency, score',
  startsAt: 'from',
  blended: 'mixed, blended',
  cheaper: 'cheaper, less expensive, lower cost, cost advantage',
  costly: 'expensive, cheaper, cheapest, price/pricier/pricing, cost/costs, premium',
  even: 'equal/equally, 1:1, same number/amount of input and output',
  for: 'for, with, on, in, at',
  /** Before what something is had for: "on Bedrock at $3". */
  atSum: 'at, for',
  costs: 'cost/costs, is, come/comes to, total/totals, amount/amounts to, for',
  wouldCost: 'would be/cost, will be/cost',
  /** Whom something costs so much. */
  forUs: 'us, you',
  /** Of which each takes tokens of its own. */
  requests:
    'requests, calls, queries, prompts, chats, conversations, dialogues, dialogs, messages, emails, tickets, documents, docs, articles, runs, jobs, tasks, sessions',
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
  asMuch: 'as much/many/large/big/long, what, the size',
  wayIn: 'way in',
  wayOut: 'way out, output',
  less: 'less, lower, fewer, smaller, below, shorter, reduction',
  /** Before what two have alike: "the same context window". */
  alike: 'the same, same, identical',
  samePrice:
    'cost/costs the same, cost/costs/asks/charges the same as, is/are priced the same as, at/for the same price as, [the] same price as',
  greater: 'more, higher, larger, bigger, greater, longer, above, wider, bump',
  theirPrice: 'price/prices/pricing, cost/costs, rate/rates, price tag',
  pays: 'cost/costs/costing, charge/charges, priced, price/prices/pricing, pay/pays/paying, ask/asks/asking, want/wants, rate/rates, is billed',
  /** What is cheaper than it was itself: "cut prices by 80%". */
  pricesCut:
    'cut/cuts/cutting/slashed/slashes/lowered/reduced/dropped [the/its/their] price/prices/pricing, price cut/cuts',
  saves: 'save/saves/saving/savings, cut/cuts/cutting, reduce/reduces/reducing, undercut/undercuts',
  premium: 'premium, markup, difference, gap',
  winsBy: 'undercuts, undercut, wins against/over, beats, is ahead of',
  roomy: 'takes in, take in, accepts, accept, reads, handles, holds, can hold',
  amongStart: 'of, between, among',
  /** What a ratio is of that is none of a price or a size. */
  pace: 'faster, quicker, slower, speed, latency, throughput, tokens per second, performance, better, worse, smarter',
  /** What a price per token is not about. */
  otherKind:
    'cach*, batch*, audio, finetun*, fine tun*, priority, flex, fast mode, discount*, subscription*, plan/plans, seat/seats, hardware, gpu/gpus',
  /** What somebody measured on work of their own, which no price list tells. */
  ownMeasure:
    'train*, pretrain*, compute, evaluated, per task, per run, per session, in practice, in real*, real world, effective*, end to end, bill, bills, fewer tokens, more tokens, verbose, token efficient, tokenizer, tokeniser, workload/workloads, monthly, per month, a month, per year, per performance, performance per',
  mayBe: 'can be, could be, may be, might be, can get, expect*, aims, target*',
  ownPeople: 'we, our, us, my, i',
  /** Before a model that another was made of. */
  madeFrom: 'based on, built on, built on top of, derived from, fine tuned from, distilled from',
  denied:
    'not, never, no, nobody, neither, nor, no longer, if, would, could, might, may, should, used to, was, were, had, expected, rumored, rumoured, previously, formerly, originally, will, unless, until',
  /** Before the model that another is held against, wherever that stands. */
  heldAgainst:
    'than, undercuts, undercut, vs, versus, against, compared to/with, relative to, in comparison to/with, next to, wins against/over, alternative to',
  /** The same where it stands behind the figure. */
  heldAgainstAfter:
    'of, as, what, over, to, from, by, instead of, what it costs on/with, what you pay on/with/for, that of',
  fromModel: 'from, replacing, instead of',
  toModel: 'to, with, by',
  inTotal: 'total/totals/totaling, altogether, in total, sum',
  /** Words in a formula that are signs or numbers themselves. */
  /** Between a part and what it is a part of: "a third of A". */
  fraction: 'of, what',
  plusSign: 'plus',
  half: 'half, twice, double, dozen, hundred, thousand, third, quarter',
  plus: 'plus, minus, times, less, divided, of, per, or, and, to, vs, versus, through, percent',
  // Superlatives.
  cheapest:
    'cheapest, cost/costs the least, least expensive, most affordable, lowest priced/cost, lowest price/prices/pricing/cost/costs/rates',
  dearest:
    'most expensive/costly, priciest, costliest, highest priced/cost, highest price/prices/pricing/cost/costs/rates',
  largest: 'most, largest, biggest, longest, highest, widest, greatest, maximum',
  smallest: 'smallest, shortest, lowest',
  onlyOne: 'the only one/model/llm, only/just one, is alone in, are alone in',
  newest: 'newest, most recent, most recently released',
  oldest:
    'oldest, first released, released first, first to be released, first to come out, came out first, the first to launch',
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
  context: 'context/ctx [window/length/size/limit/len], context windows',
  window: '[token] window, room',
  maxOutput:
    'max/maximum output [tokens/length/size/limit], max out, max/maximum tokens out, max tokens, max/maximum completion/response [tokens/length], output [token/tokens/length] limit/cap/maximum, output length, output tokens max, longest/maximum answer/output/reply',
  shortMax: 'max',
  answer: 'output, completion, response, reply, answer, out',
  answerWord: 'response, reply, answer, request, completion, message, call, turn, single, go',
  atOnce:
    'in a single response/reply/answer/go, in one response/reply/answer/go, at once, per response/reply/answer, at a time',
  stopsAfter: 'stops after/at, ends after, cuts off after/at',
  limits: 'limits, caps, restricts',
  canWrite: 'can write/generate/output/return/emit/produce, output/write/generate/return up to',
  /** What happens where more is asked for than there is. */
  refuses:
    'will fail/error/break/throw, fails, errors, breaks, throws, gets rejected, is/are rejected/refused, is too much/many/high',
  /** The same of several. */
  limitsMany: 'limit, cap',
  toward: 'to, at',
  into: 'into, in, to, of, of the',
  its: 'its, the, a',
  prompt: 'prompt, prompts',
  youCan: 'you can, one can, can be',
  maxInput:
    'max/maximum input [tokens/length/size/limit], input [token/tokens/length] limit/cap/maximum, longest/maximum prompt, max/maximum prompt length/size, prompt limit',
  limitWord: 'k, thousands, max, maximum, limit, size, length, tokens, token, total, in',
  limited: 'limited to, capped at, tops out at, up to, may have, must not exceed',
  thousand: 'thousand/thousands',
  million: 'million/millions',
  parameters: 'parameter/parameters, param/params',
  is: 'of, is',
  are: 'is, are, of them, of which, of those, of them/which/those is/are',
  of: 'of',
  takes:
    'accepts, handles, takes, supports, reads, holds, allows, fits, can take/handle/accept/read/hold/process/fit',
  writes:
    'writes, generates, outputs, returns, emits, produces, can write/generate/output/return/emit/produce, answers with',
  every: 'every, each, daily, monthly, a day/month/minute/second/week',
  tierWord:
    'tier, tiers, pricing, price, prices, rate, rates, surcharge, threshold, mode, version, variant, caching, cache',
  /** What serves well is less than what is allowed. */
  inPractice: 'effective, effectively, usable, stable, in practice, degrades, recommend*, reliably, beta',
  active: 'active, activated, active per token',
  activates: 'activates, activating, active parameters',
  total: 'total, in total, overall',
  dense: 'dense',
  experts: 'mixture of experts, moe',
  open: 'open, open source, open weight/weights, dense, multimodal, language, moe, sparse',
  model: 'model, llm, transformer, moe',
  trillion: 't, trillion',
  partOfModel: 'embedding/embeddings, encoder, decoder, attention, adapter, lora, expert, draft, trainable',
  count: 'count, size',
  size: 'size',
  larger: 'larger, bigger, longer, more, the, as large/big/long/much',
  /** What is measured of a run, and what is told of weights that somebody runs. */
  measuredRun:
    'tok.s, tokens.s, tok.sec, tokens per second, tps, ttft, prefill, kv cache, gguf, llama.cpp, quant/quants, quantization, quantized, batch size, throughput',
  localRun:
    'train*, target, example, stage, vram, locally, at home, laptop, macbook, rtx, ryzen, radeon, geforce, strix halo, dgx spark, mac studio, offload*',
  shortOrLong: 'short, medium, long, longer, shorter, native, pretraining, training',
  /** Before how long the prompts of a run were: "60 tok/s at 32K context". */
  atLength: 'at',
  /** What code is counted in: "an 80K LOC project". */
  nowOpen: 'now open, is/are now, now under, now available, became open, open sourced today',
  codeLines: 'loc, sloc, line/lines',
  extensible: 'extensible, extendable, extended, extends, expandable, scalable, extrapolat*, yarn',
  byDefault: 'default, by default',
  ownUse:
    'we, i, our, my, use/uses/used/using, prompt/prompts, send/sends/sending, fill/fills/filled/filling, feed/feeds/feeding',
  // Dates.
  released:
    'released, launched, release date, launch date, release of, launch of, came out, debuted, unveiled, introduced, shipped, arrived, went live, available since, out since, on the market since',
  /** What else is published has its days, too. */
  published: 'published [on/in/at/:]',
  /** Before a day by which something was so. */
  already: 'already, had [already]',
  announced: 'announced, announces',
  launches: 'releases, launches, ships, introduces, publishes',
  release: 'release/released [date], launch/launched [date], date of release, available since',
  otherRelease:
    'doc/docs, documentation, update/updates, sdk, app/apps, plugin/plugins, feature/features, paper, blog, code, library, benchmark, version of, support for, price cut, wrapper, weights of, dataset',
  cutoff:
    'knowledge cutoff [date], knowledge cut off [date], cutoff [date], cut off date, knows [the] world/things/everything/stuff until, knows [the] world/things/everything/stuff up to, knowledge ends/stops in, knowledge until/through, knowledge up to',
  /** What a model was trained on may be younger than what it knows well. */
  trainingCutoff:
    'training cutoff [date], training data cutoff [date], data cutoff [date], trained on data until/through, trained on data up to, training data until/through, training data up to, training data ends/runs/goes [to/until/through/in]',
  trainingData: 'training data, data',
  endIn: 'ends, stops, runs, goes, reaches',
  knowsUntil:
    'knows [the] world/things/everything up to/until, knows nothing after, only knows what happened before, knows about events until/before, knows events until/before',
  knowledge: 'knowledge, training data, data cutoff',
  retired:
    'retired, eol.d, eoled, end of lifed, sunsetted, shut down, shutdown, discontinued, sunset, sunsetted, decommissioned, switched off, turned off, end of life, eol, no longer available/offered/served/callable/supported, can no longer be used/called, dead, taken down, removed from the api',
  retiredIt: 'retired, shut down, discontinued, decommissioned, switched off, sunset, has retired',
  /** A verb whose other half stands behind the name: "shut A down". */
  shutBefore: 'shut, turned, switched, took',
  shutNow: 'shuts, shutting, turns, turning, switches, switching, takes, taking',
  shutAfter: 'down, off, offline',
  retires:
    'retires, end/ends on, is/gets retired, gets shut down, are retiring, is/are going away, gone, dies, shuts down, shuts it down, shuts them down, turns it off, switches it off, takes it offline, goes offline, retiring, be retired, be shut down, reaches end of life, will retire, to retire, will shut down, stops working, stopped working, went away, goes away, taken offline, removed from the api',
  retirement: 'retirement [date], shutdown [date], sunset [date], end of life [date], eol [date], end date',
  deprecated: 'deprecated, deprecation [date]',
  notDeprecated:
    'not deprecated/retired, not been deprecated/retired, has/have not been deprecated/retired, hasn.t/haven.t been deprecated/retired, isn.t deprecated/retired',
  availableNow: 'live, active, alive, available, current, an active/available/live model, supported',
  stillOffers: 'still offers/serves/sells/hosts/has, keeps offering/serving',
  someplace: 'on, in, at, from, via, through, inside',
  availableUntil: 'available until, supported until, works until',
  until: 'until',
  become:
    'is, was, are, has/have been, had been, being, now, already, officially, got, just, fully, recently, currently, still, which, that, who, being, a, an',
  future: 'will, to be, soon, going to, scheduled, planned, expected, about to, set to',
  supersededBy: 'superseded by, replaced by, succeeded by',
  replacement: '[the/its] [recommended/official] replacement, [its] successor',
  insteadOfIt: 'instead of it, in its place',
  successorOf: 'successor to/of, supersedes/superseded, replaces/replaced, succeeds/succeeded',
  inPreview:
    'in preview/beta/alpha, in public/private/limited preview/beta, preview model/only, experimental, public preview, preview only',
  preview: 'preview, beta, experimental',
  stillAvailable:
    'still available/supported, can still be used/called, generally available, ga, in general availability, still callable',
  current: 'active, live, current, available, stable, production',
  status: 'status, state, availability, lifecycle, stage',
  on: 'on, by, since, as of',
  atPlace: 'at, from, via, through, inside',
  /** A month without its year, behind a word that makes a day of it: "in May". */
  monthLead: 'in, since, by, this, last, until, till, mid, early, late',
  monthWord:
    'january, jan, february, feb, march, mar, april, apr, may, june, jun, july, jul, august, aug, september, sept, sep, october, oct, november, nov, december, dec',
  earlyIn: 'early [in], beginning of, start of',
  midIn: 'mid [of], middle of',
  lateIn: 'late [in], end of',
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn, fall',
  quarter: 'quarter, qtr',
  // Openness.
  licence: 'licen*',
  weights: 'open weight/weights',
  openModel: 'open',
  closedModel: 'closed',
  weightsWord: 'weights',
  openWord: 'open',
  /** Of those it is said, not of the model: "cheaper than closed-source giants". */
  others:
    'giants, rivals, competitors, competition, alternatives, counterparts, peers, systems, offerings, ones, models',
  closedWord: 'closed, api only',
  access: 'access, type, openness, availability, weights, source, model type',
  underLicence: 'under [the], licensed, licence',
  openWeights:
    'ships/has/with/is/are/a/an/offers open weight/weights, comes with open weight/weights, as open weights, weights are [publicly/freely] available, weights are open/published/public/downloadable, publishes its weights, weights can be downloaded, weights on hugging face, downloadable weights, is an open model',
  areOpen:
    'are [all] open/public/published/available/downloadable/free, are on hugging face, can be downloaded, were released/published',
  areClosed:
    'were never released/published, are not [publicly] open/public/published/available/downloadable, are closed/secret/private/unavailable/proprietary',
  releasedWeights: 'released/published/opened the weights of',
  /** What is held against a model by its name: "an open-source Claude alternative". */
  rivalWord:
    'alternative/alternatives, competitor/competitors, rival/rivals, equivalent/equivalents, clone/clones, killer, replacement, wrapper, client',
  modified: 'modified, custom, customized, customised, adapted, non standard',
  openSource: 'open source, open sourced',
  isOpenSource:
    'is/are [fully] open source/sourced, is an open source model, an open source model, was open sourced, as open source',
  notOpenSource:
    'is/are not open source/sourced, isn.t open source/sourced, is not an open source model, isn.t an open source model, not open source',
  proprietary: 'proprietary, closed source, closed weight/weights, closed model',
  closedWeights:
    'no open weights, not open weight/weights, isn.t open weight/weights, closed weight/weights, closed source, weights are not [publicly] available/published/public/open/downloadable, weights are closed/secret/private/proprietary, weights aren.t [publicly] available/published/public/open, does not publish/release its weights, is/are api only, only available through/via the/an api, available only through/via the/an api, is/are proprietary, is a/an closed/proprietary model, a proprietary model, is a closed [source/weights] model, is closed',
  codeWord: 'code, repository, repo, library, sdk',
  otherWeights:
    'between, no, not, isn.t, among, model/models, alternative/alternatives, of, unlike, than, versus',
  // Machines of one's own.
  runsOn:
    'runs on, runs [comfortably/locally/fine/well] on, run on, run locally on, running on, can be run on, can run on, runs [locally] with, hosted on, deployed on, deployable on, served on, works on, loads on',
  fitsIn:
    'fits [comfortably/easily] on/in/into/onto, fit on/in/into/onto, fitting on/in/into, squeezes into/onto',
  fitsThere: 'it runs/fits',
  needsRoom:
    'needs [at] [least], requires [at] [least], demands, takes [up] [about/around/roughly], wants, uses [about/around/roughly]',
  gotToRun: 'got, gets, getting, managed to run, squeezed',
  hostIt: 'run, host, deploy, serve, running, hosting, serving',
  onto: 'on',
  enough: 'is enough, suffices, is sufficient, will do, are enough',
  forIt: 'for, to run',
  runsIt: 'runs, holds, fits, can run/hold',
  oneCard: 'a single, one, a, single, your',
  /** What holds several cards. */
  server: 'node/nodes, server/servers, cluster/clusters, rack/racks',
  cards: 'cards, gpus, graphics cards, accelerators',
  two: 'two, a pair of, pair of, dual',
  four: 'four',
  eight: 'eight',
  cannot: 'cannot, can.t, could not, couldn.t, unable, too large/big',
  offload: 'offload*, offloading, fine tuning, finetun*, train, training, trained, pretrain*, swap',
  hardware:
    'vram, gpu, gpus, hardware, gpu memory, memory, ram, runs on, card, min/minimum vram/gpu/hardware',
  // What models can do and take.
  lacks:
    'no, without, lack/lacks/lacking, do/does not support/accept/handle/offer/take/have/include/process/understand, doesn.t support/accept/handle/offer/take/have/include/process/understand, don.t support, has/have no, cannot do/see/process/read/take/handle, can.t do/see/process/read/take/handle, does not yet support, missing, but not, not support/supporting, won.t take/accept/read/do/process, comes without, there is no, is not able to read/process/take/see',
  outOfTheBox: 'out of the box, natively',
  unsupported:
    'does not work, doesn.t work, not supported/available/possible/offered, isn.t supported/available/possible/offered, unsupported, unavailable',
  supported: 'supported, available, possible, works',
  byModel: 'by, on, in, with, for, from',
  has: 'support/supports/supporting, offer/offers, include/includes, provide/provides, accept/accepts, comes with, ships with, has, have, handle/handles, features, understands, takes, reads, sees, can see/hear/read/watch/process/take/accept/use, is able to read/process/take/see, works with, can do, does, lets you send/use, you can use/send, you get, gets',
  native: 'native, natively, both, text, and, built in, full',
  withoutTools: 'no tools, without tools',
  withoutIt: 'no, without',
  processes:
    'process/processes, analyze/analyzes/analyse/analyses, accept/accepts, understand/understands, take/takes',
  gives:
    'generates, creates, draws, outputs, produces, can generate/create/draw/output/produce, generate/create/draw',
  givesNot:
    'cannot generate/create/draw/output/produce, can.t generate/create/draw/output/produce, does not generate/create/draw/output/produce, doesn.t generate/create/draw/output/produce',
  /** What a model was taught on says nothing of what it takes. */
  taughtOn: 'train*, pretrain*, pre train*',
  /** A heading over what people want, or what is missing. */
  wished:
    'request/requests, requested, roadmap, wishlist, wish list, planned, future, limitation/limitations, weakness/weaknesses, missing, gaps, avoid, not suitable/ideal for, do not use, don.t use, high priority',
  support: 'support, mode, input, inputs, understanding, capability/capabilities',
  modalities: '[input] modalities, modality, input types, accepted inputs',
  kindsWord: 'modalities, modality, types, formats',
  image: 'vision, image/images, visual, picture/pictures',
  images: 'vision, image input/support, images, pictures, photos, screenshots, image',
  photographs: 'images, photos, pictures, photographs',
  audio: 'audio, speech input',
  media: 'sequence/sequences, file/files, input, clip/clips',
  video: 'video/videos',
  visionModel:
    'is/a vision model, vision language model, vision capable, is/a vlm, with vision, with image input',
  multimodal: 'is/a multimodal, is/are natively multimodal, natively multimodal, multimodal',
  textOnly:
    'text only model, text only llm, is text only, accepts/takes/handles/supports only text, accepts/takes/handles/supports text only, only accepts/takes/handles/supports text, limited to text',
  text: 'text',
  only: 'only',
  reasoningModel: 'is a reasoning/thinking model, a hybrid reasoning model, is a hybrid reasoning model',
  // Scores.
  pointsApart: 'percentage point/points, point/points, pp',
  isAhead:
    'ahead of, leads, in the lead over, beats, outscores, tops, outperforms, higher than, above, better than, over, more than',
  isBehind: 'behind, trails, lags, lower than, below, worse than, less than, short of, loses to',
  score: 'score of, result of, score/scores/scored/scoring, achieves/achieved, reaches/reached, gets, hits',
  /** Words of a share that is no score but how much better or worse one is. */
  gain: 'by, than, over, improve*, gain/gains/gained, drop/drops/dropped, increase*, decrease*, jump/jumps/jumped, ahead, behind, higher, lower, better, worse, more, less, fewer, up from, down from, advantage, difference, gap, lead/leads',
  /** Somebody ran it, and nobody knows how. */
  ownRun: 'our, my, internal/internally, in-house, we ran/measured/got/saw, we measure',
  problems: 'questions, problems, tasks',
  better:
    'better/smarter/stronger than, more capable/intelligent than, beats, outperforms, surpasses, is superior to, is ahead of, does better than, wins against/over',
  worse: 'worse/weaker than, less capable than, is inferior to, loses to, is behind, trails, does worse than',
  betterIn: 'better, a better choice/pick/option/model, smarter, stronger, more capable',
  worseIn: 'worse, weaker, less capable',
  onPar:
    'on par with, as good/smart/capable/strong as, comparable to, roughly/about equal to, matches, is level with',
  clearly: 'is, are, much, far, clearly, simply, significantly, noticeably, slightly, a lot, even',
  /** Before what somebody is better in. */
  inRespect: 'for, with, on, in, at',
  general: 'general, most, almost, nearly, every, all, chat',
  lead: 'advantage, winner, difference, gap, lead',
  difference: 'difference of',
  slower: 'slower, faster, additional latency',
  // What becomes of data.
  trainsNot:
    'does/do/will not train [models] on/with, doesn.t/don.t/won.t train [models] on/with, never trains/train [models] on/with, is/are not trained on/with, isn.t/aren.t trained on/with, no training on',
  trainsOn: 'trains/train [models] on/with, is/are trained on/with, may train [models] on/with',
  apiData:
    'api data/input/inputs/prompts/requests/traffic/calls, data from the api, data sent to/through/over the api, your [api] data/prompts/inputs, customer data, user data',
  forTraining:
    'is/are used for training, is/are used to train, may be used to train, may be used for training',
  notForTraining:
    'is/are not used for training, is/are not used to train, isn.t/aren.t used to train, isn.t/aren.t used for training, is/are never used for training, is/are never used to train',
  // Routes.
  availableFrom: 'available from/at/on/through/via',
  served: 'available, sold, offered, served, hosted, accessible, can be called/had, you can get it',
  notThere: 'unavailable',
  noSuch: 'has/have no, there is no',
  toBeHad: 'you can get/call/buy, can be got',
  notIt: "not, isn't",
  here: 'there, here',
  notServed: 'not, isn.t, not yet, is no longer',
  offersIt: 'offer/offers, host/hosts, serve/serves, sell/sells, have/has, carry/carries',
  ownApi:
    'own api, its own api, api alone, first party api, its lab.s [own] api, its maker.s [own] api, the lab.s [own] api, official api',
  /** What adds nothing to a statement but a tone. */
  indeed: 'really, actually, indeed, in fact',
  exactly: 'only, just, exactly, no more than, a mere',
  differing: 'different, other, api, inference, cloud, hosting',
  providers: 'provider/providers',
  samePrices: 'no [data/price] inconsistencies across providers',
  noEncoder:
    'no/without [any/a/an] external/separate [vision/image] encoder/encoders, eliminates the need for [any/a/an] external/separate [vision/image] encoder/encoders',
  authentication: 'authentication',
  // Asking for a check.
  /** "Is this right?", said of a text that stands elsewhere. */
  checkAsked:
    'is/are/was/were this/that/it/these/those/they/everything [all] [really/actually/still] right/correct/true/accurate/valid/legit/so/ok/okay/wrong/false/current/outdated/nonsense, is/are this/that/it/these/those/they [all] [still] up to date, is/are this/that/the/these/those [price/pricing] message/post/slide/table/claim/claims/price/prices/pricing/figure/figures/number/numbers/data [all] [really/actually/still] right/correct/true/accurate/valid/ok/wrong/current, is/are any/anything/some [of] [this/that/these/those] [here] right/correct/true/wrong/false, is/was he/she/this/that right [about/on] [this/that/it], is what he/she/they said/wrote right/correct/true, can/could this/that/it/these/those [really] be right/correct/true, do/does this/that/it/these/those [numbers/figures/prices] [still] look/sound/hold/add right/correct/true/ok/okay/up, how true/accurate/correct is/are this/that/it/these/those, what is/s wrong [with/in] [this/that/here], true or false, right or wrong, fact/sanity check [on] [this/that/it/these/those] [message/post/claim/claims/figures/numbers/prices], verify/check/factcheck this/that/it/these/those [message/post/slide/table/claim/claims/figure/figures/number/numbers/price/prices/data], verify/check the message/post/slide/table/claim/claims/figures/numbers/prices/data',
  /** The same where nothing else is said. */
  checkWord: 'right, correct, true, really, is it, verify, check, factcheck, accurate, legit',
  /** The same behind a claim in the same sentence: "..., right?". */
  checkTag:
    'right, correct, true, yes, yeah, yep, no, nope, eh, huh, innit, or not, [or] am i right/correct/wrong/mistaken, is/isn.t/isnt that/this/it right/correct/true/so, isn.t/isnt/ain.t/aint/wasn.t/wasnt/doesn.t/doesnt/didn.t/didnt/hasn.t/hasnt/can.t/cant/don.t/dont/aren.t/arent/weren.t/won.t/wont it/that/they/this/he/she [so], is/was/does/did/has/can/are/do it/they, unless i am/m wrong/mistaken, unless i.m wrong/mistaken, if i am/m not mistaken, if i.m not mistaken, if i remember/recall [right/correctly], did i get/read/hear [that/it/this] right, do i have that right, can/could you confirm [that/this/it]',
  /** The same before it: "is it true that ...". */
  checkThat:
    'is/isn.t/isnt it [really/actually/still/also] true/correct/accurate [that], is/isn.t/isnt it [really/actually/still/also] right/so that, is/isn.t it [really/actually/still] a fact that, is/isn.t it [really/actually/still] the case that, it is true/correct/right that, it.s/its true/correct/right that, am i right/correct/wrong [that], am i right/correct/wrong in/to thinking/saying/assuming/think/assume/say [that], is/was he/she right that, do/did i/we understand/get/have/remember/read/hear [it/this] right/correctly [that], do i have it right that, can/could you confirm [that], [please] confirm that, correct me if i am/m wrong [but], correct me if i.m wrong [but], can/could it be [true] that',
  checkBeside:
    'hey, hi, hello, please, pls, plz, can/could/would/will you, so, and, ok, okay, well, hmm, hm, um, wait, bot, tiebreak, folks, everyone, thanks, thank you, for me, for us, though, here, above, quickly, or not, anyone, just, wow, huh, sorry, again, now, today, if',
};
