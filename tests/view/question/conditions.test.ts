import { describe, expect, it } from 'vitest';
import { replyTo } from '../../../src/answers/question/replies.ts';
import type { Model } from '../../../src/catalog/catalog.ts';
import { liveRoutes } from '../../../src/catalog/routes.ts';
import { wordingOf } from '../../../src/language/wording.ts';
import { compare } from '../../../src/subjects/compare.ts';
import { catalog, today } from '../../catalog-for-tests.ts';
import { ask, askIn, queryOf } from './asked.ts';

const whether = { operator: 'does-it' } as const;

describe('what is asked of one provider', () => {
  it('is its own window, and what others have where that is another one', () => {
    const details = { provider: 'amazon-bedrock' };
    expect(ask('context', ['ministral 3 14b'], { details }).text).toBe(
      'Ministral 3 14B at Amazon Bedrock takes 128,000 tokens of context (pi-ai price list, 2026-11-10). Other routes may differ. Ministral 3 14B takes 262,144 tokens of context.',
    );
    expect(askIn('ru', 'context', ['ministral 3 14b'], { details }).text).toMatch(
      /^Контекст Ministral 3 14B у Amazon Bedrock — 128 000 токенов .* У других может быть иначе\./,
    );
  });

  it('is its own longest answer', () => {
    const { text } = ask('max_output', ['ministral 3 14b'], { details: { provider: 'amazon-bedrock' } });
    expect(text).toMatch(/^Ministral 3 14B at Amazon Bedrock writes up to 4,096 tokens in one answer/);
    const own = ask('max_output', ['claude haiku 4.5'], { details: { provider: 'digitalocean' } });
    expect(own.text).toContain('Claude Haiku 4.5 at DigitalOcean writes up to 8,192 tokens in one answer');
    expect(own.text).toContain('Other routes may differ. Claude Haiku 4.5 writes up to 64,000 tokens');
  });

  it('decides whether a document fits', () => {
    const fits = (provider: string | null) =>
      ask('context', ['grok 4.3'], { ...whether, details: { provider, documentTokens: 300_000 } }).text;
    expect(fits(null)).toContain('Yes: 300K tokens fit');
    expect(fits('google-vertex')).toMatch(
      /No: 300K tokens do not fit into the 200K of Grok 4\.3 at Google Vertex/,
    );
  });

  it('is its own capability', () => {
    const asked = { ...whether, details: { provider: 'amazon-bedrock', capability: 'functionCalling' } };
    expect(ask('capability', ['claude haiku 4.5'], asked).text).toMatch(
      /Yes, Claude Haiku 4\.5 at Amazon Bedrock has tool calling/,
    );
  });

  it('is no where that row says no, whatever the model can', () => {
    const reads = (provider: string | null) =>
      ask('capability', ['claude haiku 4.5'], { ...whether, details: { provider, capability: 'pdf' } }).text;
    expect(reads(null)).toContain('Yes, Claude Haiku 4.5 has PDF input');
    expect(reads('digitalocean')).toContain('No, Claude Haiku 4.5 at DigitalOcean has no PDF input');
  });

  it('is said not to be there where no list has it', () => {
    const { text } = ask('context', ['claude haiku 4.5'], { details: { provider: 'groq' } });
    expect(text).toContain('No price list of the catalog has Claude Haiku 4.5 at Groq.');
  });

  it('never is another row than that of the provider, whatever the model', () => {
    for (const model of catalog.models.values()) {
      const [route] = liveRoutes(model, today).filter(({ offer }) => offer.tier !== 'lab');
      if (!route) continue;
      const { provider } = route.offer;
      const { text } = ask('context', [model.id], { details: { provider } });
      const windows = model.offers
        .filter((offer) => offer.provider === provider)
        .map(({ contextWindow }) => contextWindow?.chosen.value.toLocaleString('en'));
      const [, said] =
        / at .+? takes ([\d,]+) tokens of context/.exec(text.split(' Other routes')[0] ?? '') ?? [];
      if (said !== undefined) expect(windows, `${model.name} at ${provider}: ${text}`).toContain(said);
    }
  });
});

describe('which of two figures', () => {
  it('is no yes or no', () => {
    const of = (either: readonly number[]) =>
      ask('context', ['claude haiku 5.5'], { ...whether, details: { either } }).text;
    expect(of([200_000, 1_000_000])).toMatch(/^1M\. Claude Haiku 5\.5 takes 1,000,000 tokens/);
    expect(of([200_000, 500_000])).toMatch(/^Neither 200K nor 500K\./);
  });

  it('takes a round figure for what it stands for', () => {
    const details = { either: [1_000_000, 2_000_000] };
    expect(ask('context', ['gemini 2.5 pro'], { details }).text).toMatch(
      /^1M\. Gemini 2\.5 Pro takes 1,048,576/,
    );
    expect(askIn('ru', 'context', ['gemini 2.5 pro'], { details }).text).toMatch(/^1 млн\. Контекст/);
  });
});

