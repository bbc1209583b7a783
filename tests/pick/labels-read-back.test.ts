import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePick } from '../../src/answers/pick/read.ts';
import { readRequest } from '../../src/answers/pick/read-request.ts';
import { wishText } from '../../src/answers/pick/wishes.ts';
import { knownRegions } from '../../src/answers/places.ts';
import { readQuestion } from '../../src/answers/question/reading.ts';
import { modalities } from '../../src/catalog/words.ts';
import { wordingOf } from '../../src/language/wording.ts';
import { type WrittenLocale, writtenLocales } from '../../src/localized.ts';
import { qualityGoal, type Request, type Wish, workIn } from '../../src/pick/wish.ts';
import { vocabularyMessages } from '../../src/subjects/say.ts';
import { catalog, today } from '../catalog-for-tests.ts';

const said = (locale: WrittenLocale, en: string, ru: string) => ({ en, ru })[locale];

/** A text as slash `pick` reads it and as a question is read. */
function requestsOf(text: string): Request[] {
  const command = parsePick(catalog, text, today);
  const none = { volume: null, beside: null, more: [], today };
  const read = readRequest(catalog, readQuestion(catalog, text, today), none);
  if (command.kind !== 'pick' || read.kind !== 'request')
    throw new Error(`${text}: ${JSON.stringify(command)} ${JSON.stringify(read)}`);
  return [command.request, read.request];
}

/** Without how good the cheapest has to be, which nobody says. */
const asked = ({ wishes }: Request) => wishes.filter(({ kind }) => kind !== 'goodEnough');

const kinds = modalities.filter((own) => own !== 'text');
const named = ['eu', 'us', 'jp', 'au', 'in', 'ca', 'cn', 'apac', 'tr'].filter((id) =>
  knownRegions(catalog).includes(id),
);
const providers = Object.keys(catalog.providers).filter((id) => catalog.providers[id]?.tier !== 'plan');
const labs = Object.keys(catalog.labs);
const capabilities = Object.keys(catalog.capabilities);

/** Every wish that has no number. */
const wishes: readonly Wish[] = [
  ...kinds.flatMap((value) => (['takes', 'gives'] as const).map((kind) => ({ kind, value }))),
  ...capabilities.flatMap((value) => (['can', 'lacks'] as const).map((kind) => ({ kind, value }))),
  ...labs.flatMap((value) => (['lab', 'notLab'] as const).map((kind) => ({ kind, value }))),
  ...providers.flatMap((value) => (['provider', 'notProvider'] as const).map((kind) => ({ kind, value }))),
  ...Object.keys(catalog.licences).map((value) => ({ kind: 'licence', value }) as const),
  ...named.map((value) => ({ kind: 'region', value }) as const),
  ...[true, false].map((value) => ({ kind: 'openWeights', value }) as const),
  { kind: 'commercialUse', value: true },
  { kind: 'osiApproved', value: true },
];

describe.each(writtenLocales)('in %s', (locale) => {
  const words = wordingOf(locale);
  const label = (wish: Wish) => wishText(catalog, wish, null, words);
  const textOf = (all: readonly Wish[]) =>
    [said(locale, 'cheapest model', 'самая дешёвая модель'), ...all.map(label)].join(', ');

  it.each(wishes.map((wish) => [label(wish), wish] as const))('"%s" is that one wish', (_, wish) => {
    for (const request of requestsOf(textOf([wish]))) expect(asked(request)).toEqual([wish]);
  });

  it('any of them are all of them, in any order', () => {
    const several = fc.uniqueArray(fc.constantFrom(...wishes), {
      minLength: 2,
      maxLength: 5,
      // What excludes another wish of its kind is a mistake of its own.
      selector: ({ kind, value }) =>
        kind === 'can' || kind === 'lacks' || kind === 'takes' || kind === 'gives'
          ? String(value)
          : kind.replace(/^not/, '').toLowerCase(),
    });
    fc.assert(
      fc.property(several, (all) => {
        for (const request of requestsOf(textOf(all))) {
          expect(new Set(asked(request).map((own) => JSON.stringify(own)))).toEqual(
            new Set(all.map((own) => JSON.stringify(own))),
          );
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(Object.keys(catalog.domains).filter((id) => catalog.domains[id]?.ability !== 'none'))(
    'domain %s is what the best is best at',
    (id) => {
      const name = words.of(vocabularyMessages).domain(id, catalog.domains[id]?.name);
      const isTask = id.endsWith('-output');
      for (const { goal, task, wishes: own } of requestsOf(
        said(locale, `best model for ${name}`, `лучшая модель, задача: ${name}`),
      )) {
        if (isTask) expect(task).toBe(catalog.domains[id]?.task);
        // Speech and pictures are first of all what goes in.
        else if (own.some(({ kind }) => kind === 'takes')) expect(['vision', 'speech']).toContain(id);
        else
          expect([qualityGoal(goal)?.quality, id === 'general'], id).toContainEqual(id === 'general' || id);
      }
    },
  );

  it.each(Object.keys(catalog.workloads))('workload %s is the work', (id) => {
    const name = words.of(vocabularyMessages).workload(id, catalog.workloads[id]?.name);
    const others: Readonly<Record<string, (request: Request) => boolean>> = {
      vision: (request) => request.wishes.some(({ kind, value }) => kind === 'takes' && value === 'image'),
      'self-hosting': (request) =>
        request.wishes.some(({ kind, value }) => kind === 'openWeights' && value === true),
      transcription: ({ task }) => task === 'transcription',
    };
    for (const request of requestsOf(
      said(locale, `best model for ${name}`, `лучшая модель, задача: ${name}`),
    ))
      expect(others[id]?.(request) ?? workIn(request) === id, id).toBe(true);
  });
});
