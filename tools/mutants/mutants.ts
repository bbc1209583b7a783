/** A part of a line that stands once in its file, what it is replaced with, and the rule that breaks by it. */
export type Line = { readonly text: string; readonly becomes: string; readonly why: string };

/** The tests of each area: folders, or the beginnings of files. */
export const testsOf: Readonly<Record<string, readonly string[]>> = {
  advice: ['tests/advice'],
  comparison: ['tests/comparison'],
  cost: ['tests/cost'],
  fit: ['tests/fit'],
  pick: ['tests/pick'],
  standings: ['tests/standings'],
  state: [
    'tests/catalog/callable',
    'tests/catalog/editions',
    'tests/catalog/families',
    'tests/catalog/lifecycle',
    'tests/catalog/state',
  ],
  facts: [
    'tests/catalog/abilities',
    'tests/catalog/independent',
    'tests/catalog/mix',
    'tests/catalog/room',
    'tests/catalog/merge',
  ],
  routes: [
    'tests/catalog/callable',
    'tests/catalog/editions',
    'tests/catalog/mix',
    'tests/catalog/abilities',
    'tests/catalog/routes',
    'tests/terminal/price-days',
  ],
  names: [
    'tests/catalog/find',
    'tests/catalog/names',
    'tests/catalog/nearest',
    'tests/catalog/families',
    'tests/catalog/suggest',
  ],
  language: ['tests/language'],
  command: ['tests/command'],
  answers: ['tests/answers'],
  verify: ['tests/verify', 'tests/language/further.test.ts'],
  compiler: ['tests/compiler/compiler', 'tests/compiler/plans'],
  question: ['tests/question'],
  ages: ['tests/view/ages', 'tests/view/explained-rows'],
  conversation: ['tests/conversation'],
  turns: ['tests/turns', 'tests/slack/long-texts', 'tests/discord/long-texts', 'tests/discord/age'],
  delivery: ['tests/platforms', 'tests/slack/delivery', 'tests/slack/stumbles'],
  discord: [
    'chart',
    'failure',
    'http-interactions',
    'odd',
    'reconnect',
    'registering',
    'replies',
    'rescue',
    'token',
  ].map((own) => `tests/discord/${own}`),
  log: ['tests/log'],
  page: ['tests/preview/page'],
  files: ['tests/catalog/watch', 'tests/bot/state-folder'],
  boards: ['aider', 'boards', 'epoch', 'openrouter-scores'].map((own) => `tests/catalog/sync/${own}`),
  cache: ['tests/bot/compile-cache', 'tests/bot/one-file'],
  stored: ['tests/catalog/alike', 'tests/catalog/stored', 'tests/catalog/reload'],
  process: ['tests/http/server', 'tests/bot/ended', 'tests/bot/faults', 'tests/bot/stop'],
  storage: ['tests/storage', 'tests/http/fresh-requests', 'tests/conversation'],
  workspaces: [
    'tests/storage',
    'tests/slack/installing',
    'tests/slack/many-workspaces',
    'tests/slack/token-rotation',
  ],
  slack: [
    'tests/slack/shapes',
    'tests/slack/socket-mode',
    'tests/slack/authorization',
    'tests/slack/command-time',
    'tests/slack/replies',
    'tests/slack/locales',
    'tests/slack/home',
  ],
};