it('says what goes in where that is less than the window', () => {
  const model = catalog.models.get('openai/gpt-5-mini');
  const limit = model?.contextWindow && {
    chosen: { ...model.contextWindow.chosen, value: 272_000 },
    claims: [],
  };
  const limited = Object.create(model ?? null, { inputLimit: { value: limit } }) as Model;
  const text = (side: 'input' | null) =>
    replyTo('context', {
      catalog,
      query: queryOf('context', ['gpt-5 mini'], { details: { side } }),
      models: [limited],
      today,
      words: wordingOf('en'),
      reader: null,
      comparison: () => compare(catalog, [limited], null, today),
    }).text;
  expect(text('input')).toBe('GPT-5 mini takes up to 272,000 tokens of input, in a window of 400,000.');
  expect(text(null)).toBe('GPT-5 mini takes 400,000 tokens of context. At most 272,000 of them are input.');
});

describe('whether a price is low', () => {
  const cheaper = (names: string, usd: number | null, side: 'input' | 'output' | null = null) =>
    ask('price', [names], { ...whether, details: { judged: { as: 'cheap', usd }, side } }).text;

  it('is yes, no or in part beside a figure', () => {
    expect(cheaper('claude haiku 5.5', 2)).toMatch(
      /^Yes: Claude Haiku 5\.5 costs \$0\.10 in, \$0\.50 out per 1M tokens, both below \$2\.00/,
    );
    expect(cheaper('claude opus 5.5', 2)).toMatch(/^No: Claude Opus 5\.5 costs .* both not below \$2\.00/);
    expect(cheaper('gpt-6.1 terra', 2)).toMatch(
      /^In part: for GPT-6\.1 Terra input at \$1\.00 .* is below \$2\.00/,
    );
  });

  it('is not below what it is', () => {
    expect(cheaper('claude haiku 5.5', 0.5, 'output')).toMatch(
      /^No: output of Claude Haiku 5\.5 costs \$0\.50/,
    );
    expect(cheaper('claude haiku 5.5', 0.51, 'output')).toMatch(/^Yes: /);
  });

  it('is told by where it stands among comparable ones where no figure is said', () => {
    expect(cheaper('claude haiku 5.5', null)).toMatch(
      /^Yes: at \$0\.20 per 1M tokens \(3 in to 1 out\), Claude Haiku 5\.5 costs less than \d+ of \d+ current models about as good/,
    );
    const dear = { ...whether, details: { judged: { as: 'dear', usd: null } } } as const;
    expect(ask('price', ['claude opus 5.5'], dear).text).toMatch(/^Yes: at \$8\.00/);
    expect(askIn('ru', 'price', ['claude haiku 5.5'], dear).text).toMatch(
      /^Нет: Claude Haiku 5\.5 стоит \$0,20/,
    );
  });
});

it('calls a price in the middle third neither low nor high', () => {
  for (const as of ['cheap', 'dear'] as const) {
    const { text } = ask('price', ['deepseek v3.2'], { ...whether, details: { judged: { as, usd: null } } });
    expect(text).toContain('Neither cheap nor dear: at $0.855 per 1M tokens (3 in to 1 out), DeepSeek V3.2');
  }
});

describe('the price of long requests', () => {
  const above = (name: string, threshold: number) => ask('price', [name], { details: { threshold } }).text;

  it('is that of the tier, with what it is below', () => {
    expect(above('gpt-6.1 terra', 200_000)).toMatch(
      /^GPT-6\.1 Terra above 272K input tokens a request: \$2\.00 in, \$7\.50 out per 1M tokens via OpenAI; up to that \$1\.00 in, \$5\.00 out/,
    );
  });

  it('is the same where there is no tier', () => {
    expect(above('claude opus 5.5', 200_000)).toMatch(
      /^Claude Opus 5\.5 costs the same above 200K input tokens/,
    );
  });
});

describe('whether it is free', () => {
  const free = { ...whether, details: { side: 'free' } } as const;

  it('is no with the price, and what an own machine changes', () => {
    expect(ask('price', ['claude haiku 5.5'], free).text).toMatch(/^No: Claude Haiku 5\.5 costs \$0\.10 in/);
    expect(ask('price', ['gemma 4 12b'], free).text).toContain('Its weights are open');
  });

  it('names who lists it at no price', () => {
    expect(ask('price', ['gpt-6 luna'], free).text).toContain('as part of a plan: GitLab Duo');
  });
});

it('tells the price in a region by a route there', () => {
  expect(ask('price', ['claude haiku 4.5'], { details: { region: 'eu' } }).text).toContain(
    '$1.10 in, $5.50 out per 1M tokens via Amazon Bedrock',
  );
  expect(ask('price', ['claude haiku 5.5'], { details: { region: 'xx' } }).text).toContain(
    'No route of Claude Haiku 5.5 with a price says that it is in region XX.',
  );
});

it('drops neither batches nor caches of a line that is asked about', () => {
  const { text } = ask('price', [], { details: { family: 'claude', side: 'cached' } });
  expect(text).toMatch(/per 1M cached input tokens/);
});
