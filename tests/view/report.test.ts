import { expect, test } from 'vitest';
import { stateText } from '../../src/answers/clicks/state.ts';
import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { readConfig } from '../../src/app/config.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const template = 'https://example.com/new?title={title}&body={body}';
const answererWith = (url: string | null) =>
  createAnswerer({ current: () => catalog, clock: () => new Date(`${today}T12:00:00Z`), feedbackUrl: url });

/** The address that a report of these models leads to. */
function addressFor(models: readonly string[], option: string | null = null): URL | null {
  const page = option === null ? 'cost' : 'model';
  const state = stateText({ page, models, section: null, option, locale: 'en', volume: null }) ?? '';
  const answer = answererWith(template).click({ control: 'r', state, value: '' }, 'en');
  if (answer.how === 'form') throw new Error('a form was opened');
  const [, url] = /"url":"(https:\/\/example[^"]*)"/.exec(JSON.stringify(answer.card)) ?? [];
  return URL.parse(url ?? '');
}

test('a report is filled in with what was shown, whatever models it is about', () => {
  const ids = [...catalog.models.keys()];
  for (const [index, id] of ids.entries()) {
    const address = addressFor([id, ...ids.slice(index + 1, index + 5)]);
    expect(address?.href.length).toBeLessThan(2000);
    expect(address?.searchParams.get('title')).toContain(catalog.models.get(id)?.name);
    expect(address?.searchParams.get('body')).toMatch(/^Shown:\n- [\s\S]*\n\nRight is, with its source:\n$/);
  }
});

test("of a page with one provider's offer, that offer is reported", () => {
  const body = addressFor(['mistral/pixtral-12b'], 'mistral')?.searchParams.get('body');
  expect(body).toContain('Pixtral 12B: $0.15 in, $0.15 out per 1M tokens via Mistral');
});

test('without an address there is no button', async () => {
  const { blocks } = await answererWith(null).typed('compare', 'claude haiku 4.5, pixtral 12b', 'en');
  expect(JSON.stringify(blocks)).not.toContain('Report a wrong figure');
});

test.each([
  [template, template],
  ['http://127.0.0.1:9/{body}', 'http://127.0.0.1:9/{body}'],
  ['example.com/new', null],
  ['javascript:alert(1)//{title}', null],
  ['https://', null],
])('FEEDBACK_URL "%s"', (value, expected) => {
  const read = readConfig({ FEEDBACK_URL: value });
  if (expected !== null) return expect(read).toMatchObject({ config: { FEEDBACK_URL: expected } });
  expect(read).toMatchObject({ problems: [expect.stringMatching(/^FEEDBACK_URL: must be an http/)] });
});