/** Lines to break, by area and file. */
export const mutants: Readonly<Record<string, Readonly<Record<string, readonly Line[]>>>> = {
  advice: {
    'src/subjects/advice/rule.ts': [
      {
        text: 'if (odds >= sureOdds) {',
        becomes: 'if (odds > 0.5) {',
        why: 'only who is surely better is worth up to three times the price',
      },
      {
        text: "if (ratio <= sureLimit) return ruled('clear', better);",
        becomes: "if (ratio <= 30) return ruled('clear', better);",
        why: 'who is surely better is not worth any price',
      },
      {
        text: "return ruled('trade-off', first === 'price' && reaches ? other : null);",
        becomes: "return ruled('trade-off', first === 'price' ? other : null);",
        why: 'nothing below the floor is advised for its price',
      },
      {
        text: "if (ratio <= probableLimit) return ruled('alike', better);",
        becomes: "if (ratio <= sureLimit) return ruled('alike', better);",
        why: 'who is probably better is worth half as much again',
      },
      {
        text: 'if (isSameRatio(ratio))',
        becomes: 'if (ratio < 1.0001 && ratio > 0.9999)',
        why: 'a tenth of a price decides nothing',
      },
      {
        text: "return ruled('alike', odds >= rather ? better : aheadOnRest(advising, better, other));",
        becomes: "return ruled('alike', better);",
        why: 'at one price a hair of quality decides nothing',
      },
      {
        text: "return ruled('alike', reaches || own >= fair ? cheaper : null);",
        becomes: "return ruled('alike', cheaper);",
        why: 'the cheaper one of two that are close must do',
      },
      {
        text: "kind: pair.isMeasured ? kind : 'unmeasured',",
        becomes: 'kind,',
        why: 'what is expected is never clear',
      },
      {
        text: 'spreadOf(first.estimate!, second.estimate!) <= widest;',
        becomes: 'true;',
        why: 'what is hardly measured is never clear',
      },
      {
        text: 'if (ratio <= samePrice && !isWorse) {',
        becomes: 'if (ratio <= samePrice) {',
        why: 'a successor that was measured to be worse is not taken',
      },
      {
        text: 'if (!model || !next || models.includes(next)) return null;',
        becomes: 'if (!model || !next) return null;',
        why: 'what is compared anyway is not named as newer',
      },
      {
        text: 'const [use = null] = unbeaten.length === 1 ? unbeaten : [];',
        becomes: 'const [use = null] = unbeaten;',
        why: 'of several that lose to nobody none is advised',
      },
      {
        text: 'onOwn && model.openWeights?.chosen.value === true',
        becomes: 'false',
        why: 'open weights on own machines do not end',
      },
      {
        text: 'if (bestEnded !== undefined && isSameKind && oddsOver(bestEnded) >= sureOdds) {',
        becomes: 'if (bestEnded !== undefined && isSameKind && oddsOver(bestEnded) > 2) {',
        why: 'what is left is not taken for what was surely better',
      },
      {
        text: "return takes(model, need) === 'no';",
        becomes: 'return false;',
        why: 'a model that cannot do the work is not advised for it',
      },
      {
        text: 'const lacking = left.filter((index) => lacks(models[index]!, need, workload!));',
        becomes: 'const lacking = all.filter((index) => lacks(models[index]!, need, workload!));',
        why: 'what ends does not make the only one that does',
      },
    ],
    'src/catalog/standings/floor.ts': [
      {
        text: 'return standing.model.id === floor.model.id || sure >= floor.estimate.mean;',
        becomes: 'return sure >= floor.estimate.mean;',
        why: 'the model that sets a floor reaches it',
      },
    ],
    'src/subjects/advice/ending.ts': [
      {
        text: "daysBetween(today, on) <= soon) return 'retiring';",
        becomes: "daysBetween(today, on) <= 0) return 'retiring';",
        why: 'what is shut down soon is not begun with',
      },
      {
        text: "return own !== null && its !== null && its <= own ? 'overdue' : null;",
        becomes: "return 'overdue';",
        why: 'what may end at any notice stays while its successor is dearer',
      },
      {
        text: 'if (closes(catalog, next, today, stateOf(catalog, next, today)) === null) found = next;',
        becomes: 'found ??= next;',
        why: 'the newest successor is named, and none that ends',
      },
    ],
    'src/subjects/advice/show.ts': [
      {
        text: 'const isRoom = count + own <= mostWords;',
        becomes: 'const isRoom = count > 0;',
        why: 'advice has at most sixty words',
      },
      {
        text: "const more = [newer ?? '', ...dearerSoon(told, advice), ...rest].filter(Boolean);",
        becomes: 'const more = rest;',
        why: 'what follows at no higher price is named',
      },
    ],
  },
  standings: {
    'src/catalog/standings/standing.ts': [
      {
        text: "if (basis !== 'measured' || !estimate) continue;",
        becomes: 'if (!estimate) continue;',
        why: 'nothing is expected from what is hardly measured',
      },
      {
        text: 'const held = Math.max(Math.min(mean, above?.estimate.mean ?? mean), below?.estimate.mean ?? mean);',
        becomes: 'const held = mean;',
        why: 'what is expected keeps the order of tiers',
      },
      {
        text: 'const nextGeneration = { mean: 0.7, sd: 0.5 };',
        becomes: 'const nextGeneration = { mean: 0.3, sd: 0.5 };',
        why: 'a further generation is expected further',
      },
      {
        text: 'observations.length >= fewestScores ||',
        becomes: 'observations.length >= 1 ||',
        why: 'one score is not measured',
      },
      {
        text: 'return estimate && estimate.mean - sureBy * Math.sqrt(estimate.variance);',
        becomes: 'return estimate && estimate.mean;',
        why: 'what is sure is below the mean',
      },
    ],
    'src/catalog/standings/observe.ts': [
      {
        text: 'if (!other || other.value < value)',
        becomes: 'if (!other)',
        why: 'of several runs the best counts',
      },
      {
        text: 'return { ...own, weight: 1 / (1 + sharedVotes * (boards - 1)) };',
        becomes: 'return own;',
        why: 'the same votes count less the more boards rest on them',
      },
      {
        text: "if (entry?.ability !== 'aside' || own.domain === domain) return [own];",
        becomes: 'return [own];',
        why: 'a language counts for itself alone',
      },
    ],
    'src/catalog/standings/fit.ts': [
      {
        text: 'const through = (ofGeneral * variance * information) / diluted;',
        becomes: 'const through = (ofGeneral * variance * information) / 1;',
        why: 'shares sum to one',
      },
      {
        text: 'if (!own) return { mean, variance: variance + priors.domain };',
        becomes: 'if (!own) return { mean, variance };',
        why: 'a field without scores is less sure',
      },
      {
        text: 'const diluted = 1 + information * priors.domain;',
        becomes: 'const diluted = 1;',
        why: 'scores of one field say less of the whole the more there are',
      },
    ],
    'src/subjects/quality/explain.ts': [
      {
        text: 'ruler: { offset: ruler.offset, slope: ruler.slope, noiseVariance: ruler.noise },',
        becomes: 'ruler: { offset: ruler.offset, slope: 1, noiseVariance: ruler.noise },',
        why: 'what is printed is enough to do the sums again',
      },
      {
        text: 'return { mean: mean - from.mean, variance: variance - from.variance };',
        becomes: 'return { mean, variance };',
        why: 'a step is told from where it begins',
      },
    ],
    'src/catalog/standings/odds.ts': [
      {
        text: 'return normalBelow((a.mean - b.mean) / Math.sqrt(a.variance + b.variance));',
        becomes: 'return normalBelow((a.mean - b.mean) / Math.sqrt(a.variance));',
        why: 'odds are as unsure as both are',
      },
    ],
  },
  boards: {
    'src/catalog/boards/boards.ts': [
      {
        text: 'isSame(score, fresh) && fresh.asOf >= score.asOf',
        becomes: 'isSame(score, fresh) && fresh.asOf > score.asOf',
        why: 'on one day the score of the board stands',
      },
      {
        text: 'isSame(score, fresh) && score.asOf > fresh.asOf',
        becomes: 'false',
        why: 'an older score of a board gives way',
      },
      {
        text: 'JSON.stringify([benchmark, variant, runBy])',
        becomes: 'JSON.stringify([benchmark, runBy])',
        why: 'runs of other variants stand side by side',
      },
      {
        text: '|| isRepeated(score, fresh)',
        becomes: '',
        why: "what another list says of a party's run counts no second time",
      },
      { text: 'asOf: on ?? asOf', becomes: 'asOf', why: 'a row has a day of its own' },
      {
        text: 'isIndex ? { snapshot: asOf } : {}',
        becomes: '{}',
        why: 'an index compares only with those of its day',
      },
    ],
    'src/catalog/boards/sync.ts': [
      {
        text: 'old.get(benchmark) ?? boardOfFacts(facts, source, benchmark)',
        becomes: 'old.get(benchmark)',
        why: 'a first board is held against the scores that the catalog came with',
      },
    ],
    'src/catalog/boards/entries.ts': [
      {
        text: "!before || (before[6] ?? '') < on",
        becomes: '!before',
        why: 'of several runs of one variant the newest stands',
      },
      {
        text: 'if (broken > tolerated * rows)',
        becomes: 'if (broken > rows)',
        why: 'one row in a hundred may be broken',
      },
      {
        text: 'const tolerated = 0.01;',
        becomes: 'const tolerated = 0;',
        why: 'one broken row in a hundred is left out',
      },
    ],
    'src/catalog/boards/aider.ts': [
      { text: '[entrant.variant, edit_format]', becomes: '[entrant.variant]', why: 'the format is said' },
      { text: '(?=\\))/g', becomes: '(?=!)/g', why: 'a budget is said in the words that boards have' },
      { text: 'bytes: 200 * 1024', becomes: 'bytes: 40_000_000', why: 'what is larger is no leaderboard' },
    ],
    'src/catalog/boards/epoch.ts': [
      {
        text: 'on ? modelOf(version, known) : null',
        becomes: 'modelOf(version, known)',
        why: 'a run has a day',
      },
      { text: '(share * 100)', becomes: '(share * 1)', why: 'a share is told in percent' },
      { text: 'slash === -1', becomes: 'slash > -2', why: "a lab's own prefix says whose model it is" },
      { text: '|| movingNames.test(found.id)', becomes: '', why: 'what moves has no score' },
      { text: '[effort, found.variant]', becomes: '[found.variant]', why: 'how long it may think is said' },
      { text: 'value <= 1', becomes: 'value <= 100', why: 'a share is at most one' },
    ],
    'src/catalog/boards/csv.ts': [
      {
        text: "if (isQuoted) throw new Error('a quote is never closed');",
        becomes: '',
        why: 'half a CSV is none',
      },
      { text: "text[at + 1] === '\"'", becomes: 'false', why: 'two quotes in a quoted field are one' },
    ],
    'src/catalog/sync/zip.ts': [
      { text: ' && crc32(file) === sum', becomes: '', why: 'a damaged file is refused' },
      { text: ', { maxOutputLength: limit }', becomes: '', why: 'a file that swells is not unpacked' },
      { text: '(flags & 1) === 0 &&', becomes: '', why: 'an encrypted file is refused' },
      {
        text: "expect(!files.has(name), 'a file is there twice');",
        becomes: '',
        why: 'a name is there once',
      },
    ],
    'src/catalog/boards/openrouter-scores.ts': [
      {
        text: '&& !movingNames.test(entrant.id)',
        becomes: '',
        why: 'what another model is every few months has no score',
      },
      { text: '(?::free)?$', becomes: '(?::.*)?$', why: 'a variant of a route is not the model' },
      { text: 'if (figure != null)', becomes: 'if (figure)', why: 'a measured zero is a figure' },
      {
        text: 'design_arena ?? []) {',
        becomes: "design_arena?.map((own) => ({ ...own, arena: 'models' })) ?? []) {",
        why: 'categories of agents are others',
      },
      {
        text: 'if (boards.size === 0)',
        becomes: 'if (read.data.data.length === 0)',
        why: 'a list without scores is refused',
      },
    ],
    'src/platforms/terminal/sync.ts': [
      {
        text: '(!scoreLists[list].needsKey || key !== undefined)',
        becomes: 'true',
        why: 'without a key its list is not asked for',
      },
    ],
  },
  ages: {
    'src/subjects/sources/ages.ts': [
      { text: 'map(({ on }) => on).sort()', becomes: 'map(({ on }) => on)', why: 'the oldest is told' },
      {
        text: 'size > whose.length ? whose : []',
        becomes: 'size > whose.length ? [] : []',
        why: 'whose the oldest is',
      },
      {
        text: 'index === 0 ? own.days : null',
        becomes: 'own.days',
        why: 'an age is said once',
      },
      {
        text: 'if (aged.length > 0) return say.of(aged);',
        becomes: '',
        why: 'lists are told where nothing else has a day',
      },
    ],
    'src/catalog/explain.ts': [
      {
        text: "if (field === 'capabilities') return explainCapabilities(catalog, model);",
        becomes: "if (field === 'capabilities') return explainScores(catalog, model, 'scores');",
        why: 'capabilities have claims of their own',
      },
    ],
  },
  comparison: {
    'src/comparison/outcome.ts': [
      {
        text: "return certain ? { outcome: 'tie', among }",
        becomes: "return true ? { outcome: 'tie', among }",
        why: 'a tie needs all pairs to be certain',
      },
      {
        text: 'if (!beaten) among.push(a);',
        becomes: 'among.push(a);',
        why: 'a tie is between those whom nobody beats',
      },
      {
        text: "if (stands !== 'better') beatsAll = false;",
        becomes: "if (stands === 'worse') beatsAll = false;",
        why: 'a winner beats every other one',
      },
      {
        text: "lead > unknown ? 'win'",
        becomes: "lead >= unknown ? 'win'",
        why: 'a lead that the unknown can make up is leaning',
      },
      {
        text: "decided ? 'coin-flip' : 'undecided'",
        becomes: "'coin-flip'",
        why: 'where nothing is known there is no coin to flip',
      },
      {
        text: "weight > 0 && result.outcome !== 'unknown');",
        becomes: "result.outcome !== 'unknown');",
        why: 'what counts nothing decides nothing',
      },
    ],
    'src/subjects/compare.ts': [
      { text: 'counted?.[id] ?? 1', becomes: '1', why: 'a workload weighs the criteria' },
    ],
    'src/catalog/criteria.ts': [
      {
        text: 'weights?.[workload] ?? 0',
        becomes: 'weights?.[workload] ?? 1',
        why: 'what a workload leaves out counts nothing',
      },
    ],
    'src/subjects/alternatives/candidates.ts': [
      {
        text: "inputs.every((kind) => takes(model, kind) === 'yes') &&",
        becomes: '',
        why: 'an alternative takes all that the model does',
      },
      {
        text: "outputs.every((kind) => gives(model, kind) === 'yes') &&",
        becomes: '',
        why: 'an alternative gives all that the model does',
      },
      {
        text: "today).state === 'active' &&",
        becomes: "today).state !== 'retired' &&",
        why: 'what is superseded is no alternative',
      },
      {
        text: '&& !isEdition;',
        becomes: ';',
        why: 'a dated edition is no model of its own',
      },
      {
        text: 'usualPrice(model, routeFor(model, needs, today))',
        becomes: 'usualPrice(model, routeFor(model, [], today))',
        why: 'the price is that of a route that serves what is needed',
      },
      {
        text: '.sort((a, b) => a.amount.usd - b.amount.usd)',
        becomes: '',
        why: 'the cheapest is looked at first',
      },
    ],
    'src/subjects/alternatives/rule.ts': [
      {
        text: 'ratio !== null && ratio * samePrice < 1',
        becomes: 'ratio !== null && ratio < 1',
        why: 'cheaper is more than a tenth cheaper',
      },
      {
        text: "can(other, id) !== 'no'",
        becomes: 'true',
        why: 'an alternative does not lack what is needed',
      },
      { text: '1 - odds < sureOdds &&', becomes: '', why: 'what is clearly worse is not "as good"' },
      {
        text: 'filter((one) => isEnough(one) === true)',
        becomes: 'filter((one) => isEnough(one) !== null)',
        why: 'what is "enough" reaches the floor',
      },
      {
        text: '(one.ratio ?? 0) * samePrice < (before.ratio ?? 0)',
        becomes: 'true',
        why: 'what is named later saves more',
      },
      { text: 'model !== next &&', becomes: '', why: 'what follows is named once' },
    ],
    'src/subjects/criterion.ts': [
      {
        text: 'others.length === 0 && !claims.some(isFirstHand)',
        becomes: 'others.length === 0',
        why: "the lab's own word needs no second source",
      },
      {
        text: 'JSON.stringify(claim.value) === value',
        becomes: 'true',
        why: 'who states another value is no second source',
      },
    ],
    'src/subjects/comparison.ts': [
      {
        text: "category.result.outcome === 'win' ?",
        becomes: 'true ?',
        why: 'where nobody wins nothing rests on one source',
      },
    ],
    'src/subjects/speed/rule.ts': [
      {
        text: 'score && isIndependent(model, score) ?',
        becomes: 'score ?',
        why: 'a lab that times itself decides nothing',
      },
      {
        text: 'others.length === 0 ? party : null',
        becomes: 'party',
        why: 'times of two parties do not compare',
      },
      { text: 'own[1] < other[0]', becomes: 'own[0] < other[0]', why: 'ranges that overlap have no first' },
    ],
    'src/subjects/benchmarks/rule.ts': [
      {
        text: '|| !isIndependent(model, score)',
        becomes: '',
        why: 'what labs report of themselves decides nothing',
      },
      { text: '|| entry.domain === speedDomain', becomes: '', why: 'speed is no quality' },
      {
        text: 'other.claim.asOf < score.claim.asOf',
        becomes: 'other.claim.asOf > score.claim.asOf',
        why: 'the newer score wins',
      },
      {
        text: 'a[0] > b[1]',
        becomes: 'a[1] > b[1]',
        why: 'ranges that overlap have no leader',
      },
      {
        text: "better === 'higher' ? a",
        becomes: "better !== 'higher' ? a",
        why: 'of some benchmarks less is better',
      },
      {
        text: 'variant, score.runBy,',
        becomes: 'variant,',
        why: 'scores of two parties do not compare',
      },
      {
        text: 'score.interval ?? score.value',
        becomes: 'score.value',
        why: 'ratings whose intervals touch have no leader',
      },
      {
        text: "entry.settings === 'best' ? null : score.variant",
        becomes: 'score.variant',
        why: 'entrants of a board compare however they were set up',
      },
      {
        text: "!wholes.has(catalog.benchmarks[benchmark]?.partOf ?? '')",
        becomes: 'true',
        why: 'no vote counts twice',
      },
    ],
    'src/subjects/context/rule.ts': [
      { text: 'sameRoom = 1.05', becomes: 'sameRoom = 1.06', why: 'windows within 5 % are even' },
      { text: 'sameRoom = 1.05', becomes: 'sameRoom = 1.04', why: 'windows within 5 % are even' },
      {
        text: "return 'unknown'",
        becomes: "return left == null ? 'worse' : 'better'",
        why: 'an unknown window is no zero',
      },
    ],
    'src/subjects/price/rule.ts': [
      { text: 'within = 1.01', becomes: 'within = 1.02', why: 'prices within 1 % are even' },
      { text: 'within = 1.01', becomes: 'within = 1', why: 'prices within 1 % are even' },
      {
        text: "left == null || right == null) return 'unknown'",
        becomes: "left == null || right == null) return 'even'",
        why: 'a price that is not known is no tie',
      },
      {
        text: "other.outcome === 'unknown' || sameOutcome(other, plain)",
        becomes: 'true',
        why: 'a win that the cheapest routes turn is a tie',
      },
      {
        text: 'if (!measure.mayExceed(tier.above)) continue;',
        becomes: '',
        why: 'a tier that no request reaches changes nothing',
      },
      { text: 'tier.above + 1), plain', becomes: 'tier.above), plain', why: 'a tier begins above its size' },
      {
        text: "isOpen('batch') ? 0",
        becomes: "isOpen('batch') ? toUsd(amount)",
        why: 'a batch price that nobody publishes may be any',
      },
    ],
    'src/subjects/openness/rule.ts': [
      {
        text: 'return [0, freedom ?? 3];',
        becomes: 'return [0, 0];',
        why: 'weights of which nobody says anything are not closed',
      },
      { text: 'licence.osiApproved ? 3', becomes: 'licence.osiApproved ? 2', why: 'the freer licence wins' },
      {
        text: 'freedom === null ? [1, 3]',
        becomes: 'freedom === null ? [1, 1]',
        why: 'an unknown licence is not the strictest',
      },
    ],
    'src/subjects/modalities/rule.ts': [
      { text: "answer !== 'no'", becomes: "answer === 'yes'", why: 'what nobody says is no "no"' },
      {
        text: 'extraEachSide ||',
        becomes: '',
        why: 'an extra on each side is even, whatever else is unknown',
      },
    ],
  },
  cost: {
    'src/cost/bill.ts': [
      {
        text: 'inputPerRequest > above',
        becomes: 'inputPerRequest >= above',
        why: 'a tier begins above its size',
      },
      {
        text: 'price.tiers.findLast',
        becomes: 'price.tiers.find',
        why: 'the last tier that is exceeded bills',
      },
      {
        text: 'usage.cacheRead, rates.cacheRead ?? rates.input',
        becomes: 'usage.cacheRead, rates.cacheRead ?? 0',
        why: 'a cache price that nobody publishes is not free',
      },
      {
        text: 'usage.input - usage.cacheRead - usage.cacheWrite',
        becomes: 'usage.input',
        why: 'cached tokens are billed once',
      },
      {
        text: 'Math.min(rates.cacheRead, batch.input)',
        becomes: 'rates.cacheRead',
        why: 'a cached token in a batch costs at most what a plain one does',
      },
      {
        text: 'terms.batch && !tierOf(price, terms) ?',
        becomes: 'terms.batch ?',
        why: 'a batch has no tiers of its own',
      },
      {
        text: "what: 'cacheWrite', effect: 'understates'",
        becomes: "what: 'cacheWrite', effect: 'overstates'",
        why: 'writing a cache may cost more than plain input',
      },
      {
        text: "add('output', usage.output, rates.output)",
        becomes: "add('output', usage.output, rates.input)",
        why: 'output has its own price',
      },
    ],
    'src/cost/break-even.ts': [
      {
        text: 'first.input < second.input ? 0 : 1',
        becomes: 'first.input < second.input ? 1 : 0',
        why: 'who is cheaper below the break-even of output',
      },
      {
        text: 'none < 0 ? 0 : 1',
        becomes: 'none < 0 ? 1 : 0',
        why: 'who is cheaper below the break-even of cached input',
      },
      { text: 'none * all < 0', becomes: 'true', why: 'where one is never dearer there is no break-even' },
    ],
    'src/cost/flat-price.ts': [
      {
        text: 'above: atMost',
        becomes: 'above: atLeast',
        why: 'on which side of a flat price the unknown lies',
      },
      {
        text: 'toUsd(perMonth) / toUsd(flat)',
        becomes: 'toUsd(flat) / toUsd(perMonth)',
        why: 'which share of a flat price is used',
      },
    ],
    'src/cost/volume.ts': [
      {
        text: 'tokens >= requests',
        becomes: 'tokens > requests',
        why: 'as many tokens as requests are those of all',
      },
      {
        text: 'said.every((tokens) => tokens < requests)',
        becomes: 'said.some((tokens) => tokens < requests)',
        why: 'only where both are fewer are tokens those of each request',
      },
      {
        text: 'input <= (inputLimit?.chosen.value ?? contextWindow?.chosen.value ?? input)',
        becomes: 'true',
        why: 'a request must have room',
      },
      {
        text: 'output <= (maxOutput?.chosen.value ?? output)',
        becomes: 'true',
        why: 'an answer must have room',
      },
      { text: '[daysPerMonth, 7]', becomes: '[4, 1]', why: 'a month has 30 days, not four weeks' },
      {
        text: '(input * factor) / count',
        becomes: 'input * factor',
        why: 'a tier counts tokens of one request',
      },
      {
        text: '(input * factor) / count',
        becomes: 'input / count',
        why: 'a tier counts tokens of the language',
      },
    ],
    'src/cost/text-language.ts': [
      {
        text: 'Math.round((own / plain) * 100) / 100',
        becomes: 'Math.round((plain / own) * 100) / 100',
        why: 'tokens are more than in English',
      },
      {
        text: 'if (language === english) return 1;',
        becomes: '',
        why: 'English needs no measurement',
      },
      { text: 'Math.min(...all)', becomes: 'Math.max(...all)', why: 'the span is the most over the fewest' },
    ],
    'src/cost/compare-costs.ts': [
      {
        text: 'factor === null && isPartly',
        becomes: 'false',
        why: 'tokens that were not measured may be more',
      },
      {
        text: '(row) => !row.estimate.atMost',
        becomes: '() => true',
        why: 'a price that is not published may make another cheapest',
      },
      {
        text: 'region === null || offer.servedIn === region',
        becomes: 'region === null || (offer.servedIn ?? region) === region',
        why: 'a route whose region nobody says is in none',
      },
      {
        text: 'own.tier !== null || reasoned',
        becomes: 'reasoned',
        why: 'a price of reasoning is one of the base rates',
      },
      {
        text: 'ordered.length === rows.length ? high',
        becomes: 'true ? high',
        why: 'no ratio where a cost is unknown',
      },
    ],
    'src/cost/self-host.ts': [
      { text: 'parameters <= upTo', becomes: 'parameters < upTo', why: 'a band of memory holds its limit' },
      {
        text: 'high: Math.ceil(memory.high / gigabytes)',
        becomes: 'high: Math.ceil(memory.low / gigabytes)',
        why: 'cards hold the most that may be needed',
      },
      { text: '(1 + assumptions.overhead)', becomes: '1', why: 'the runtime takes memory' },
      {
        text: 'bits ?? usualPrecision',
        becomes: 'usualPrecision',
        why: 'cards are planned at the precision that is asked',
      },
    ],
    'src/cost/same-price.ts': [
      {
        text: 'high / low <= samePrice',
        becomes: 'false',
        why: 'a lead below a tenth makes nobody cheaper',
      },
    ],
    'src/subjects/cost/verdict.ts': [
      {
        text: 'same.length === ordered.length',
        becomes: 'same.length > 1',
        why: 'what two cost is not what all cost',
      },
    ],
    'src/language/amount.ts': [
      {
        text: '(2n * top + bottom) / (2n * bottom)',
        becomes: 'top / bottom',
        why: 'money is rounded half up',
      },
    ],
  },
  fit: {
    'src/fit/score.ts': [
      {
        text: 'facts.contextWindow >= row.contextAtLeast',
        becomes: 'facts.contextWindow > row.contextAtLeast',
        why: 'a window of just that size is enough',
      },
      { text: '(known ?? 0)', becomes: '(known ?? 1)', why: 'what is not known earns nothing' },
      { text: '(known ?? 1)', becomes: '(known ?? 0)', why: 'what is not known is open' },
      {
        text: 'Math.min(facts.providers, row.providers)',
        becomes: 'facts.providers',
        why: 'more providers than count earn no more',
      },
      {
        text: 'isOut ? 0 : (known ?? 1)',
        becomes: '(known ?? 1)',
        why: 'without what is required nothing else counts',
      },
      {
        text: 'Math.min(1, Math.max(0, value))',
        becomes: 'Math.max(0, value)',
        why: 'no row earns more than its points',
      },
      {
        text: 'score.score >= least)',
        becomes: 'score.score > least)',
        why: 'a score of just that much suits',
      },
      {
        text: 'score.score < least && score.high >= least',
        becomes: 'score.high >= least',
        why: 'what suits for certain is not said to suit perhaps',
      },
      { text: 'Math.round(points.reduce', becomes: 'Math.floor(points.reduce', why: 'totals are rounded' },
    ],
    'src/fit/facts.ts': [
      {
        text: 'region === null && snapshot === null',
        becomes: 'true',
        why: 'what holds of a region alone is no disagreement',
      },
      {
        text: 'new Set(counted.map((offer) => offer.provider)).size',
        becomes: 'counted.length',
        why: 'a provider counts once',
      },
      {
        text: '(price.input + price.output) / 2',
        becomes: 'price.input',
        why: 'the mean price is that of input and output',
      },
      {
        text: 'one ? one.modalities',
        becomes: 'false ? null',
        why: 'of a named provider only its own offer counts',
      },
      { text: 'live.filter(isPlain)', becomes: 'live', why: 'a variant earns no points' },
    ],
  },
  pick: {
    'src/pick/relax.ts': [
      {
        text: "if (wish.kind === 'include') return 1;",
        becomes: "if (wish.kind === 'include') return 0;",
        why: 'including a state gives something up',
      },
      {
        text: 'if (instead === null) return 100;',
        becomes: 'if (instead === null) return 0;',
        why: 'a wish given up altogether comes last',
      },
      {
        text: 'Math.abs(Math.log(instead / limit))',
        becomes: 'Math.abs(instead - limit)',
        why: 'limits are moved by their ratio',
      },
      {
        text: '(limit - instead) / year',
        becomes: 'limit - instead',
        why: 'a year counts as much as a state',
      },
      { text: 'changes.length === fewest', becomes: 'true', why: 'the fewest wishes are given up' },
      {
        text: '.sort((a, b) => total(a.changes) - total(b.changes))',
        becomes: '.sort((a, b) => total(b.changes) - total(a.changes))',
        why: 'the smallest change comes first',
      },
    ],
    'src/answers/pick/own-line.ts': [
      {
        text: "goal === 'newest' && first?.kind === 'lab' && other === undefined",
        becomes: "goal === 'newest' && first?.kind === 'lab'",
        why: 'only the newest and nothing else is of the general lines',
      },
      {
        text: 'score !== null && score > newest',
        becomes: 'score !== null',
        why: 'what is not newer is not named as newer',
      },
    ],
    'src/pick/judge.ts': [
      {
        text: 'if (isPriced(route, need)) return true;',
        becomes: '',
        why: 'a price for batches says that there are such',
      },
      {
        text: 'return has === null ? null : !has;',
        becomes: 'return !has;',
        why: 'what is not known of a model it does not lack for certain',
      },
      { text: 'worst >= limit', becomes: 'worst > limit', why: 'a limit that is reached is kept' },
      {
        text: '[-range[1], -range[0]]',
        becomes: '[-range[0], -range[1]]',
        why: 'a ceiling is held by the worst that may be',
      },
      {
        text: "'host' ? certainly(own) :",
        becomes: "'host' ? own !== 'no' :",
        why: 'where hosts split, a silent row is no yes',
      },
      {
        text: "certainly(own) : own !== 'no'",
        becomes: 'certainly(own) : true',
        why: 'a route whose own row says no is not taken',
      },
      { text: 'region === offer.servedIn', becomes: 'true', why: 'the route is one of the wanted region' },
      {
        text: '&& isIndependent(model, score)',
        becomes: '',
        why: 'what a lab reports of itself meets no wish',
      },
      {
        text: 'regions.includes(null) ? null',
        becomes: 'false ? null',
        why: 'a region that nobody says is open',
      },
      {
        text: "if (!isAvailable(model, today)) return 'never';",
        becomes: '',
        why: 'what is retired is not picked',
      },
      {
        text: "if (model.task !== task) return 'never';",
        becomes: '',
        why: 'only models for the task are picked',
      },
      {
        text: "allowed === 'yes' || (allowed === 'no'",
        becomes: "allowed !== 'no' || (allowed === 'no'",
        why: 'a conditional licence is no yes',
      },
    ],
    'src/answers/pick/price.ts': [
      {
        text: 'const price = route && atPeak(route.price);',
        becomes: 'const price = null;',
        why: 'a pick tells its price at peak hours',
      },
    ],
    'src/catalog/speed.ts': [
      { text: 'timed > 1', becomes: 'timed > 0', why: 'one timed model ranks nobody' },
      {
        text: '&& (runBy === null || score.runBy === runBy)',
        becomes: '',
        why: 'times of two parties do not rank',
      },
    ],
    'src/pick/search.ts': [
      {
        text: 'if (answer === null) open = [...open, wish];',
        becomes: '',
        why: 'what is not known does not certainly fit',
      },
      {
        text: 'by(({ usual }) => -(usual ?? Number.POSITIVE_INFINITY)) ||',
        becomes: '',
        why: 'ties go to the cheaper',
      },
      {
        text: 'compare(own, best[most - 1] ?? own) >= 0',
        becomes: 'true',
        why: 'the best are kept, not the first',
      },
    ],
    'src/pick/placed.ts': [
      {
        text: 'aside === null || including.includes(aside)',
        becomes: 'aside === null',
        why: 'a state that is asked for is included',
      },
      {
        text: '[today, task, domain, including, routes]',
        becomes: '[today, task, domain, including]',
        why: 'other routes are other prices',
      },
    ],
    'src/pick/candidate.ts': [
      {
        text: 'total ? -total[1] : null',
        becomes: 'total ? total[1] : null',
        why: 'who is done first is fastest',
      },
      {
        text: "standing?.basis === 'measured' ? sureOf(standing)",
        becomes: 'standing ? sureOf(standing)',
        why: 'a tier is measured',
      },
    ],
    'src/pick/tiers.ts': [
      {
        text: '(measuredSure(top) ?? 0) - nearly',
        becomes: '(measuredSure(top) ?? 0) - 2 * nearly',
        why: 'balanced is nearly as good',
      },
      {
        text: '(a.price ?? 0) - (b.price ?? 0) ||',
        becomes: '(b.price ?? 0) - (a.price ?? 0) ||',
        why: 'no tier costs more than what is better',
      },
    ],
  },
  state: {
    'src/subjects/compare.ts': [
      { text: 'closed === null)', becomes: 'closed !== null)', why: 'who can still be called' },
    ],
    'src/catalog/build-lifecycle.ts': [
      {
        text: 'const deciding = shutdown ?? deprecated ?? all?.chosen',
        becomes: 'const deciding = all?.chosen',
        why: 'who states the day is named for it',
      },
      { text: "snapshot ?? ''", becomes: "''", why: 'editions have lifecycles of their own' },
      {
        text: '.at(-1) ?? first.asOf',
        becomes: '.at(0) ?? first.asOf',
        why: 'the newest look counts',
      },
    ],
    'src/catalog/edition.ts': [
      {
        text: 'if (!own?.deprecated && !own?.shutdown && !own?.earliestShutdown) return null;',
        becomes: 'if (!own) return null;',
        why: 'an edition of which no day is stated is as the model is',
      },
      {
        text: 'surface === model.lab.provider',
        becomes: 'surface !== null',
        why: "an edition's end is that of its lab",
      },
    ],
    'src/catalog/state.ts': [
      {
        text: 'own.shutdown !== null || isDeprecated',
        becomes: 'isDeprecated',
        why: 'a model with a day of its shutdown is on its way out',
      },
      { text: 'row.shutdown <= today', becomes: 'row.shutdown < today', why: 'shut down on the very day' },
      { text: 'model.gone.on <= today', becomes: 'model.gone.on < today', why: 'gone on the very day' },
      {
        text: '&& row.snapshot === null',
        becomes: '',
        why: 'the end of an edition is not that of the model',
      },
      {
        text: 'row.surface === model.lab.provider &&',
        becomes: '',
        why: 'the end at a host is not that of the model',
      },
      {
        text: "if (own && closed === 'retired') return",
        becomes: 'if (false) return',
        why: 'retired is said before retiring',
      },
      {
        text: 'if (own?.shutdown) return',
        becomes: 'if (own?.shutdown && !own.deprecated) return',
        why: 'retiring is said before deprecated',
      },
      {
        text: 'row.deprecated !== null && row.deprecated <= today',
        becomes: 'row.deprecated !== null',
        why: 'deprecated from its day on',
      },
      {
        text: 'own.earliestShutdown <= today',
        becomes: 'own.earliestShutdown > today',
        why: 'any notice once the earliest day has passed',
      },
      { text: 'if (successor) return', becomes: 'if (false) return', why: 'superseded is said' },
      {
        text: '!catalog.families.get(id)?.succession ||',
        becomes: '',
        why: 'sizes of one family do not supersede each other',
      },
      {
        text: 'compareVersions(newest.version, model.version) > 0',
        becomes: 'compareVersions(newest.version, model.version) >= 0',
        why: 'no model supersedes itself',
      },
      {
        text: 'model.version && isAvailable(model, today)',
        becomes: 'model.version',
        why: 'a preview supersedes nothing',
      },
      {
        text: "compareVersions(b.version ?? '0', a.version ?? '0')",
        becomes: "compareVersions(a.version ?? '0', b.version ?? '0')",
        why: 'the newest of a family comes first',
      },
    ],
  },
  facts: {
    'src/catalog/merge.ts': [
      {
        text: 'bases.indexOf(a.basis) - bases.indexOf(b.basis) ||',
        becomes: '',
        why: 'who states it goes before how new it is',
      },
      { text: '|| newestFirst(a.asOf, b.asOf);', becomes: ';', why: 'of one rank the newer wins' },
      {
        text: 'if (!first || first.length === second?.length) return null;',
        becomes: 'if (!first) return null;',
        why: 'two halves are no majority',
      },
      {
        text: '!list.includes(kind) && !known.includes(kind)',
        becomes: 'false',
        why: 'what a source cannot speak of is unknown',
      },
    ],
    'src/catalog/build-facts.ts': [
      {
        text: 'yes > clear * no',
        becomes: 'yes >= clear * no',
        why: 'more than two thirds of hosts make a yes',
      },
      {
        text: "no > clear * yes ? 'no'",
        becomes: "no >= clear * yes ? 'no'",
        why: 'more than two thirds of hosts make a no',
      },
      { text: "? 'no' : 'host'", becomes: "? 'no' : 'yes'", why: 'hosts that split are no union' },
      {
        text: "said.size > 1 ? 'host'",
        becomes: "said.size > 1 ? 'yes'",
        why: 'hosts that split on a capability are no union',
      },
      { text: "own?.basis === 'lab' ||", becomes: '', why: 'what a lab documents goes before routes' },
      {
        text: '(a, b) => b.value - a.value',
        becomes: '(a, b) => a.value - b.value',
        why: 'the largest that a trusted host serves',
      },
      {
        text: '.filter((offer) => trustedTiers.includes(offer.tier))',
        becomes: '',
        why: "a reseller's word on a limit does not count",
      },
    ],
    'src/catalog/abilities.ts': [
      {
        text: "serves(offer, need) !== 'no'",
        becomes: "serves(offer, need) === 'yes'",
        why: 'a silent row does not refuse',
      },
      { text: '|| kinds.unknown.includes(kind)', becomes: '', why: 'what nobody says is no "no"' },
      {
        text: "answer === 'no' ? false : null",
        becomes: 'false',
        why: 'what depends on the host is no certain no',
      },
      {
        text: "answer === (index === only ? 'yes' : 'no')",
        becomes: "index === only || answer !== 'yes'",
        why: 'the only one is so for certain',
      },
    ],
    'src/catalog/independent.ts': [
      { text: '|| runBy === lab.provider', becomes: '', why: 'a lab goes by its API too' },
      {
        text: "if (runBy === null) return 'unknown';",
        becomes: '',
        why: 'nobody knows whom is not independent',
      },
    ],
    'src/catalog/mix.ts': [
      {
        text: '{ input: 3000, output: 1000 }',
        becomes: '{ input: 1000, output: 1000 }',
        why: 'the blend is 3:1',
      },
      {
        text: '{ input: 3000, output: 0 }',
        becomes: '{ input: 3000, output: 1000 }',
        why: 'vectors have no tokens',
      },
      {
        text: 'models.every(givesVectors)',
        becomes: 'models.some(givesVectors)',
        why: 'input alone only where all give vectors',
      },
    ],
    'src/catalog/room.ts': [
      { text: 'tokens <= room', becomes: 'tokens < room', why: 'a document that just fits fits' },
      { text: "task === 'chat' ? practice.answer : 0", becomes: '0', why: 'an answer needs room' },
    ],
  },
  routes: {
    'src/catalog/build-offer.ts': [
      {
        text: 'if (row.input === 0 && row.output === 0) return null;',
        becomes: '',
        why: '0/0 is a plan, not free',
      },
      { text: "region === 'cn' &&", becomes: 'false &&', why: 'a price that may be in yuan is never used' },
      {
        text: 'allowedProviders ? allowedProviders.includes(entry.provider) : trusted',
        becomes: 'trusted',
        why: 'the policy of a team holds',
      },
      {
        text: "tier === 'lab' ? 'host' :",
        becomes: "tier === 'lab' ? 'lab' :",
        why: 'a lab that serves another lab is a host',
      },
    ],
    'src/catalog/price-on.ts': [
      { text: 'day <= until', becomes: 'day < until', why: 'the last day of a price counts' },
      { text: 'from <= day', becomes: 'from < day', why: 'so does its first' },
      {
        text: '(from !== null || claim.asOf > ended)',
        becomes: 'true',
        why: 'a list from before its end does not keep a price alive',
      },
    ],
    'src/catalog/routes.ts': [
      {
        text: '&& (route.offer.deprecated === null || isTeamsPrice(route))',
        becomes: '',
        why: 'a route that ends sets no price',
      },
      {
        text: '(route.offer.deprecated === null || isTeamsPrice(route))',
        becomes: 'route.offer.deprecated === null',
        why: "a team's contract outlasts what a list says",
      },
      {
        text: 'Number(a.offer.deprecated !== null) - Number(b.offer.deprecated !== null) ||',
        becomes: '',
        why: 'a route that ends goes last',
      },
      {
        text: 'tiers.indexOf(a.offer.tier) - tiers.indexOf(b.offer.tier) ||',
        becomes: '',
        why: 'the best tier goes before the cheapest',
      },
      {
        text: 'Number(a.offer.region !== null) - Number(b.offer.region !== null) ||',
        becomes: '',
        why: "a lab's plain offer goes before that of a region",
      },
      { text: '({ allowed }) => allowed', becomes: '() => true', why: 'no reseller sets the price' },
      {
        text: "claim?.value.unit === 'tokens'",
        becomes: 'claim',
        why: 'a price of sound is not one per token',
      },
      {
        text: 'row.snapshot === null || row.snapshot === offer.snapshot',
        becomes: 'true',
        why: 'the end of an edition closes no other route',
      },
      {
        text: 'offer.variant === null || isTeamsPrice(route)',
        becomes: 'true',
        why: 'a variant never stands for the plain model',
      },
      {
        text: '.filter((route) => !isGone(model, today) || isTeamsPrice(route))',
        becomes: '',
        why: 'what is gone has no route',
      },
      {
        text: 'plain.find(({ offer }) => isOfferedFor(offer, needs))',
        becomes: 'plain[0]',
        why: 'a route whose own row says no is not offered',
      },
    ],
  },
  names: {
    'src/catalog/suggest.ts': [
      {
        text: '2 * currencyOf(catalog, model, today)',
        becomes: '0',
        why: 'live models are offered before those on their way out, closed ones last',
      },
      {
        text: 'names[standings[index] ?? 0] : parts',
        becomes: 'names[0] : parts',
        why: 'live models come first among names that begin with what was typed',
      },
      {
        text: 'order, limit, whole,',
        becomes: 'order, 0, whole,',
        why: 'the model whose whole name was typed comes first',
      },
      {
        text: 'if (best[at >> blockBits]! >= worst)',
        becomes: 'if (found.length >= room)',
        why: 'a later key may be of a better model',
      },
    ],
    'src/catalog/find.ts': [
      {
        text: 'a.rank - b.rank',
        becomes: '0',
        why: 'of models that a name may mean live ones are named first',
      },
    ],
    'src/names/nearest.ts': [
      { text: 'near <= bound', becomes: 'false', why: 'nothing is nearest while another one may be nearer' },
      {
        text: 'for (const index of spellings) score[index] = 0;',
        becomes: '',
        why: 'what one name shares with others is nothing to the next',
      },
    ],
    'src/names/typo.ts': [
      {
        text: 'left <= 1 && right <= 1',
        becomes: 'left <= 2 && right <= 2',
        why: 'one letter is a typo, two are another word',
      },
      { text: 'a[start] === b[start + 1] &&', becomes: '', why: 'two letters swapped are one typo' },
      {
        text: '(length > 4 ? 2 : 1)',
        becomes: '2',
        why: 'in a short word a typo spares one letter at an end',
      },
    ],
    'src/names/resolve.ts': [
      {
        text: '(succession || members.length === 1 ? members : [])',
        becomes: 'members',
        why: 'a name of several sizes is asked back',
      },
      { text: 'meant.find(isAvailable) ??', becomes: '', why: 'a family means its newest that can be had' },
      {
        text: 'found.length === 1 || models.length === 1',
        becomes: 'true',
        why: 'a typo that may be two models is asked back',
      },
    ],
    'src/names/key.ts': [
      {
        text: "if (digit && isDigit(key.charCodeAt(key.length - 1))) key += '.';",
        becomes: '',
        why: '4.1 is not 41',
      },
    ],
    'src/names/client-marks.ts': [
      {
        text: '!ofWeights.test(name) && asVariant',
        becomes: 'asVariant',
        why: 'weights with a long context are others than those without',
      },
      {
        text: '=> ofWeights.test(name) && asVariant',
        becomes: '=> asVariant',
        why: 'a turbo of a closed model is another model',
      },
      { text: "marks.region = 'us-gov'", becomes: 'void 0', why: 'a region is kept' },
      { text: "marks.variant.push('finetuned')", becomes: 'void 0', why: 'a fine-tune is said' },
    ],
    'src/names/versions.ts': [
      {
        text: 'if (difference !== 0) return difference;',
        becomes: 'return difference;',
        why: '4.10 is newer than 4.5',
      },
    ],
    'src/names/by-words.ts': [
      {
        text: 'if (date && bearer.date && !bearer.date.startsWith(date)) return false;',
        becomes: '',
        why: 'the day of an edition must match',
      },
      {
        text: '!texts.every((text) => spelling.words.has(text))',
        becomes: 'false',
        why: 'the version must match',
      },
    ],
  },
  language: {
    'src/language/known-names.ts': [
      {
        text: 'count > 1 && mayEnd(count)',
        becomes: 'false',
        why: 'a name that a text writes in full is meant',
      },
    ],
    'src/language/mentions.ts': [
      {
        text: 'product && !(written && written.to > product.to)',
        becomes: 'product && false',
        why: 'a product is no model',
      },
      {
        text: 'if (id?.isLink) {',
        becomes: 'if (false) {',
        why: 'what stands in an address is nobody else',
      },
    ],
    'src/language/numbers.ts': [
      {
        text: "if (other !== undefined) return 'two-readings';",
        becomes: '',
        why: '200.000 is never billed silently',
      },
      {
        text: 'isComma ? [grouped] : [grouped, decimal]',
        becomes: '[grouped]',
        why: '200.000 has two readings',
      },
      {
        text: 'isComma && !/[а-я]/i.test(unit) ? [grouped, decimal] : [decimal]',
        becomes: '[decimal]',
        why: '1,500k has two readings',
      },
      { text: '(percent ? 100 : 1)', becomes: '1', why: '60% is 0.6' },
      { text: 'value <= 1 ? value : null', becomes: 'value', why: 'no share is more than all' },
      {
        text: "return 'negative-number'",
        becomes: "return 'bad-number'",
        why: 'a negative number is called so',
      },
      { text: 'value > mostTokens', becomes: 'value > mostTokens * 1e6', why: 'nobody has so many tokens' },
    ],
    'src/language/money.ts': [
      {
        text: "if (isFit(grouped) && isFit(decimal)) return 'two-readings';",
        becomes: '',
        why: '$1.500 has two readings',
      },
      {
        text: "text.includes(',')) return 'two-readings'",
        becomes: "false) return 'two-readings'",
        why: 'a rate of $1,250 has two readings',
      },
      { text: 'usd > 0 && usd <= most;', becomes: 'usd >= 0 && usd <= most;', why: 'nothing is no sum' },
    ],
    'src/language/periods.ts': [
      {
        text: "week|неделю)|(?<!\\p{L})weekly)(?!\\p{L})`, 'week'",
        becomes: "week|неделю)|(?<!\\p{L})weekly)(?!\\p{L})`, 'month'",
        why: 'a week is a week',
      },
      { text: "if (word === 'once') return word;", becomes: '', why: 'once is no period of a month' },
    ],
  },
  command: {
    'src/answers/pick/limits.ts': [
      {
        text: "bound.is === 'at least' || isOfOther(words, at)",
        becomes: "bound.is === 'at least'",
        why: 'a sum a day is no price of tokens',
      },
      {
        text: 'Number(((read * perMillion) / unit.tokens).toPrecision(12))',
        becomes: 'read',
        why: 'a price per thousand tokens is no price per million',
      },
      {
        text: "return bound.is === 'under' ? null : 'context';",
        becomes: "return 'context';",
        why: 'no context is asked for by what is too much of it',
      },
    ],
    'src/answers/pick/makers.ts': [
      {
        text: "means(said, 'exclusions') || negated.test(atoms[said.from]?.text ?? '')",
        becomes: "means(said, 'exclusions')",
        why: 'what is not from a maker is not from it, however it is said',
      },
      {
        text: "? kind : 'maker'",
        becomes: '? kind : kind',
        why: 'makers and lines are left out together',
      },
    ],
    'src/answers/read-names.ts': [
      { text: 'if (/^".*"$/.test(piece)) {', becomes: 'if (false) {', why: 'a quoted name is read whole' },
      {
        text: 'show: part?.[1] ?? null, private: isPrivate',
        becomes: 'show: part?.[1] ?? null, private: false',
        why: 'privately is for the asker alone',
      },
      {
        text: "/\\p{L}/u.test(words[1] ?? '') ? words : [text]",
        becomes: 'words',
        why: 'a number after a name is its version',
      },
      { text: 'if (twice)', becomes: 'if (false)', why: 'a model is not compared with itself' },
      {
        text: 'asked.length > comparableModels.most',
        becomes: 'asked.length >= comparableModels.most',
        why: 'five models can be compared',
      },
      { text: 'asked.length < least', becomes: 'false', why: 'a comparison needs two' },
      {
        text: "{ ...misunderstood('ambiguous-model', open.query, open.candidates), choices }",
        becomes: "misunderstood('unknown-model', open.query)",
        why: 'a name of several is not unknown',
      },
    ],
    'src/answers/parse-tiebreak.ts': [
      {
        text: 'isFree && (understood',
        becomes: 'true && (understood',
        why: 'a mistake in a command is not answered as a question',
      },
      {
        text: "understood.kind === 'refuse' && isShort",
        becomes: 'isShort',
        why: 'a short question is not help',
      },
    ],
    'src/answers/cost/volume.ts': [
      {
        text: 'tokens.input * share',
        becomes: 'tokens.output * share',
        why: 'the cached share is one of the input',
      },
      {
        text: '[one.input * requests, one.output * requests]',
        becomes: '[one.input, one.output]',
        why: 'tokens of each request are multiplied',
      },
      {
        text: 'words.each || per === null',
        becomes: 'per === null',
        why: 'tokens of each request are those of each',
      },
      {
        text: "whose === 'each'",
        becomes: 'true',
        why: 'tokens that may be of each or of all are asked back',
      },
      { text: 'if (share === null)', becomes: 'if (false)', why: 'a bad share is a mistake' },
      { text: 'if (requests === 0)', becomes: 'if (false)', why: 'no requests are a mistake' },
      { text: 'workload ? [] : models', becomes: '[]', why: 'room is asked of the models' },
    ],
    'src/answers/cost/read.ts': [
      {
        text: 'private: privately.test(asked)',
        becomes: 'private: false',
        why: 'privately is for the asker alone',
      },
      {
        text: "if (flat === 'two-readings')",
        becomes: 'if (false)',
        why: 'a flat price of two readings is asked back',
      },
      { text: 'missing !== -1 ||', becomes: '', why: 'an unknown provider is a mistake' },
    ],
  },
  answers: {
    'src/answers/listings.ts': [
      {
        text: '.filter(({ form }) => form !== undefined)',
        becomes: '',
        why: 'the page of the bot lists commands that have a form',
      },
    ],
    'src/answers/create-answerer.ts': [
      {
        text: 'if (entry?.readsText) {',
        becomes: 'if (false) {',
        why: 'texts of others are answered in the language of the asker, and not kept',
      },
    ],
    'src/platforms/discord/interaction.ts': [
      {
        text: 'readsText && name === interaction.data.name',
        becomes: 'false',
        why: 'what is said of a text is for the asker alone',
      },
    ],
    'src/answers/parse-tiebreak.ts': [
      {
        text: '&& !/[?\\uFF1F]$/u.test(text)',
        becomes: '',
        why: 'a question that begins with a command is a question',
      },
      {
        text: 'own.spoken && own.name === name',
        becomes: 'own.name === name',
        why: 'only what is no beginning of a question is spoken',
      },
    ],
  },
  verify: {
    'src/answers/verify/verify.ts': [
      {
        text: 'return !isAbsent ||',
        becomes: 'return true ||',
        why: 'nothing is known of a model that is not listed',
      },
    ],
    'src/claims/judge-fact.ts': [
      {
        text: "chosen.basis === 'aggregator' ? 'unknown' :",
        becomes: '',
        why: 'an aggregator contradicts nobody',
      },
      {
        text: "if (!isTrusted(chosen)) return result('unknown', chosen);",
        becomes: '',
        why: 'a page may be the very text',
      },
      { text: 'if (older)', becomes: 'if (false)', why: 'what was true is stale, not wrong' },
    ],
    'src/claims/figure.ts': [
      {
        text: 'least < value + half - hair',
        becomes: 'least < value + half + hair',
        why: 'what lies half-way rounds up',
      },
      {
        text: 'most >= value - half - hair',
        becomes: 'most >= value - hair',
        why: 'a figure is as exact as it is written',
      },
      {
        text: "readCount(text) === 'two-readings' ? null :",
        becomes: '',
        why: 'a number of two readings is not judged',
      },
    ],
    'src/language/pattern.ts': [
      {
        text: "if (name === 'number' && languages.some((own) => languageOf(own).hasBlanks)) return values.spaced;",
        becomes: '',
        why: 'blanks stand between thousands in Russian',
      },
    ],
    'src/subjects/price/ratio-claims.ts': [
      {
        text: '(1 - low / high) * 100',
        becomes: '(high / low - 1) * 100',
        why: 'what is saved is a share of the dearer',
      },
      {
        text: 'least: Math.min(input, output)',
        becomes: 'least: Math.max(input, output)',
        why: 'a ratio lies between those of input and output',
      },
    ],
    'src/answers/verify/arithmetic.ts': [
      { text: 'same(all) || same(ends)', becomes: 'true', why: 'differences are computed again' },
    ],
    'src/claims/formula.ts': [
      {
        text: "chain(product, ['+', '-'], depth)",
        becomes: "chain(atom, ['+', '-', '*', '/'], depth)",
        why: 'products go before sums',
      },
    ],
    'src/answers/verify/unpublished.ts': [
      {
        text: 'if (!match || !priced) return [];',
        becomes: 'return [];',
        why: 'a price that is not known is no tie',
      },
    ],
  },
  compiler: {
    'src/answers/compiler/told.ts': [
      {
        text: 'if (spans.length !== named.length) return false;',
        becomes: '',
        why: 'a plan leaves no name out',
      },
      {
        text: 'places.length === 0 ? -1 : left.findIndex(isNamed);',
        becomes: 'left.findIndex(isNamed);',
        why: 'a name of a plan is written in the question',
      },
      {
        text: 'isDenying(text)) ? null : place;',
        becomes: "isDenying('')) ? null : place;",
        why: 'what denies is no wish',
      },
      {
        text: 'const longestSpan = 6;',
        becomes: 'const longestSpan = 60;',
        why: 'a wish does not explain a whole question',
      },
      {
        text: 'const sureness = 0.85;',
        becomes: 'const sureness = 1;',
        why: 'a plan leaves no number out',
      },
      {
        text: '(isRead && !read.request.wishes.some(isSame)) || ',
        becomes: '',
        why: 'what the reader reads is not read otherwise',
      },
      {
        text: 'if (at === -1 || direction === null) return false;',
        becomes: 'return false;',
        why: 'what a number is at least is no ceiling',
      },
      {
        text: 'if (!mayBeName(text, atoms, at)) explained.add(at);',
        becomes: 'explained.add(at);',
        why: 'a name that nobody knows is not explained away',
      },
      {
        text: 'if (others.length > 0) return null;',
        becomes: '',
        why: 'a wish has one number',
      },
      {
        text: '|| reading.mentions.length > 0) return null;',
        becomes: ') return null;',
        why: 'wishes leave no name out',
      },
    ],
    'src/answers/compiler/compiler.ts': [
      { text: 'underWay >= mostAtOnce || ', becomes: '', why: 'only some questions are sent at once' },
      {
        text: 'failures = isFailure ? failures + 1 : 0;',
        becomes: 'failures += isFailure ? 1 : 0;',
        why: 'only failures in a row count',
      },
      {
        text: 'AbortSignal.timeout(longest)',
        becomes: 'AbortSignal.timeout(10_000)',
        why: 'nobody waits long',
      },
    ],
    'src/answers/compiler/reread.ts': [
      {
        text: ' && deniedIn(reading) === null;',
        becomes: ';',
        why: 'what is denied is not sent',
      },
      {
        text: 'text.length > longestQuestion || ',
        becomes: '',
        why: 'a long text is not sent',
      },
      {
        text: 'question: withoutMarks(text) }',
        becomes: 'question: text }',
        why: 'no user is sent',
      },
      {
        text: 'reading.products.length === 0 && ',
        becomes: '',
        why: 'what is asked of a product is not sent',
      },
    ],
    'src/answers/compiler/endpoint.ts': [
      { text: "redirect: 'error',", becomes: '', why: 'a key goes to its own address alone' },
    ],
    'src/answers/question/leftovers.ts': [
      {
        text: "if (known === 'foreign' && isJoined) return stop(atom);",
        becomes: '',
        why: 'a name that nobody knows, beside one, stops the answer',
      },
      {
        text: 'const joins = isPlanned ? joiningAnywhere : joining;',
        becomes: 'const joins = joining;',
        why: 'names are joined in other languages too',
      },
    ],
  },
  question: {
    'src/answers/question/understand.ts': [
      {
        text: "if (stop && primary !== 'recommend')",
        becomes: 'if (false)',
        why: 'a word that may change the sense is asked about',
      },
      { text: '|| negative.test(text)', becomes: '', why: 'nobody has fewer tokens than none' },
      { text: 'if (unclear &&', becomes: 'if (false &&', why: 'a number of two readings is asked back' },
      { text: 'spoken.flatMap', becomes: '[].flatMap', why: 'a volume is of the models that are named' },
    ],
    'src/answers/question/asked-topics.ts': [
      {
        text: "topics.length > 1 ? topics.filter((topic) => topic !== 'compare') : topics",
        becomes: 'topics.length > 1 ? topics : topics',
        why: 'what makes one the better is what is asked',
      },
      {
        text: "topics.filter((topic) => topic !== 'cost_estimate' || !topics.includes('price'))",
        becomes: '[...topics]',
        why: 'a price is not asked as a cost too',
      },
    ],
    'src/answers/question/build-query.ts': [
      { text: "case 'about_bot':", becomes: "case 'overview':", why: 'the bot says what it does' },
      {
        text: "if (terms.length > 0) return ends.query(['glossary']);",
        becomes: '',
        why: 'words of the field are explained',
      },
      { text: "first === 'compare' || aspect === 'worth'", becomes: 'false', why: 'a comparison needs two' },
      {
        text: 'refersBack ? previous : []',
        becomes: '[]',
        why: 'a follow-up means the models of the thread',
      },
      { text: 'lineAsked(asked) ??', becomes: '', why: 'the cheapest gemini is one of a line' },
      {
        text: "(first === 'replacement' || first === 'compare') && matches.length === 2",
        becomes: 'false',
        why: 'from one to the other is a comparison',
      },
    ],
    'src/answers/question/wishes.ts': [
      { text: 'value * (1 - 1e-9)', becomes: 'value', why: 'cheaper than a model is less than it' },
      {
        text: 'contextWindow.chosen.value + 1',
        becomes: 'contextWindow.chosen.value',
        why: 'more context is more than as much',
      },
      {
        text: 'dayAfter(model.released.chosen.value)',
        becomes: 'model.released.chosen.value',
        why: 'newer is not of the same day',
      },
    ],
    'src/answers/question/subjects.ts': [
      { text: '!seen.has(model) && seen.add(model)', becomes: 'true', why: 'a model counts once' },
      {
        text: 'if (unclear) {',
        becomes: 'if (false) {',
        why: 'a model that does not exist is about no other',
      },
    ],
    'src/language/mentions.ts': [
      {
        text: 'const mention = ghost(found);',
        becomes: 'const mention = found;',
        why: 'a version that does not exist is nobody',
      },
      {
        text: '!isOrdinary(mention) && !isWithinLabel',
        becomes: '!isWithinLabel',
        why: 'a llama is an animal',
      },
    ],
  },
  storage: {
    'src/storage/kept.ts': [
      {
        text: 'where kind = $1 and key = $2 and until >= $3',
        becomes: 'where kind = $1 and key = $2 and 0 < $3',
        why: 'what is over is not found',
      },
      {
        text: "where kept.until < $7 or (kept.value = $3 and $3 <> 'true')",
        becomes: "where 0 < $7 or (kept.value = $3 and $3 <> 'true')",
        why: 'a key is claimed once',
      },
    ],
    'src/storage/work.ts': [
      {
        text: 'where id = $3 and holder = $4 returning id',
        becomes: 'where id = $3 and (holder = $4 or tries >= 0) returning id',
        why: 'what another process has is left to it',
      },
      {
        text: 'if (Number(row.until) < now()) return giveUp(',
        becomes: 'if (Number(row.until) < 0) return giveUp(',
        why: 'what comes too late is given up, and said',
      },
      {
        text: "body = '', person = '', until = $2 where",
        becomes: 'until = $2 where',
        why: 'words are kept until they are answered',
      },
      {
        text: "where work.state in ('unanswered', 'corrected')",
        becomes: "where work.state <> ''",
        why: 'what was answered is not corrected',
      },
      {
        text: 'if (Number(row.tries) >= mostTries)',
        becomes: 'if (Number(row.tries) >= 1000)',
        why: 'what ends the bot each time is given up',
      },
    ],
    'src/storage/lists.ts': [
      {
        text: 'if (!/^(?:changes\\/)?[\\w.-]+\\.json$/.test(name) || ',
        becomes: 'if (',
        why: 'nothing is written outside of the folder',
      },
      {
        text: 'utimesSync(file, time, time);',
        becomes: '',
        why: 'what was taken over is no newer',
      },
    ],
    'src/storage/group-commit.ts': [
      {
        text: 'if (!connection.isBegun()) throw error;',
        becomes: '',
        why: 'a full disk undoes a whole transaction',
      },
      {
        text: "if (how === 'safely') await synced();",
        becomes: '',
        why: 'what outlasts a power cut waits for the disk',
      },
      {
        text: '        next = null;',
        becomes: '',
        why: 'a wait for the disk that has begun holds nothing of what comes later',
      },
    ],
    'src/storage/sqlite.ts': [
      {
        text: "if (use === 'alone') held = lock(own);",
        becomes: '',
        why: 'one process has the file',
      },
      {
        text: 'if (!isMemory) chmodSync(file, 0o600);',
        becomes: '',
        why: 'nobody else reads it',
      },
    ],
    'src/storage/migrate.ts': [
      {
        text: 'if (done > migrations.length)',
        becomes: 'if (done < 0)',
        why: 'tables of a later program are left alone',
      },
    ],
  },
  workspaces: {
    'src/storage/installations.ts': [
      {
        text: 'found.find(({ id }) => id === team) ?? found[0]',
        becomes: 'found[0]',
        why: "a team's own installation comes before that of its organisation",
      },
      {
        text: 'where id = $2 and changed = $3 and renewing_until < $4',
        becomes: 'where id = $2 and changed = $3 and 0 < $4',
        why: 'a token is renewed by one process at a time',
      },
    ],
    'src/platforms/slack/install-state.ts': [
      {
        text: 'now() - at > longestInstall',
        becomes: 'now() - at > 2 * longestInstall',
        why: 'a state is good for ten minutes',
      },
      {
        text: "throw new InvalidStateError('the state was used before')",
        becomes: 'undefined',
        why: 'a state is good once',
      },
    ],
    'src/platforms/slack/bot-tokens.ts': [
      {
        text: 'found.id === id || workspace.team === id',
        becomes: 'found.id === id',
        why: 'a team that installs the app is not answered by its organisation any more',
      },
      {
        text: 'if (expires > now()) break;',
        becomes: 'break;',
        why: 'a token that has expired is not used',
      },
      {
        text: 'next && next.installation.token !== installed.installation.token',
        becomes: 'next === undefined',
        why: 'a token that is dead is not the last word where there is a new one',
      },
    ],
    'src/platforms/slack/workspace.ts': [
      {
        text: "team ?? enterprise ?? ''",
        becomes: "enterprise ?? ''",
        why: 'two workspaces share nothing',
      },
    ],
    'src/platforms/slack/never-installed.ts': [
      {
        text: 'if (error instanceof StoreError) return true;',
        becomes: 'if (error instanceof StoreError) return false;',
        why: 'nobody is turned away while the store does not answer',
      },
    ],
    'src/platforms/slack/uninstalls.ts': [
      {
        text: 'if (Array.isArray(bot) && bot.length > 0) await',
        becomes: 'await',
        why: "people's own tokens are none of ours",
      },
    ],
  },
  conversation: {
    'src/platforms/conversation.ts': [
      {
        text: "await find('thread', place)",
        becomes: "await find('shown', place)",
        why: 'follow-ups are about what the thread was about',
      },
      {
        text: 'if (!isQuestion(text)) return null;',
        becomes: '',
        why: 'only questions are answered uncalled',
      },
      {
        text: 'if (place.isReply && !isOurs) return null;',
        becomes: '',
        why: 'threads of others are left alone',
      },
      {
        text: '(await pauses(reply, place)) ? keep(reply, place) : null',
        becomes: 'keep(reply, place)',
        why: 'a channel has heard enough of a subject',
      },
      {
        text: 'const words = parts.logQuestions',
        becomes: 'const words = !parts.logQuestions',
        why: 'questions are logged as a hash',
      },
    ],
  },
  delivery: {
    'src/platforms/outbox.ts': [
      {
        text: 'else if (hasArrived) end(kept, ',
        becomes: 'else if (false) end(kept, ',
        why: 'what has arrived is not sent again',
      },
      {
        text: 'if (hasArrived === null) lose(kept, cannotBeKnown);',
        becomes: 'if (false) lose(kept, cannotBeKnown);',
        why: 'what may have arrived is not sent again where it cannot be looked up',
      },
      {
        text: 'else if (trial && lane !== lookUps) await trial;',
        becomes: '',
        why: 'after an outage a single letter goes ahead',
      },
      {
        text: 'lookUps.notBefore = clock.now() + lookUpEvery;',
        becomes: '',
        why: 'look-ups keep to their pace',
      },
      {
        text: 'lane.notBefore = clock.now() + Math.max(failure.pause ?? 0, jittered(grown(lane.refusals)));',
        becomes: 'lane.notBefore = clock.now() + grown(lane.refusals);',
        why: 'a limit is kept to',
      },
      {
        text: 'if (oldest.isUnderWay) continue;',
        becomes: 'continue;',
        why: 'the oldest give way when too many wait',
      },
      {
        text: 'for (const kept of waiting) leaveOrLose(kept, isStopping);',
        becomes: 'for (const kept of []) lose(kept, ',
        why: 'what is left behind is said',
      },
    ],
    'src/platforms/slack/web-api.ts': [
      {
        text: 'if (/^\\s*<|',
        becomes: 'if (/^\\s*!|',
        why: 'a page of somebody else is no answer of Slack',
      },
      {
        text: 'if (statusCode === 503 || statusCode === 408)',
        becomes: 'if (statusCode === 408)',
        why: 'unavailable means not carried out',
      },
    ],
    'src/platforms/slack/delivery.ts': [
      {
        text: 'return has_more ? null : false;',
        becomes: 'return false;',
        why: 'what was not seen whole is not known',
      },
      {
        text: 'arrived: isForAsker ? null :',
        becomes: 'arrived:',
        why: 'what only one person sees cannot be looked up',
      },
    ],
  },
  discord: {
    'src/platforms/discord/failure.ts': [
      {
        text: 'isUnavailable || neverConnected(error)',
        becomes: 'isUnavailable',
        why: 'what never reached Discord was not applied',
      },
      {
        text: 'error.retryAfter > 0 ? error.retryAfter : null',
        becomes: 'error.retryAfter',
        why: 'a limit without a time has none',
      },
    ],
    'src/platforms/discord/connections.ts': [
      {
        text: "if (status >= 300 || (text !== '' && !readable))",
        becomes: 'if (false)',
        why: 'a page in place of an answer is no success',
      },
    ],
    'src/platforms/discord/find-reply.ts': [
      {
        text: 'return isWhole && !spokeWithoutReply',
        becomes: 'return !spokeWithoutReply',
        why: 'a list that is not whole finds no no',
      },
      {
        text: 'return isWhole && !spokeWithoutReply',
        becomes: 'return isWhole',
        why: 'a message of its own may have been the answer',
      },
    ],
    'src/platforms/discord/reply.ts': [
      {
        text: 'if (isReply && refusesReference(error)) {',
        becomes: 'if (false) {',
        why: 'what may not be a reply is sent as a message of its own',
      },
      {
        text: '} else if (picture && isOfPicture(error)) {',
        becomes: '} else if (false) {',
        why: 'a picture never takes its answer with it',
      },
    ],
    'src/platforms/discord/acknowledge.ts': [
      {
        text: "lost === null ? 'taken' : 'delivered'",
        becomes: "'taken'",
        why: 'acknowledged already, after a post that was lost, means that it arrived',
      },
      {
        text: 'performance.now() + wait > deadline',
        becomes: 'true',
        why: 'a first answer is sent again as long as Discord waits for it',
      },
    ],
    'src/platforms/discord/responder.ts': [
      {
        text: 'if (!stands && hasCode(error, unknownWebhook)) {',
        becomes: 'if (false) {',
        why: 'where there is nothing to edit the callback was not taken',
      },
      {
        text: 'if (failed !== null) leaveOut(failed);',
        becomes: '',
        why: 'the second try goes without the picture',
      },
    ],
    'src/platforms/discord/reply-channel.ts': [
      {
        text: 'if (!isOpen) return overRest.acknowledge(body, picture);',
        becomes: '',
        why: 'an answer whose response broke off goes out over the API',
      },
    ],
    'src/platforms/discord/frames.ts': [
      { text: 'if (!Number.isInteger(s))', becomes: 'if (false)', why: 'an event has a number' },
      {
        text: 'frame: { ...frame, d: d === true }',
        becomes: 'frame',
        why: 'a session that is refused without a word on it is gone',
      },
    ],
    'src/platforms/discord/guarded-shards.ts': [
      {
        text: "if (name === 'internalConnect') shard.emit('error', { error });",
        becomes: '',
        why: 'who waits for a connection that cannot come about is told so',
      },
    ],
    'src/platforms/discord/interaction.ts': [
      { text: '&& isId(application_id) && isObject(data)', becomes: '', why: 'an interaction has data' },
    ],
    'src/platforms/discord/rest.ts': [
      { text: 'rest.setToken(token);', becomes: '', why: 'the token is kept after an answer 401' },
      {
        text: 'rejectOnRateLimit: () => true,',
        becomes: '',
        why: 'a limit in one channel is for its sender to wait out',
      },
    ],
    'src/platforms/discord/register.ts': [
      {
        text: "if (failureOf(error).kind === 'refused') return null;",
        becomes: '',
        why: 'a list that is refused does not keep from registering',
      },
    ],
    'src/platforms/discord/token-check.ts': [
      {
        text: 'if (checking || !isAccepted) return;',
        becomes: 'return;',
        why: 'the token is checked again after an answer 401',
      },
    ],
    'src/platforms/discord/discord.ts': [
      {
        text: 'if (!options.publicKey) end(reason);',
        becomes: 'end(reason);',
        why: 'interactions over HTTP go on when the gateway has ended',
      },
      {
        text: 'bot.check.accepted() && (gateway?.ready() ?? false)',
        becomes: '(gateway?.ready() ?? false)',
        why: 'it is ready only while its token is accepted',
      },
    ],
  },
  log: {
    'src/log.ts': [
      {
        text: ".replaceAll(terminalSequences, '')",
        becomes: '',
        why: 'what moves a terminal is taken out wholly',
      },
      {
        text: ".replaceAll(/\\s+/g, ' ').replaceAll(invisible, '');",
        becomes: ".replaceAll(/\\s+/g, ' ');",
        why: 'what cannot be seen is taken out',
      },
      { text: '/[\\s"=\\\\]/.test(text)', becomes: '/\\s/.test(text)', why: 'no value passes for a field' },
      { text: "text === '' ||", becomes: '', why: 'an empty value is seen' },
      { text: "text.includes('=') ||", becomes: '', why: 'no message passes for one with fields' },
      { text: "|| text.startsWith('\"')", becomes: '', why: 'a quoted message is one that was quoted' },
      { text: 'depth === deepestCause', becomes: 'false', why: 'causes may go round' },
      { text: '    bare(bare(text)),', becomes: '', why: 'a secret in JSON in a value is hidden' },
      { text: '    encodeURIComponent(text),', becomes: '', why: 'a secret in an address is hidden' },
      {
        text: 'b.length - a.length',
        becomes: 'a.length - b.length',
        why: 'a secret that holds another is hidden wholly',
      },
    ],
  },
  page: {
    'src/platforms/preview/guard.ts': [
      {
        text: 'plainHost.test(host) ? ',
        becomes: 'true ? ',
        why: 'a host with a user, a path or a blank is none',
      },
      {
        text: 'origin === own?.origin',
        becomes: 'URL.parse(origin)?.host === own?.host',
        why: 'another scheme is another origin',
      },
    ],
  },
  files: {
    'src/catalog/read-file.ts': [
      {
        text: 'if (!statSync(file).isFile()) throw',
        becomes: 'if (false) throw',
        why: 'a device is not opened',
      },
    ],
    'src/catalog/load.ts': [
      {
        text: 'state !== null && isReadableFolder(state) ? state : null',
        becomes: 'state',
        why: 'a folder that cannot be used is one line',
      },
      {
        text: "['lifecycle', ({ lifecycle }, into) => ({ ...into, lifecycle })],",
        becomes: '',
        why: 'sound lifecycles stay in force beside an unsound list',
      },
    ],
    'src/catalog/watch.ts': [
      {
        text: 'if (timer === undefined && !isReading && folders.areOthers()) changed();',
        becomes: '',
        why: 'a folder that is back is seen',
      },
      {
        text: '=> identityOf(place) !== identity)',
        becomes: '=> identity === null)',
        why: 'what is gone is read anew once',
      },
      {
        text: 'watched.get(place)?.identity) {',
        becomes: 'true) {',
        why: 'a folder that never was is not gone',
      },
    ],
  },
  stored: {
    'src/catalog/alike.ts': [
      { text: 'return isTwice ?', becomes: 'return false ?', why: 'two of one list are told apart' },
      {
        text: "if (typeof value === 'string') return",
        becomes: 'if (false) return',
        why: 'a text is no number of the same signs',
      },
    ],
    'src/catalog/stored-form.ts': [
      {
        text: 'if (crc32(body) !== contents.sum) return null;',
        becomes: '',
        why: 'what is damaged is not used',
      },
    ],
    'src/catalog/stored-file.ts': [
      {
        text: '(found.uid === uid || found.uid === 0)',
        becomes: 'true',
        why: 'a file of another user is not used',
      },
      {
        text: '&& !(found.mode & writtenByOthers)',
        becomes: '',
        why: 'a file that others may write is not used',
      },
      { text: '| (constants.O_NOFOLLOW ?? 0)', becomes: '', why: 'a link is not followed' },
      {
        text: 'if (found.made.code !== codeStamp()) return null;',
        becomes: '',
        why: 'what other code made is not used',
      },
      {
        text: '|| !isSame(found.made.places, places)',
        becomes: '',
        why: 'what is of other folders is not used',
      },
      {
        text: 'isSettled && stampOf(files).stamp === stamp',
        becomes: 'isSettled',
        why: 'a change of a settled file counts',
      },
      {
        text: '...(teamFile === null ? [] : [teamFile])',
        becomes: '',
        why: 'a change of the file of the team counts',
      },
      {
        text: 'touch(file);',
        becomes: '',
        why: 'what is used stays',
      },
      {
        text: 'return stateFolder !== null && listsIn(stateFolder).length === 0',
        becomes: 'return false',
        why: 'a state folder without lists is as none',
      },
      {
        text: "...filesIn(path.join(own, 'changes'), '.json'),",
        becomes: '',
        why: 'what lists have changed counts',
      },
      {
        text: 'for (const { file } of files.slice(mostStored)) rmSync(file, { force: true });',
        becomes: '',
        why: 'what is stored takes no more and more room',
      },
    ],
    'src/catalog/watch.ts': [
      { text: 'if (isStale) changed();', becomes: '', why: 'a change while it is read is not lost' },
      {
        text: "if (why === 'changed') log.info('the catalog was read anew'",
        becomes: "if (true) log.info('the catalog was read anew'",
        why: 'what has not changed is no news',
      },
    ],
    'src/app/preparing.ts': [{ text: 'await turn();', becomes: '', why: 'others have their turn meanwhile' }],
  },
  cache: {
    'src/app/one-file/find.js': [
      { text: 'found?.size', becomes: "''", why: 'an edit within the same moment makes other sources' },
      { text: 'found?.mtimeMs', becomes: "''", why: 'a source that was touched may be another one' },
      { text: "'package-lock.json', ", becomes: '', why: 'other packages make another file' },
      {
        text: 'const lines = [program, folder]',
        becomes: 'const lines = [program]',
        why: 'it is made for one place',
      },
      {
        text: 'if (found.mode & writtenByOthers) return',
        becomes: 'if (false) return',
        why: 'others may have written it',
      },
      {
        text: 'found.uid !== uid && found.uid !== 0',
        becomes: 'false',
        why: 'what another user made is not run',
      },
      {
        text: 'return isWhole ?',
        becomes: 'return true ?',
        why: 'what is damaged is not run',
      },
      {
        text: "!isRelease && process.env.ONE_FILE === 'off'",
        becomes: 'false',
        why: 'the sources can be asked for',
      },
    ],
    'src/app/one-file/run.js': [
      {
        text: 'if (ownershipProblem(file) !== null) return undefined;',
        becomes: '',
        why: 'compiled code that others may have written is not run',
      },
      {
        text: 'return bytes.subarray(0, headLength).equals(headOf(last, code)) ?',
        becomes: 'return true ?',
        why: 'damaged code, or that of another program, is not run',
      },
    ],
    'src/app/one-file/ascii.ts': [
      {
        text: 'if (backslash !== undefined)',
        becomes: 'if (false)',
        why: 'an escape behind a backslash means something else',
      },
      { text: "'\\n'.repeat(", becomes: "''.concat(", why: 'lines stay where they are' },
    ],
    'src/app/one-file/traces.js': [
      { text: 'number & 1 ? -(number >> 1)', becomes: 'false ? 0', why: 'numbers of a map have signs' },
      {
        text: 'isMapped ? { ...origin } : null',
        becomes: '{ ...origin }',
        why: 'what comes from nowhere has no place',
      },
    ],
    'src/app/compile-cache.js': [
      { text: '{ mode: 0o700 }', becomes: '{}', why: 'the folder is for this user alone' },
      { text: 'if (!found.isDirectory())', becomes: 'if (false)', why: 'a link is no folder of our own' },
      {
        text: "if (found.uid !== uid) return not(folder, 'it belongs",
        becomes: "if (false) return not(folder, 'it belongs",
        why: 'a folder of another user is not used',
      },
      {
        text: 'return found.mode & writtenByOthers ?',
        becomes: 'return false ?',
        why: 'a folder that others may write is not used',
      },
      {
        text: '|| problem.isSuspicious)',
        becomes: ')',
        why: 'nobody drives us to another folder',
      },
      {
        text: 'wayProblem(stateFolder, uid) ??',
        becomes: '',
        why: 'nobody else can put another folder there',
      },
      {
        text: ' && !(found.mode & sticky)',
        becomes: '',
        why: 'in a sticky folder nobody takes away what others made',
      },
      {
        text: 'found.uid !== uid && found.uid !== 0',
        becomes: 'false',
        why: 'whoever owns a folder on the way can replace what is in it',
      },
    ],
    'src/catalog/passed-checks.ts': [
      { text: '> longestKept', becomes: '< 0', why: 'what was kept long ago is taken out' },
    ],
  },
  process: {
    'src/platforms/http-server.ts': [
      {
        text: 'platform?.ready ? 200 : 503',
        becomes: 'true ? 200 : 503',
        why: 'each platform has a readiness of its own',
      },
    ],
    'src/app/bot.ts': [
      {
        text: ' && !ends.hasEnded(name)',
        becomes: '',
        why: 'a platform that can never work again is not ready',
      },
      { text: ' && !stopping;', becomes: ';', why: 'what stops is not ready' },
      {
        text: "why === 'asked' && config.STOP_GRACE",
        becomes: 'config.STOP_GRACE',
        why: 'there is no grace for what is torn',
      },
      { text: ', signals.again,', becomes: ',', why: 'a second signal ends the grace' },
      { text: 'faults.isTorn() ? 1 :', becomes: 'false ? 1 :', why: 'a torn process fails' },
      { text: "why === 'ended' ? 3", becomes: 'false ? 3', why: 'a supervisor sees that nothing can work' },
      {
        text: 'setTimeout(exit, 500).unref();',
        becomes: '',
        why: 'nothing keeps a process that has stopped',
      },
    ],
    'src/app/platform.ts': [
      {
        text: 'Promise.all(each)',
        becomes: 'Promise.race(each)',
        why: 'while one platform works the bot goes on',
      },
    ],
    'src/app/faults.ts': [
      { text: 'rejections += 1;', becomes: '', why: 'rejections are counted' },
      {
        text: "process.stderr.on('error', () => undefined);",
        becomes: '',
        why: 'a log that nobody reads ends nothing',
      },
    ],
    'src/app/stop-signals.ts': [
      {
        text: ' && at - before.at < same) return;',
        becomes: ' && false) return;',
        why: 'a signal may come twice',
      },
      { text: "'SIGHUP', 'SIGQUIT'", becomes: "'SIGHUP'", why: 'every signal stops it in order' },
      { text: "'SIGHUP', 'SIGQUIT'", becomes: "'SIGQUIT'", why: 'every signal stops it in order' },
    ],
  },
  slack: {
    'src/platforms/slack/shapes.ts': [
      {
        text: "isRecord(body.event) && typeof body.event.type === 'string'",
        becomes: 'isRecord(body.event)',
        why: 'an event without a type is no event',
      },
    ],
    'src/platforms/slack/receive.ts': [
      {
        text: 'if (!isWellFormed(body))',
        becomes: 'if (body === undefined)',
        why: 'Bolt is given only what is built as Slack builds it',
      },
      {
        text: '    await acknowledge();',
        becomes: '',
        why: 'what nobody takes is acknowledged at once',
      },
      {
        text: "return typeof arrived === 'number' ? arrived : performance.now();",
        becomes: 'return performance.now();',
        why: 'the time of a request runs from when it came in',
      },
    ],
    'src/platforms/slack/http-mode.ts': [
      {
        text: '    if (!isRecord(body)) {',
        becomes: '    if (body === undefined) {',
        why: 'a signed null stops nothing',
      },
      {
        text: "else log.debug('slack: a request ended half sent')",
        becomes: "else log.warn('slack: a request ended half sent')",
        why: 'a request that ends half sent is no fault',
      },
    ],
    'src/platforms/slack/socket-frames.ts': [
      {
        text: 'if (!isRecord(frame)) return null;',
        becomes: 'if (!isRecord(frame)) return data as string;',
        why: 'a frame of null stops nothing',
      },
      {
        text: "if (!envelopes.has(frame.type) || typeof frame.envelope_id !== 'string') return null;",
        becomes: '',
        why: 'the type of a frame is no name of an event of the client',
      },
      {
        text: "frame.type === 'events_api' ? JSON",
        becomes: 'false ? JSON',
        why: 'the type of an event is no name of an event of the client either',
      },
    ],
    'src/platforms/slack/socket-mode.ts': [
      {
        text: '(!hasConnected || now() - refusedSince >= longestRefusal)',
        becomes: 'now() - refusedSince >= longestRefusal',
        why: 'an app token that never worked is refused for good',
      },
      {
        text: '(!hasConnected || now() - refusedSince >= longestRefusal)',
        becomes: 'true',
        why: 'an app token that worked is tried again for a while',
      },
    ],
    'src/platforms/slack/authorization.ts': [
      {
        text: "isWanted = answer !== 'accepted';",
        becomes: 'isWanted = false;',
        why: 'Slack is asked until it accepts the token',
      },
      {
        text: "if (answer !== 'unknown') isAccepted = answer === 'accepted';",
        becomes: "if (answer === 'accepted') isAccepted = true;",
        why: 'a token that is refused later is not good any more',
      },
      {
        text: 'if (goneCode(text) !== null) ask();',
        becomes: 'if (code) ask();',
        why: 'only what is said of the token is said of the token',
      },
      {
        text: "log[text === said ? 'debug' : level](text, fields);",
        becomes: 'log[level](text, fields);',
        why: 'each change is said once',
      },
    ],
    'src/platforms/slack/web-api.ts': [
      {
        text: '...(timeout === undefined ? {} : { timeout })',
        becomes: '',
        why: 'a form that is given up is taken back',
      },
    ],
    'src/platforms/slack/commands.ts': [
      {
        text: "if (left <= 0) throw new Error('it came in too long ago');",
        becomes: '',
        why: 'a command that nobody waits for is not computed',
      },
      {
        text: 'within(left, answerer',
        becomes: 'within(longestAnswer, answerer',
        why: 'a command has one time for form and answer',
      },
    ],
    'src/platforms/slack/request.ts': [
      {
        text: 'if (status >= 300 && status < 400) throw',
        becomes: 'if (false) throw',
        why: 'what leads elsewhere is no answer',
      },
    ],
    'src/platforms/slack/response-url.ts': [
      {
        text: '!/"ok":\\s*false|^\\s*</.test(text)',
        becomes: "!text.includes('false')",
        why: 'a page is no answer of Slack',
      },
      {
        text: 'AbortSignal.timeout(longest)',
        becomes: 'AbortSignal.timeout(60_000)',
        why: 'an address that says nothing is not waited for',
      },
    ],
    'src/platforms/slack/reply.ts': [
      {
        text: 'if (await arrives(to.address, reply, plainer, options)) return taken.end();',
        becomes: 'await arrives(to.address, reply, plainer, options);',
        why: 'an answer that arrived is not sent twice',
      },
      {
        text: "if (plainer && hasCode(error, 'invalid_blocks')) return post(plainer());",
        becomes: '',
        why: 'a direct message goes out with fields where tables are refused',
      },
    ],
    'src/platforms/slack/locales.ts': [
      {
        text: "if (hasCode(error, 'missing_scope')) {",
        becomes: 'if (error) {',
        why: "one person's failure is nobody else's",
      },
      {
        text: '        entry.askAt = now() + pauses.person;',
        becomes: '        entry.askAt = now();',
        why: 'whom Slack does not tell of is asked for later, not each time',
      },
      {
        text: '    entry.askAt = Number.POSITIVE_INFINITY;',
        becomes: '',
        why: 'a person is asked for once at a time',
      },
      {
        text: 'entry.askAt = pause(team, error.retryAfter * 1000);',
        becomes: 'entry.askAt = now() + error.retryAfter * 1000;',
        why: "Slack's limit is everybody's",
      },
    ],
    'src/platforms/slack/workflow-step.ts': [
      {
        text: "if (judgeCall(error).kind === 'refused') throw error;",
        becomes: 'throw error;',
        why: 'a workflow is told when Slack stumbles',
      },
    ],
  },
  turns: {
    'src/platforms/turns.ts': [
      {
        text: 'if (text.length <= longestLight) return read();',
        becomes: 'return read();',
        why: 'long texts take turns',
      },
      {
        text: 'await (parts.giveWay ?? giveWay)();',
        becomes: 'await Promise.resolve();',
        why: 'others are answered between two long texts',
      },
      {
        text: 'if (performance.eventLoopUtilization(before).utilization <= moments.quiet) return;',
        becomes: 'return;',
        why: 'a long text waits while others keep the thread busy',
      },
      {
        text: 'own.length >= mostOfOne',
        becomes: 'own.length > mostOfOne',
        why: 'of one person two wait',
      },
      { text: 'other.person === person', becomes: 'true', why: 'nobody waits for another person' },
      {
        text: 'if (signal?.aborted) drop();',
        becomes: 'if (!signal) drop();',
        why: 'what nobody waits for when it comes is not read',
      },
      {
        text: "else signal?.addEventListener('abort', drop, { once: true });",
        becomes: '',
        why: 'what nobody waits for any more is not read',
      },
    ],
    'src/platforms/slack/commands.ts': [
      {
        text: 'const over = () => AbortSignal.timeout(left);',
        becomes: 'const over = () => new AbortController().signal;',
        why: 'a command is not read after its time',
      },
    ],
    'src/platforms/discord/age.ts': [
      {
        text: 'Math.abs(age) <= limits.tokenLife',
        becomes: 'true',
        why: 'a clock of another age tells nothing',
      },
      {
        text: 'youngest.pop();',
        becomes: 'youngest.shift();',
        why: 'the youngest counts as new',
      },
      {
        text: '(youngest[0]?.at ?? at) > remember',
        becomes: '(youngest[0]?.at ?? at) < 0',
        why: 'what was seen of the clock is forgotten after a while',
      },
      {
        text: 'return age - (youngest[0]?.age ?? age);',
        becomes: 'return age;',
        why: 'clocks differ',
      },
    ],
    'src/platforms/discord/discord.ts': [
      {
        text: 'if (age > limits.answerWithin) {',
        becomes: 'if (age < 0) {',
        why: 'what came too late is not read',
      },
      {
        text: "over?.abort('nobody waits any more')",
        becomes: 'undefined',
        why: 'what was given up is not read',
      },
    ],
    'src/platforms/discord/interaction.ts': [
      {
        text: 'member?.user.id ?? user?.id',
        becomes: "'x'",
        why: 'each person has turns of their own',
      },
    ],
  },
};
