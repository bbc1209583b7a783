import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answers/answer.ts';
import type { Command } from '../../src/answers/command.ts';
import { comparisonOf, parseComparison } from '../../src/answers/compare/read.ts';
import { costNames, parseCost } from '../../src/answers/cost/read.ts';
import { type CostWords, noCostWords } from '../../src/answers/cost/volume.ts';
import { submitted } from '../../src/answers/form/submission.ts';
import { formOf } from '../../src/answers/form/values.ts';
import { parseHost } from '../../src/answers/host/read.ts';
import { questionView } from '../../src/answers/question/card.ts';
import { understand } from '../../src/answers/question/understand.ts';
import type { Volume } from '../../src/cost/volume.ts';
import { catalog, today } from '../catalog-for-tests.ts';

type Words = Partial<CostWords>;
const cost = (words: Words, names: readonly string[] = ['haiku']) =>
  costNames(catalog, names, { ...noCostWords, ...words }, { private: false }, today);
const ask = (text: string) => understand(catalog, text, { today, thread: null, locale: 'en' });

/** The volume of a command that has one. */
function volumeOf(command: Command): Volume {
  if (!('volume' in command) || !command.volume) throw new Error(`no volume: ${JSON.stringify(command)}`);
  return command.volume;
}

const few = { in: '500', out: '100', requests: '10M', per: 'month' };
const fewText = '500 in 100 out a month over 10M requests';
const half = { in: '5M', out: '100', requests: '10k', per: 'month' };
const halfText = '5M in 100 out a month over 10k requests';

describe('fewer tokens than requests', () => {
  const form = (volume: string) => {
    const sent = { state: formOf([], { locale: 'en' }), names: ['haiku', 'pixtral'], workload: '' };
    return submitted(catalog, { ...sent, volume, private: false }, today, 'en').command;
  };
  const compared = { workload: null, private: false };
  const byOptions = (volume: Words) =>
    comparisonOf(catalog, ['haiku', 'pixtral'], { ...compared, volume }, today);

  it('in and out are those of one request, by every door', () => {
    const question = ask(
      'how much is haiku for 500 input tokens and 100 output tokens a month over 10M requests',
    );
    const volumes = [
      volumeOf(cost(few)),
      volumeOf(parseCost(catalog, `haiku ${fewText}`, today)),
      volumeOf(byOptions(few)),
      volumeOf(parseComparison(catalog, `haiku pixtral ${fewText}`, today)),
      volumeOf(parseHost(catalog, `pixtral ${fewText}`, today)),
      volumeOf(form(fewText) as Command),
      question.kind === 'query' ? question.query.volume : null,
    ];
    for (const volume of volumes)
      expect(volume).toMatchObject({
        input: 5e9,
        output: 1e9,
        requests: 1e7,
        per: 'month',
        takenAsEach: { input: 500, output: 100 },
      });
  });

  it('in or out are asked about, by every door', () => {
    const commands = [
      cost(half),
      parseCost(catalog, `haiku ${halfText}`, today),
      byOptions(half),
      parseComparison(catalog, `haiku pixtral ${halfText}`, today),
      parseHost(catalog, `pixtral ${halfText}`, today),
    ];
    for (const command of commands)
      expect(command).toEqual({
        kind: 'misunderstood',
        reason: 'fewer-tokens',
        text: halfText,
        candidates: ['50000M in 1M out a month over 10k requests', '5M in 100 out a month'],
      });
    const sent = form(halfText);
    expect(sent.kind === 'wrong-form' && sent.errors.get('volume')?.reason).toBe('fewer-tokens');
    expect(ask('how much is haiku for 5M tokens a month over 10M requests?')).toMatchObject({
      kind: 'clarify',
      reason: 'fewer-tokens',
    });
  });

  it('that are too many for one request are asked about', () => {
    expect(cost({ ...few, in: '5M', out: '2M' })).toMatchObject({ reason: 'fewer-tokens' });
    expect(cost({ ...few, in: '5M', out: '2M', requests: '1B' })).toMatchObject({ reason: 'huge-number' });
  });

  it('each reading that is offered is read as it says', () => {
    const asked = cost(half);
    const [all = '', without = ''] = asked.kind === 'misunderstood' ? asked.candidates : [];
    expect(volumeOf(parseCost(catalog, `haiku ${all}`, today))).toMatchObject({ input: 5e10, output: 1e6 });
    const plain = { input: 5e6, output: 100, requests: null };
    expect(volumeOf(parseCost(catalog, `haiku ${without}`, today))).toMatchObject(plain);
  });

  it('of a workload are asked about, since it says whose they are', () => {
    const period = Object.entries(catalog.workloads).find(([, { volume }]) => volume !== undefined);
    const [workload = '', { volume } = {}] = period ?? [];
    const more = String((volume?.output ?? 0) + 1);
    expect(cost({ workload, requests: more })).toMatchObject({ reason: 'fewer-tokens' });
    const most = String((volume?.input ?? 0) + 1);
    expect(cost({ workload, requests: most })).toMatchObject({ reason: 'fewer-tokens' });
    expect(cost({ workload, requests: String(volume?.output) }).kind).toBe('cost');
  });

  it('of a discount keep their shares', () => {
    expect(volumeOf(cost({ ...few, cached: '60%', batch: true }))).toMatchObject({
      input: 5e9,
      cacheRead: 3e9,
      batch: true,
    });
  });

  it('are never said of one request', () => {
    for (const text of [
      'haiku 2k in 300 out x 10k requests a day',
      'haiku 10k requests a day of 2k in 300 out',
      'haiku 2k in 300 out a request over 10k requests',
    ]) {
      const volume = volumeOf(parseCost(catalog, text, today));
      expect(volume, text).toMatchObject({ input: 2e7, output: 3e6, requests: 1e4 });
      expect(volume.takenAsEach, text).toBeUndefined();
    }
  });

  it('out are no mistake where there are none', () => {
    const embedding = [...catalog.models.values()].find(({ task }) => task === 'embedding');
    const command = cost({ in: '5M', requests: '10k', per: 'month' }, [embedding?.id ?? '']);
    expect(volumeOf(command)).toMatchObject({ input: 5e6, output: 0, requests: 1e4 });
  });

  it('are said to be those of one request, in both languages', () => {
    const said = (command: Command, locale: 'en' | 'ru') =>
      answer(command, { catalog, today, locale }).result as { readonly notes: readonly string[] };
    const english =
      '500 in and 100 out were taken as those of one request: 10M requests take more than that.';
    const russian =
      '500 на входе и 100 на выходе приняты за токены одного запроса: на все запросы (10 млн) их не хватит.';
    for (const command of [cost(few), byOptions(few), parseHost(catalog, `pixtral ${fewText}`, today)]) {
      expect(said(command, 'en').notes).toContain(english);
      expect(said(command, 'ru').notes).toContain(russian);
      const { card } = answer(command, { catalog, today, locale: 'en' });
      expect(JSON.stringify(card.blocks)).toContain(english);
    }
    const { card } = questionView(
      catalog,
      ask(`how much is haiku for 500 input tokens and 100 output tokens a month over 10M requests`),
      today,
    );
    expect(JSON.stringify(card)).toContain(english);
    expect(
      JSON.stringify(answer(cost({ in: '5M', out: '200k', per: 'day' }), { catalog, today, locale: 'en' })),
    ).not.toContain('taken as those');
  });
});

