import { describe, expect, it } from 'vitest';
import { check } from '../../src/answers/verify/verify.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** What a text is said to have wrong, as "field: text". */
/** A table of prices that are those of the labs, but for what two of them ask for output. */
const priceList = (ofHaiku: string, ofOpus: string, provider = '') =>
  [
    '| Provider | Model | Input | Output |\n|---|---|---|---|',
    `| ${provider} | Claude Haiku 4.5 | $1 | ${ofHaiku} |`,
    `| ${provider} | Claude Opus 5 | $5 | ${ofOpus} |`,
    '| | GPT-4.1 | $2 | $8 |\n| | GPT-4.1 mini | $0.40 | $1.60 |',
  ].join('\n');

const wrong = (text: string): string[] =>
  check(catalog, text, today)
    .findings.filter(({ verdict }) => verdict === 'contradicted')
    .map(({ field, text: said }) => `${field}: ${said}`);

const [mini, haiku, opus, llama] = ['GPT-4.1 mini', 'Claude Haiku 4.5', 'Claude Opus 5', 'Llama 3.3 70B'];

/** Texts of which nothing can be called wrong, each beside one that differs in little and has something wrong. */
const classes: Readonly<Record<string, readonly (readonly [fair: string, off: string])[]>> = {
  'a unit in a title is a manner of speaking where no price is as high': [
    [
      `# What each costs per token\n\nWe list ${haiku} ($1/$5).`,
      `# What each costs per token\n\nWe list ${haiku} ($2/$9).`,
    ],
    [
      `# Цена за токен у всех\n\nВ списке ${haiku} ($1/$5).`,
      `# Цена за токен у всех\n\nВ списке ${haiku} ($2/$9).`,
    ],
  ],
  'an hour in the cache has a price of its own': [
    [
      `model,input_per_1m,cache_write_5m_per_1m,cache_write_1h_per_1m\n${haiku},1,1.25,2`,
      `model,input_per_1m,cache_write_5m_per_1m,cache_write_1h_per_1m\n${haiku},1,2,2`,
    ],
  ],
  'what is missed in the cache is plain input': [
    [
      `| Price | ${haiku} |\n|---|---|\n| 1M tokens input (cache miss) | $1 |`,
      `| Price | ${haiku} |\n|---|---|\n| 1M tokens input (cache hit) | $0.70 |`,
    ],
  ],
  'what longer requests cost is not known of every model': [
    [
      `${haiku}\n\n| | Input | Output |\n|---|---|---|\n| Prompts > 200K | $2 / MTok | $7.50 / MTok |`,
      `${haiku}\n\n| | Input | Output |\n|---|---|---|\n| Standard | $2 / MTok | $7.50 / MTok |`,
    ],
  ],
  'a way to be served has its own prices, on both sides': [
    [
      `${haiku} costs $1/1M input, and in fast mode $6.00/1M input and $30.00/1M output.`,
      `${haiku} costs $6.00/1M input and $30.00/1M output.`,
    ],
    [
      `| Model | Input ($/M) | Output ($/M) | Notes |\n|---|---|---|---|\n| ${haiku} | 6 | 30 | Fast mode |`,
      `| Model | Input ($/M) | Output ($/M) | Notes |\n|---|---|---|---|\n| ${haiku} | 6 | 30 | Chat |`,
    ],
  ],
  'a part of another price is no pair of prices': [
    [
      `${haiku} is open to all while costing around 1/3 of the price of its rival.`,
      `${haiku} is open to all while costing around $2/$3 per million tokens.`,
    ],
  ],
  'somebody ran it with less context than it has': [
    [`${llama} reached 12 tok/s with 8K context on my machine.`, `${llama} has 8K context.`],
    [`${llama} at Q4 in GGUF: 9K context fits beside it.`, `${llama}: 9K context.`],
    [`${llama}, квантованная, держит контекст 9K.`, `${llama}: контекст 9K.`],
    [`${llama}, short context (4K): 150 ms.`, `${llama}, context (4K).`],
    [`${haiku}: max output: 4K (default), more by a header.`, `${haiku}: max output: 4K.`],
  ],
  'what could not be run, or was measured, is no claim that it fits': [
    [`I cannot run ${llama} on a single 4090.`, `You can run ${llama} on a single 4090.`],
    [
      `We ran ${llama} on a single 4090 at 9 tok/s with most layers elsewhere.`,
      `${llama} runs on a single 4090.`,
    ],
    [`${llama} runs on NVIDIA A10.`, `${llama} runs on one NVIDIA A10.`],
  ],
  'a table of several benchmarks is of runs of its own': [
    [
      `| Benchmark | ${llama} |\n|---|---|\n| MMLU-Pro | 41.0% |\n| IFEval | 70.1% |\n| MGSM | 66.0% |`,
      `| Benchmark | ${llama} |\n|---|---|\n| IFEval | 70.1% |`,
    ],
  ],
  'who is outdone has another score': [
    [`Ours surpasses ${llama} (IFEval 70.1%).`, `We looked at ${llama} (IFEval 70.1%).`],
  ],
  'sizes are no counts, and powers no factors': [
    ['Weights: 70B × 2 bytes = 140 GB in all.', 'Requests: 70 × 2 = 150 in all.'],
    ['Веса: 70B × 2 байта = 140 ГБ.', 'Запросы: 70 × 2 = 150.'],
  ],
  'a part of the model is not the model': [
    [`${llama} has embedding parameters: 2.1B.`, `${llama} has parameters: 2.1B.`],
  ],
  'what is cheaper to train or may turn out so is not held against prices': [
    [`${haiku} is 100x cheaper than ${opus} to train.`, `${haiku} is 100x cheaper than ${opus}.`],
    [
      `On hard work ${haiku} can be more expensive than ${opus}.`,
      `On price ${haiku} is more expensive than ${opus}.`,
    ],
    [`It is cheaper than ${mini} and smarter than ${opus}.`, `${opus} is cheaper than ${mini}.`],
  ],
  'what a text of an earlier time says may have been so': [
    [
      `---\ntitle: Prices\ndate: 2024-05-02\n---\n\n${haiku} costs $3/$9 per 1M tokens.`,
      `---\ntitle: Prices\n---\n\n${haiku} costs $3/$9 per 1M tokens.`,
    ],
    [
      `Опубликовано: 2 мая 2024\n\n${haiku} дешевле ${opus} в 60 раз.`,
      `Опубликовано у нас.\n\n${haiku} дешевле ${opus} в 60 раз.`,
    ],
  ],
  'a word of its name says nothing of its state': [
    [`We added the ${haiku} Preview model.`, `${haiku} is in preview.`],
  ],
  'a number of tokens is no price': [
    [
      `| Model | Input | Shared | Output |\n|---|---|---|---|\n| ${haiku} | $1 | 18,000 | 4,000 |`,
      `| Model | Input | Shared | Output |\n|---|---|---|---|\n| ${haiku} | $1 | $18 | $40 |`,
    ],
  ],
  'a line of a shell sets what it likes, and training has windows of its own': [
    [`serve ${llama} --port 30000 --context-length 16384`, `${llama}: context length 9000 tokens.`],
    [`${llama} was trained on 9K context first.`, `${llama} has 9K context.`],
  ],
  'several sizes are those of a line': [
    [
      `| Model | Parameters |\n|---|---|\n| ${llama} | 8B, 72B |`,
      `| Model | Parameters |\n|---|---|\n| ${llama} | 92B |`,
    ],
  ],
  'a figure that a name behind it has one of its own beside is of somebody else': [
    [
      `The window is 500K at launch, the previous ${haiku} was 200K.`,
      `The window is 500K at launch for ${haiku}.`,
    ],
    [
      `Theirs is $7 per 1M input tokens and the ${haiku} model at $1 per 1M input tokens.`,
      `It is $7 per 1M input tokens with the ${haiku} model.`,
    ],
  ],
  'what rivals another, or was made of it, is not that': [
    [
      `The small one surpasses ${haiku}'s speed, combined with a full release under the MIT License.`,
      `${haiku} comes with a full release under the MIT License.`,
    ],
  ],
  'no version that is not known is the model of the heading': [
    [`Gap to ${haiku}:\n- But V3.9 is open source.`, `Gap to ${haiku}:\n- But it is open source.`],
  ],
  'a chip of the same name as a model is none': [
    ['The Apple M3 costs $9/$99 per 1M tokens.', 'The MiniMax M3 costs $9/$99 per 1M tokens.'],
  ],
  'a code has a licence of its own': [
    [
      `${haiku}: this code repository is licensed under the MIT License.`,
      `${haiku} is licensed under the MIT License.`,
    ],
  ],
  'sizes side by side are those of a line': [
    [`${llama} came in three sizes, 8B, 72B and 405B.`, `${llama} has 92B parameters.`],
    [`The line of ${llama}: 1B, 3B, 8B.`, `${llama}: $0.10 in, 8B.`],
  ],
  'a day of something else is no day of release': [
    [`${haiku} was published as running through 2026-12-31.`, `${haiku} was published on 2026-01-31.`],
    [`${haiku} уже вышла в марте 2026.`, `${haiku} вышла в марте 2026.`],
    [`For ${haiku} they announced the price of $1/$5 on 2024-09-01.`, `${haiku} was released on 2024-09-01.`],
    [
      `| Model | Released |\n|---|---|\n| ${haiku} | 2023-2024 |`,
      `| Model | Released |\n|---|---|\n| ${haiku} | 2024 |`,
    ],
  ],
  'what a model was taught on, or somebody wants of it, is not what it takes': [
    [`# ${llama}\n\n**Requested**:\n- Vision`, `# ${llama}\n\n**Abilities**:\n- Has vision`],
    [`The game of ${llama} is over, and the posted image is available.`, `${llama}: image is available.`],
  ],
  'windows of training and of a run are none of a model': [
    [`${llama}: a 839 billion token context extension.`, `${llama}: a 8 million token context.`],
    [`${llama} (native context: 4,096 tokens)`, `${llama} (context: 4,096 tokens)`],
  ],
  'what is told in millions is no price of tokens': [
    [`${haiku} is 1000x cheaper than ${opus} ($5.58M vs $6B+).`, `${haiku} is 1000x cheaper than ${opus}.`],
  ],
  'a price of its day, a fall of a price and a mark are no price of today': [
    [
      `# ${haiku}\n\nInput per 1M tokens:\n- April 2025: $3.33`,
      `# ${haiku}\n\nInput per 1M tokens:\n- Now: $3.33`,
    ],
    [
      '| Feature | Haiku 4.5 | Opus 5 |\n|---|---|---|\n| Cost | 4/5 | 2/5 |\n| Speed | 5/5 | 3/5 |',
      '| Feature | Haiku 4.5 | Opus 5 |\n|---|---|---|\n| Cost | 4/6 | 2/6 |\n| Speed | 5/5 | 3/5 |',
    ],
    [
      `# Changelog\n\n## [0.2.0] - 2020-05-12\n- ${haiku}: $3/$9 per 1M\n\n## [0.1.0] - 2020-04-01\n- Begun`,
      `# Changelog\n\n## [0.2.0] - 2029-05-12\n- ${haiku}: $3/$9 per 1M\n\n## [0.1.0] - 2029-04-01\n- Begun`,
    ],
  ],
  'of two who ask a price at most one is known': [
    [
      `| Model | Side | Provider price | Shop price |\n|---|---|---|---|\n| ${haiku} | Input | $1.00 | $1.30 |`,
      `| Model | Side | Provider price |\n|---|---|---|\n| ${haiku} | Input | $1.30 |`,
    ],
  ],
  'what so many tokens in and out come to is no price': [
    [
      `## Example costs (1000 input + 1000 output tokens)\n\n- ${haiku}: $0.006`,
      `## Example prices (1M input + 1M output tokens)\n\n- ${haiku}: $0.016/$3 per 1M`,
    ],
  ],
  'a side may stand in the unit': [
    [`${haiku}: $1/input MTok, $5/output MTok`, `${haiku}: $1/input MTok, $6/output MTok`],
  ],
  'a part of a million is no million, and what a window grows from is that of another': [
    [`${haiku} has a quarter-million-token window.`, `${haiku} has a million-token window.`],
    [
      `Going from ${llama} to ${mini} moves the context window from 128k to 1M.`,
      `Going from ${llama} to ${mini} leaves ${mini} with a context window of 128k.`,
    ],
  ],
  'a part is one of the name right behind it': [
    [
      `${haiku} is a fifth of ${opus} and dearer than ${mini}.`,
      `${haiku} is a fifth of ${mini} and dearer than ${opus}.`,
    ],
  ],
  'what costs the same as another before has nothing to do with one behind': [
    [
      `${opus} is large. Its output costs $25 per million, Claude Opus 4.6's costs the same, and ${haiku}'s $5.`,
      `${opus} is large. Its output costs $25 per million, and ${haiku} costs the same as ${opus}.`,
    ],
  ],
  'a row that lacks several cells, and a table right below another': [
    [
      `| Model | In | Out | Batch in | Batch out |\n|---|---|---|---|---|\n| ${opus} | $5 | $25 | $2.50 | $12.50 |\n| ${haiku} | $9 | 1M |`,
      `| Model | In | Out | Batch in | Batch out |\n|---|---|---|---|---|\n| ${opus} | $5 | $25 | $2.50 | $12.50 |\n| ${haiku} | $9 | $5 | | |`,
    ],
    [
      `Model | Input | Cache reads | Output |\n---|---|---|---|\n${haiku} | $1 | $0.10 | $5 |\nModel | Batch input | Batch output |\n---|---|---|\n${haiku} | $0.50 | $2.50 |`,
      `Model | Input | Cache reads | Output |\n---|---|---|---|\n${haiku} | $1 | $0.10 | $5 |\n${haiku} | $0.70 | $0.30 | $9 |`,
    ],
  ],
  'what one grew from, and what others are, is said of them': [
    [
      `# Next\n\nMax output: 128K tokens (up from 64K on ${haiku})`,
      `# Next\n\nMax output: 128K tokens on ${haiku}`,
    ],
    [`${haiku} narrows the gap between open-source and closed models.`, `${haiku} is open source.`],
    [
      `${haiku} costs a third, and is 30x cheaper, than its rivals have been. ${opus}: fine.`,
      `${haiku} is 30x cheaper than ${opus}.`,
    ],
  ],
  'a square is no footnote': [
    ['Computations: (8192² + 4096²) / 2 = 41.9M', 'Computations: (8192 + 4096) / 2 = 41.9M'],
  ],
  'what comes later is not so today': [
    [`An open-weight ${haiku} is coming soon.`, `${haiku} is an open-weight model.`],
    [`Скоро выйдет ${haiku} с открытыми весами.`, `У ${haiku} открытые веса.`],
  ],
  'what a text is about as a whole need not be what is said in prose that names nobody': [
    [
      `${haiku} has vision. ${haiku} takes tools.\n\nAnother tool was shown by a rival today. Everything in it may be changed, since all of it is released under the Apache 2.0 license.`,
      `${haiku} has vision. ${haiku} takes tools. It is released under the Apache 2.0 license.`,
    ],
    [
      `${haiku} видит картинки. ${haiku} вызывает функции.\n\nСоперник показал сегодня другой инструмент. Менять в нём можно всё, ведь он целиком под лицензией Apache 2.0.`,
      `${haiku} видит картинки. ${haiku} под лицензией Apache 2.0.`,
    ],
  ],
  'below a heading that says more than a name stands what is about others': [
    [
      `## A breakout of ${haiku}: games, tools and what others did\n\nAll of those who came shipped small ones with 32K context.`,
      `## ${haiku}\n\nThe context window is 32K.`,
    ],
    [
      `## Прорыв ${haiku}: игры, инструменты и прочее\n\nВсе, кто пришёл, показали малые сети с контекстом 32K.`,
      `## ${haiku}\n\nКонтекст 32K.`,
    ],
  ],
  'a name behind a claim may have a clause of its own': [
    [
      `The new tool has 1M of context, and comes near to ${haiku}.`,
      `With 1M of context, and for little, ${haiku} is new.`,
    ],
    [`У новинки контекст 1 млн, и рядом стоит ${haiku}.`, `Контекст 1 млн у ${haiku}.`],
    [`## ${opus}\n\n- Контекст 1 млн - немного впереди ${haiku}`, `- Контекст 1 млн у ${haiku}`],
  ],
  'what is called after a model is not that model': [
    [`An ${opus}-class agent has 12K of context.`, `${opus} has 12K of context.`],
    [`У агента ${opus}-класса контекст 12K.`, `У ${opus} контекст 12K.`],
    [`We looked for an open-source ${haiku} alternative.`, `We looked at open-source ${haiku}.`],
    [`Мы искали open source ${haiku} аналог.`, `Мы смотрели open source ${haiku}.`],
  ],
  'openness is said of what its word stands before': [
    [`${haiku} came out as open-source models flood the hub.`, `${haiku} came out as open source.`],
  ],
  'a changed licence is another one': [
    [
      `| Model | License |\n|---|---|\n| ${llama} | Modified MIT |`,
      `| Model | License |\n|---|---|\n| ${llama} | MIT |`,
    ],
    [
      `| Модель | Лицензия |\n|---|---|\n| ${llama} | Модифицированная MIT |`,
      `| Модель | Лицензия |\n|---|---|\n| ${llama} | MIT |`,
    ],
  ],
  'a number of a pull request, a setting and the length of a run are no limits': [
    [
      `Fixes the ${haiku} context window info in [PR #12619].`,
      `The ${haiku} context window is 12619 tokens.`,
    ],
    [`client.create("${haiku}", max_tokens=200)`, `${haiku} has a max output of 200 tokens.`],
    [`${llama} answers well at 8K context.`, `${llama} answers well and has 8K context.`],
    [`${llama} отвечает хорошо при контексте 8K.`, `${llama} отвечает хорошо, контекст 8K.`],
    [`${haiku} supports vision.\n- context-length: 80`, `${haiku} supports vision.\n- context length: 80K`],
  ],
  'one of two windows that are held against each other is not wrong where the other is right': [
    [
      `A group of ${haiku} with different context windows (4k vs 200k).`,
      `A group of ${haiku} with different context windows (4k vs 300k).`,
    ],
  ],
  'a sentence of another script ends a clause': [
    [`Команды ${haiku}: /context、/trace。5700 赞。`, `У ${haiku} контекст 5700.`],
  ],
  'a window that can be extended has no end to be wrong of': [
    [`${haiku} has a context window extensible to 1M tokens.`, `${haiku} has a context window of 1M tokens.`],
    [`У ${haiku} контекст, расширяемый до 1 млн токенов.`, `У ${haiku} контекст до 1 млн токенов.`],
  ],
  'a provider whom nobody here knows may have limits of its own': [
    [
      `| Provider | Model | Context |\n|---|---|---|\n| Foohost | ${haiku} | 32K |`,
      `| Provider | Model | Context |\n|---|---|---|\n| Anthropic | ${haiku} | 32K |`,
    ],
    [
      `| Провайдер | Модель | Контекст |\n|---|---|---|\n| Фухост | ${haiku} | 32K |`,
      `| Провайдер | Модель | Контекст |\n|---|---|---|\n| Anthropic | ${haiku} | 32K |`,
    ],
  ],
  'what stands in brackets behind "text only" is denied': [
    [
      `| Model | Modalities |\n|---|---|\n| ${llama} | Text only (no vision, audio or video) |`,
      `| Model | Modalities |\n|---|---|\n| ${haiku} | Text only (no vision, audio or video) |`,
    ],
  ],
  'a word of another noun says nothing of a model': [
    [`They spoke of ${llama}, along with multimodal systems.`, `They spoke of ${llama}, a multimodal model.`],
    [
      `Говорили о ${llama}, а ещё мультимодальных системах.`,
      `Говорили о ${llama}, это мультимодальная модель.`,
    ],
    [`${llama} approaches the larger 26B MoE.`, `${llama} is a 26B MoE.`],
  ],
  'a preview and an announcement come before a release': [
    [`${haiku} was released on 2025-09-01 (preview).`, `${haiku} was released on 2025-09-01.`],
    [`${haiku} вышла 2025-09-01 (превью).`, `${haiku} вышла 2025-09-01.`],
    [`${haiku} was released in September 2025.`, `${haiku} was released in June 2025.`],
    [`${haiku} вышла в сентябре 2025 года.`, `${haiku} вышла в июне 2025 года.`],
  ],
  'an id that stands for the last edition had others before it': [
    [`Codestral was released in January 2024.`, `Codestral was released in January 2026.`],
    [`Codestral вышла в январе 2024 года.`, `Codestral вышла в январе 2026 года.`],
  ],
  'how a test was run is nothing that a model lacks': [
    [`${haiku} got 40 on HLE (no tools).`, `${haiku} has no tools.`],
    [`${haiku} решает это без инструментов.`, `${haiku} не поддерживает вызов инструментов.`],
  ],
  'what is rumoured is not said': [
    [`Rumors say that ${llama} has vision.`, `All say that ${llama} has vision.`],
  ],
  'a day that was moved, or on which an end is possible, is not wrong': [
    [
      `Extended the Claude Haiku 3.5 deprecation date from 2025-03-01 to later.`,
      `Claude Haiku 3.5 was deprecated on 2025-03-01.`,
    ],
    [`Claude Haiku 4.5 shuts down on 2026-10-15.`, `Claude Haiku 4.5 was shut down in August 2026.`],
    [`Gemini 2.5 Flash Image is deprecated.`, `Claude Haiku 5.5 is deprecated.`],
  ],
  'a list of which most windows are other than ours is that of a host': [
    [
      `| Model | Context |\n|---|---|\n| ${haiku} | 8K |\n| ${mini} | 8K |\n| ${opus} | 8K |\n| ${llama} | 8K |`,
      `| Model | Context |\n|---|---|\n| ${haiku} | 8K |\n| ${mini} | 1M |\n| ${opus} | 1M |\n| ${llama} | 128K |`,
    ],
  ],
  'openness far from a name is that of something else': [
    [
      `## ${haiku}\n\n- Targeting the hard tasks of those who build agents with open weights`,
      `## ${haiku}\n\n- with open weights`,
    ],
    [
      `${opus} was asked what it thinks of the many tools that came out in this one week, all with open weights.`,
      `${opus} came out this week, all with open weights.`,
    ],
  ],
  'an id that stands for the last edition had other windows before it': [
    [`Codestral has 32K of context.`, `Pixtral 12B has 32K of context.`],
    [`У Codestral контекст 32K.`, `У Pixtral 12B контекст 32K.`],
  ],
  'clouds shut a model down on days of their own': [
    [
      `| Model | Shutdown date |\n|---|---|\n| GPT-5 | 2026-12-24 |`,
      `| Model | Shutdown date |\n|---|---|\n| GPT-5 | 2028-12-24 |`,
    ],
    [`On Azure GPT-5 gets retired on December 24, 2026.`, `GPT-5 gets retired on December 24, 2026.`],
    [`На Azure GPT-5 отключат 24 декабря 2026 года.`, `GPT-5 отключат 24 декабря 2026 года.`],
    [
      `It was planned to shut down GPT-4o after GPT-5's August 2025 launch.`,
      `GPT-5 was shut down in August 2025.`,
    ],
  ],
  'experts that wait elsewhere take no memory of a card': [
    [`Qwen3-Coder 480B-A35B runs on 64 GB of RAM.`, `Qwen3-Coder 480B-A35B runs on one H100.`],
    [
      `Qwen3-Coder 480B-A35B запускается на 64 ГБ памяти.`,
      `Qwen3-Coder 480B-A35B запускается на одной H100.`,
    ],
  ],
  'a table of which most prices are other than ours is another list': [
    [
      `| Model | Input | Output |\n|---|---|---|\n| ${haiku} | $1.30 | $6.50 |\n| ${mini} | $0.52 | $2.08 |\n| ${opus} | $6.50 | $32.50 |`,
      `| Model | Input | Output |\n|---|---|---|\n| ${haiku} | $1.30 | $6.50 |\n| ${mini} | $0.40 | $1.60 |\n| ${opus} | $5 | $25 |`,
    ],
  ],
  'the price of a sibling is not wrong where its own word stands beside it': [
    [
      `GPT-4.1 costs $2/$8 per million tokens, its nano version $0.10/$0.40 per million tokens.`,
      `GPT-4.1 costs $2/$8 per million tokens, then $0.10/$0.40 per million tokens.`,
    ],
    [
      `GPT-4.1 стоит $2/$8 за миллион токенов, версия nano $0.10/$0.40 за миллион токенов.`,
      `GPT-4.1 стоит $2/$8 за миллион токенов, потом $0.10/$0.40 за миллион токенов.`,
    ],
    [
      `GPT-4.1 costs $2/$8, its nano version at $0.10/$0.40 is 50x cheaper than ${opus}.`,
      `GPT-4.1 costs $2/$8 and is 50x cheaper than ${opus}.`,
    ],
    [
      `| Model | Input | Output | Note |\n|---|---|---|---|\n| GPT-4.1 | $0.10 | $0.40 | nano |`,
      `| Model | Input | Output | Note |\n|---|---|---|---|\n| GPT-4.1 | $0.10 | $0.40 | small |`,
    ],
  ],
  'openness is said of a model by its own clause alone': [
    [
      `${haiku} met ${opus}. Both models are Apache 2.0 licensed.`,
      `${haiku} met ${opus}. ${haiku} is Apache 2.0 licensed.`,
    ],
    [
      `They use ${haiku} but want to switch to an open-source model.`,
      `They use ${haiku}, which is an open-source model.`,
    ],
    [`## ${haiku}\n\n- Langfuse: open-source observability`, `## ${haiku}\n\n- Licence: Apache 2.0`],
    [`The weights of ${haiku} are now open.`, `The weights of ${haiku} are open.`],
    [`Веса ${haiku} теперь открыты.`, `Веса ${haiku} открыты.`],
    [`${haiku} came out. They serve open-source Haiku here.`, `${haiku} came out. It is open source.`],
  ],
  'who passes a model on has a window of its own, which the row or the title of the page names': [
    [
      `| Provider | Model | Context |\n|---|---|---|\n| Bedrock | ${haiku} | 150K |`,
      `| Provider | Model | Context |\n|---|---|---|\n| Anthropic | ${haiku} | 150K |`,
    ],
    [
      `# OpenRouter models\n\nAll of them.\n\n---\n\n| Model | Context |\n|---|---|\n| ${haiku} | 150K |`,
      `# The models\n\nAll of them.\n\n---\n\n| Model | Context |\n|---|---|\n| ${haiku} | 150K |`,
    ],
    [
      `# Модели OpenRouter\n\nВсе.\n\n---\n\n| Модель | Контекст |\n|---|---|\n| ${haiku} | 150K |`,
      `# Модели\n\nВсе.\n\n---\n\n| Модель | Контекст |\n|---|---|\n| ${haiku} | 150K |`,
    ],
  ],
  'a preview, or whichever edition is the last, is another one': [
    [
      `| Model | Context |\n|---|---|\n| ${haiku} Preview | 150K |`,
      `| Model | Context |\n|---|---|\n| ${haiku} | 150K |`,
    ],
    [
      `| Модель | Контекст |\n|---|---|\n| ${haiku} (превью) | 150K |`,
      `| Модель | Контекст |\n|---|---|\n| ${haiku} (чат) | 150K |`,
    ],
    [
      `| Model | Context |\n|---|---|\n| claude-haiku-4-5-latest | 150K |`,
      `| Model | Context |\n|---|---|\n| claude-haiku-4-5 | 150K |`,
    ],
  ],
  'what was written before a model came out is about another one': [
    [
      `Date: 2024-05-01\n\n${haiku} has 150K of context.`,
      `Date: 2026-05-01\n\n${haiku} has 150K of context.`,
    ],
    [`Дата: 2024-05-01\n\nУ ${haiku} контекст 150K.`, `Дата: 2026-05-01\n\nУ ${haiku} контекст 150K.`],
  ],
  'a window below a section that is about more is a line of a sheet or nothing': [
    [
      `## Where we take ${haiku}, and where something else\n\n- 1M context enables larger changes`,
      `## Where we take ${haiku}, and where something else\n\n- Context: 1M`,
    ],
  ],
  'a row of a run has the window of the run': [
    [
      `| Model | Fits | Context | With |\n|---|---|---|---|\n| ${llama} | yes | 8K | llama.cpp |`,
      `| Model | Fits | Context | With |\n|---|---|---|---|\n| ${llama} | yes | 8K | tools |`,
    ],
  ],
  'lines of code are no tokens': [
    [`${haiku} in a real context, focusing on 80K lines.`, `${haiku} in a real context of 80K tokens.`],
    [`${haiku}: контекст проекта, 80K строк.`, `${haiku}: контекст, 80K токенов.`],
  ],
  'a list may not know yet what ended or was announced of late': [
    [`Claude Haiku 4.5 was shut down on 2026-11-01.`, `Claude Haiku 4.5 was shut down on 2026-08-01.`],
    [`Claude Haiku 4.5 отключили 2026-11-01.`, `Claude Haiku 4.5 отключили 2026-08-01.`],
  ],
  'windows of what makes pictures or sound are measured in other ways by each list': [
    [
      `| Model | Context |\n|---|---|\n| Veo 3.1 | 1024 |`,
      `| Model | Context |\n|---|---|\n| Gemini 3 Pro Preview | 8000 |`,
    ],
  ],
  'a preview ends at any time': [
    [`Gemini 3 Pro Preview is retired.`, `Claude Haiku 5.5 is retired.`],
    [`Gemini 3 Pro Preview отключена.`, `Claude Haiku 5.5 отключена.`],
  ],
  'a node holds as many cards as somebody put into it': [
    [`Qwen3-Coder 480B-A35B runs on one DGX H100.`, `Qwen3-Coder 480B-A35B runs on one H100.`],
    [`Qwen3-Coder 480B-A35B runs on one H100 node.`, `Qwen3-Coder 480B-A35B runs on one H100 card.`],
    [
      `Qwen3-Coder 480B-A35B запускается на одном H100 сервере.`,
      `Qwen3-Coder 480B-A35B запускается на одном H100.`,
    ],
  ],
  'a price that is cut is held against what it was': [
    [
      `OpenAI cut prices for GPT-4.1 mini by 10% and GPT-4.1 alike.`,
      `GPT-4.1 mini is cheaper by 10% than GPT-4.1.`,
    ],
    [
      `OpenAI снизила цены на GPT-4.1 mini на 10% дешевле, чем GPT-4.1.`,
      `GPT-4.1 mini на 10% дешевле, чем GPT-4.1.`,
    ],
  ],
  'a row is about the model in its column of models, known or not': [
    [
      `| Provider | Model | Context |\n|---|---|---|\n| Claude | foolm-3.0-generate | 8K |\n| Claude | claude-haiku-4-5 | 200K |`,
      `| Provider | Model | Context |\n|---|---|---|\n| Claude | claude-haiku-4-5 | 8K |\n| Claude | foolm-3.0-generate | 200K |`,
    ],
  ],
  'a price of an earlier time is wrong only where the other side beside it is that of today': [
    [
      `Updated: 2025-11-02\n\nClaude Haiku 4.5: $0.80 input, $4.00 output per 1M tokens.`,
      `Updated: 2025-11-02\n\nClaude Haiku 4.5: $1.00 input, $4.00 output per 1M tokens.`,
    ],
    [
      `Обновлено: 2025-11-02\n\nClaude Haiku 4.5: вход $0.80, выход $4.00 за 1 млн токенов.`,
      `Обновлено: 2025-11-02\n\nClaude Haiku 4.5: вход $1.00, выход $4.00 за 1 млн токенов.`,
    ],
  ],
  'a list of those who pass models on may have prices of its own, one of prices of the labs has not': [
    [
      `We looked at these through OpenRouter.\n\n${priceList('$4', '$20')}`,
      `We looked at these through OpenRouter.\n\n${priceList('$4', '$25')}`,
    ],
    [
      `Смотрели эти модели через OpenRouter.\n\n${priceList('$4', '$20')}`,
      `Смотрели эти модели через OpenRouter.\n\n${priceList('$4', '$25')}`,
    ],
    [priceList('$4', '$25', 'OpenRouter'), priceList('$4', '$25', 'Anthropic')],
  ],
  'a column of images may be by the image or by the token': [
    [
      `| Model | Input per 1M tokens | Image output |\n|---|---|---|\n| Gemini 2.5 Flash Image | $0.30 | $0.039 |`,
      `| Model | Input per 1M tokens | Output per 1M tokens |\n|---|---|---|\n| Gemini 2.5 Flash Image | $0.30 | $0.039 |`,
    ],
  ],
  'an id that names its month may be listed later': [
    [`Mistral Large 3 was released in July 2025.`, `Mistral Large 3 was released in July 2026.`],
    [`Mistral Large 3 вышла в июле 2025 года.`, `Mistral Large 3 вышла в июле 2026 года.`],
  ],
  'a score is wrong only where the one is known that its lab tells': [
    [`Claude Haiku 3.5 scores 60% on GPQA Diamond.`, `Pixtral 12B scores 78.5% on MMLU.`],
    [`Claude Haiku 3.5 набирает 60% на GPQA Diamond.`, `Pixtral 12B набирает 78,5% на MMLU.`],
  ],
};

describe.each(Object.entries(classes))('%s', (_, pairs) => {
  it.each(pairs)('%j, but %j', (fair, off) => {
    expect(wrong(fair)).toEqual([]);
    expect(wrong(off)).not.toEqual([]);
  });
});
