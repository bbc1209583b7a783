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
  score: 'score of, score/scores',
  problems: 'questions, problems, tasks',
  better:
    'better/smarter/stronger than, more capable/intelligent than, beats, outperforms, surpasses, is superior to',
  worse: 'worse/weaker than, less capable than, is inferior to',
  clearly: 'is, are, much, far, clearly, simply, significantly, noticeably, slightly, a lot, even',
  general: 'general, most, almost, nearly, every, all, chat',
  lead: 'advantage, winner, difference, gap, lead',
  difference: 'difference of',
  slower: 'slower, faster, additional latency',
  // Routes.
  availableFrom: 'available from/at/on/through/via',
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
  checkBeside:
    'hey, hi, hello, please, pls, plz, can/could/would/will you, so, and, ok, okay, well, hmm, hm, um, wait, bot, tiebreak, folks, everyone, thanks, thank you, for me, for us, though, here, above, quickly, or not, anyone, just, wow, huh, sorry, again, now, today, if',
};