describe('a number of two readings', () => {
  const worded = (command: Command, locale: 'en' | 'ru') =>
    answer(command, { catalog, today, locale }).result as { misunderstood: object };

  it('is asked back with both, in both languages', () => {
    const asked = cost({ in: '200.000', out: '100', per: 'day' });
    expect(worded(asked, 'en').misunderstood).toEqual({
      reason: 'two-readings',
      text: 'Is "200.000" 200,000 or 200? Write it without a sign between, or with k or M.',
      candidates: ['200000', '200'],
    });
    expect(worded(asked, 'ru').misunderstood).toMatchObject({
      text: '"200.000" — это 200 000 или 200? Напишите без знака между цифрами или с k и M.',
    });
    expect(worded(cost({ flat: '1.500' }), 'ru').misunderstood).toMatchObject({
      text: '"1.500" — это $1 500 или $1,5? Напишите без знака между цифрами или с k и M.',
    });
  });

  it('is asked back of a question, with both as choices and no model', () => {
    const text = 'how much is haiku for 200.000 input tokens and 100 output tokens a day?';
    expect(questionView(catalog, ask(text), today).result).toMatchObject({
      kind: 'clarify',
      models: [],
      choices: ['200000', '200'],
    });
    expect(ask('we had 200.000 visitors in may').kind).toBe('refuse');
    expect(ask('which model costs under $1,500 a month at 5M in 200k out a day?').kind).toBe('query');
    expect(ask('which model is under $1,500?')).toMatchObject({ reason: 'two-readings' });
  });

  it('of money is asked back wherever both are plausible', () => {
    expect(cost({ flat: '1.500' })).toMatchObject({ reason: 'two-readings', candidates: ['$1500', '$1.5'] });
    expect(cost({ flat: '1,500' })).toMatchObject({ flat: 1500 });
    expect(
      parseCost(catalog, 'haiku 5M in 200k out a day against a flat $1 500 a month', today),
    ).toMatchObject({ flat: 1500 });
    expect(parseHost(catalog, 'pixtral at $2.500 an hour', today)).toMatchObject({ ask: { gpuHour: 2.5 } });
    expect(parseHost(catalog, 'pixtral at $1.000 an hour', today)).toMatchObject({ reason: 'two-readings' });
    expect(parseHost(catalog, 'pixtral --memory "1,024"', today)).toMatchObject({ reason: 'bad-memory' });
  });
});
