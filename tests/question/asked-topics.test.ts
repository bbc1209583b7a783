import { describe, expect, it } from 'vitest';
import { pricedTopics } from '../../src/answers/question/asked-topics.ts';
import { readQuestion } from '../../src/answers/question/reading.ts';
import { understand } from '../../src/answers/question/understand.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const read = (text: string) => readQuestion(catalog, text, today);
const topicsOf = (text: string) => {
  const understood = understand(catalog, text, { today, thread: null, locale: 'en' });
  return understood.kind === 'query' ? understood.query.topics : understood.kind;
};

describe('the topics as they are asked', () => {
  it('have no cost beside a price where no work is told, and no price beside the cost of what is told', () => {
    expect(pricedTopics(['price', 'cost_estimate'], read('how much is haiku'), false)).toEqual(['price']);
    expect(pricedTopics(['price', 'context'], read('5M in a day on haiku, how much'), true)).toEqual([
      'cost_estimate',
    ]);
  });

  it.each([
    ['compare haiku with pixtral for price', 'price'],
    ['haiku vs pixtral on context', 'context'],
    ['compare haiku and pixtral licence', 'licence'],
  ])('are what several are compared by: %s', (text, topic) => {
    expect(topicsOf(text)).toEqual([topic]);
  });
});
