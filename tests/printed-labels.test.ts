import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { createAnswerer } from '../src/answers/create-answerer.ts';
import { parsePick } from '../src/answers/pick/read.ts';
import { knownRegions } from '../src/answers/places.ts';
import { understand } from '../src/answers/question/understand.ts';
import { verify } from '../src/answers/verify/verify.ts';
import type { Catalog } from '../src/catalog/catalog.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { modalities, tasks } from '../src/catalog/words.ts';
import { wordingOf } from '../src/language/wording.ts';
import { type WrittenLocale, writtenLocales } from '../src/localized.ts';
import type { Wish } from '../src/pick/wish.ts';
import { capabilityLabel } from '../src/subjects/abilities/label.ts';
import type { Query } from '../src/subjects/query.ts';
import { vocabularyMessages } from '../src/subjects/say.ts';
import { wishesMessages } from '../src/subjects/wishes-say.ts';
import { bundled } from './bundled-catalog.ts';
import { catalog, catalogFolder, copyCatalog, today } from './catalog-for-tests.ts';

const said = (locale: WrittenLocale, en: string, ru: string) => ({ en, ru })[locale];

function queryOf(own: Catalog, text: string, locale: WrittenLocale): Query {
  const understood = understand(own, text, { today, thread: null, locale });
  if (understood.kind !== 'query') throw new Error(`${text}: ${understood.kind} ${understood.topics.join()}`);
  return understood.query;
}

/** Without how good the cheapest has to be, which no label says. */
const labelled = (wishes: readonly Wish[]) => wishes.filter(({ kind }) => kind !== 'goodEnough');

function wishesOf(own: Catalog, text: string): readonly Wish[] {
  const command = parsePick(own, text, today);
  if (command.kind !== 'pick') throw new Error(`${text}: ${JSON.stringify(command)}`);
  return labelled(command.request.wishes);
}

type Others = Readonly<Record<WrittenLocale, Readonly<Record<string, string>>>>;

/** Labels that are first of all the words for something else, which is what is answered. */
const others = {
  domains: {
    en: { knowledge: 'knowledge_cutoff', speech: 'modality', speed: 'speed' },
    ru: { knowledge: 'knowledge_cutoff', speech: 'modality', speed: 'speed', vision: 'modality' },
  } as Others,
  workloads: { en: { 'self-hosting': 'self_host' }, ru: { vision: 'modality' } } as Others,
};

/** Kinds of work that a pick judges models by, instead of pricing their tokens. */
const kindsOfWork: ReadonlySet<string> = new Set([
  'coding',
  'vision',
  'long-documents',
  'agents',
  'self-hosting',
  'transcription',
]);

/** Every door by which a capability can be spoken of, by its label as it is printed. */
function expectUnderstood(own: Catalog, id: string, name: string, locale: WrittenLocale): void {
  const label = capabilityLabel(own, id, wordingOf(locale));
  const asked = queryOf(
    own,
    said(locale, `does ${name} support ${label}?`, `поддерживает ли ${name} ${label}?`),
    locale,
  );
  expect(asked, label).toMatchObject({ topics: ['capability'], details: { capability: id } });
  const wished = wishesOf(
    own,
    said(locale, `cheapest model with ${label}`, `самая дешёвая модель, где есть ${label}`),
  );
  expect(wished, label).toEqual([{ kind: 'can', value: id }]);
  const answered = own.models.get(nameToId(own, name))?.capabilities[id];
  // What nobody states of any model cannot be held against a text.
  if (answered === undefined) return;
  for (const [text, isTrue] of [
    [said(locale, `${name} supports ${label}.`, `${name} поддерживает ${label}.`), answered === 'yes'],
    [
      said(locale, `${name} does not support ${label}.`, `${name} не поддерживает ${label}.`),
      answered === 'no',
    ],
    [said(locale, `${name} has ${label}.`, `У ${name} есть ${label}.`), answered === 'yes'],
    [`| - | ${name} |\n|---|---|\n| ${label} | ${said(locale, 'yes', 'да')} |`, answered === 'yes'],
  ] as const) {
    const findings = verify(own, text, today);
    expect(
      findings.map(({ field, ours }) => [field, ours && 'id' in ours ? ours.id : null]),
      text,
    ).toEqual([['capability', id]]);
    if (findings[0]?.verdict !== 'unknown')
      expect(findings[0]?.verdict, text).toBe(isTrue ? 'supported' : 'contradicted');
  }
}

const nameToId = (own: Catalog, name: string) =>
  [...own.models.values()].find((model) => model.name === name)?.id ?? '';

/** What a pick wishes and what a question wishes of models, by the same sentence. */
function expectWished(own: Catalog, text: string, locale: WrittenLocale, wish: Wish): void {
  expect(wishesOf(own, text), text).toEqual([wish]);
  expect(labelled(queryOf(own, text, locale).request?.wishes ?? []), text).toEqual([wish]);
}

/** A licence as a wish, in a question about a model and in what a text says of one. */
function expectLicence(own: Catalog, id: string, name: string, locale: WrittenLocale): void {
  const label = own.licences[id]?.name ?? '';
  const printed = wordingOf(locale).of(wishesMessages).licence(label);
  const wished = said(locale, `cheapest model, ${printed}`, `самая дешёвая модель, ${printed}`);
  expectWished(own, wished, locale, { kind: 'licence', value: id });
  const asked = said(locale, `is ${name} under the ${label}?`, `${name}: это лицензия ${label}?`);
  expect(queryOf(own, asked, locale), asked).toMatchObject({ topics: ['licence'] });
  const claim = said(locale, `The licence of ${name} is ${label}.`, `У ${name} лицензия ${label}.`);
  const isTrue = own.models.get(nameToId(own, name))?.licence?.chosen.value === id;
  expect(
    verify(own, claim, today).map(({ field, verdict }) => `${field} ${verdict}`),
    claim,
  ).toEqual([`licence ${isTrue ? 'supported' : 'contradicted'}`]);
}

function expectLab(own: Catalog, id: string, locale: WrittenLocale): void {
  const printed = wordingOf(locale)
    .of(wishesMessages)
    .lab(own.labs[id]?.name ?? '');
  const wished = said(locale, `cheapest model ${printed}`, `самая дешёвая модель, ${printed}`);
  expectWished(own, wished, locale, { kind: 'lab', value: id });
}

/** A provider as a wish and in a question about a model. */
function expectProvider(own: Catalog, id: string, name: string, locale: WrittenLocale): void {
  const label = own.providers[id]?.name ?? '';
  const printed = wordingOf(locale).of(wishesMessages).provider(label);
  const wished = said(locale, `cheapest model ${printed}`, `самая дешёвая модель, ${printed}`);
  expectWished(own, wished, locale, { kind: 'provider', value: id });
  const asked = said(locale, `is ${name} ${printed}?`, `есть ли ${name}, ${printed}?`);
  const { topics, details } = queryOf(own, asked, locale);
  expect([topics, details.provider], asked).toEqual([['providers'], id]);
}

/** A benchmark with a score as a wish, in a question about a model and in what a text says of one. */
function expectBenchmark(own: Catalog, id: string, locale: WrittenLocale): void {
  const { name = '', better, unit, domain } = own.benchmarks[id] ?? {};
  const messages = wordingOf(locale).of(wishesMessages);
  const kind = better === 'lower' ? 'benchmarkAtMost' : 'benchmarkAtLeast';
  const limit = (kind === 'benchmarkAtMost' ? messages.atMost : messages.atLeast)(name, '50');
  const wished = said(locale, `cheapest model, ${limit}`, `самая дешёвая модель, ${limit}`);
  expectWished(own, wished, locale, { kind, value: 50, benchmark: id });
  const model = 'Claude Haiku 4.5';
  const asked = said(locale, `what is the ${name} score of ${model}?`, `какой результат ${model} в ${name}?`);
  const { topics, details } = queryOf(own, asked, locale);
  // Measures of speed are answered as speed.
  const topic = domain === 'speed' ? 'speed' : 'benchmark';
  expect([topics, details.benchmark], asked).toEqual([[topic], id]);
  const scored = [...own.models.values()].find(({ scores }) =>
    scores.some(({ benchmark }) => benchmark === id),
  );
  if (!scored || (unit !== 'percent' && unit !== 'word-error-rate') || /unnamed/.test(id)) return;
  const claim = said(
    locale,
    `${scored.name} scores 50% on ${name}.`,
    `${scored.name} набирает 50% в ${name}.`,
  );
  expect(
    verify(own, claim, today).map(({ field, ours }) => [
      field,
      ours && 'benchmark' in ours && ours.benchmark,
    ]),
    claim,
  ).toEqual([['benchmark', id]]);
}

/** A model of which it is published whether it has a capability; any, where nobody says so of one. */
function modelWith(id: string): string {
  const found = [...catalog.models.values()].find(
    ({ capabilities, absentFrom, lab }) =>
      !absentFrom && lab.id === 'anthropic' && capabilities[id] !== undefined,
  );
  const other = [...catalog.models.values()].find(({ capabilities }) => capabilities[id] !== undefined);
  return (found ?? other)?.name ?? 'Claude Haiku 4.5';
}

/** Regions that the language has a name for, and the catalog a route in. */
const named = ['eu', 'us', 'jp', 'au', 'in', 'ca', 'cn', 'apac', 'tr'].filter((id) =>
  knownRegions(catalog).includes(id),
);

describe.each(writtenLocales)('in %s every label that is printed is understood', (locale) => {
  const words = wordingOf(locale);

  it.each(Object.keys(catalog.capabilities))('capability %s', (id) => {
    expect(catalog.capabilities[id]?.labels[locale]).toBeTruthy();
    expectUnderstood(catalog, id, modelWith(id), locale);
  });

  // Text is what every model takes: nobody asks for it, wishes for it or claims it.
  it.each(modalities.filter((kind) => kind !== 'text'))('input %s', (kind) => {
    const label = words.of(vocabularyMessages).side(kind, 'input');
    const name = 'Claude Haiku 4.5';
    const asked = said(locale, `does ${name} support ${label}?`, `поддерживает ли ${name} ${label}?`);
    expect(queryOf(catalog, asked, locale)).toMatchObject({
      topics: ['modality'],
      details: { modalities: [kind] },
    });
    const wished = said(locale, `cheapest model with ${label}`, `самая дешёвая модель, где есть ${label}`);
    expect(wishesOf(catalog, wished)).toEqual([{ kind: 'takes', value: kind }]);
    const takes = catalog.models.get('anthropic/claude-haiku-4-5')?.modalities?.chosen.value.input.yes;
    for (const [claim, isTrue] of [
      [said(locale, `${name} supports ${label}.`, `${name} поддерживает ${label}.`), takes?.includes(kind)],
      [
        said(locale, `${name} does not support ${label}.`, `${name} не поддерживает ${label}.`),
        !takes?.includes(kind),
      ],
    ] as const)
      expect(
        verify(catalog, claim, today).map(({ field, verdict }) => `${field} ${verdict}`),
        claim,
      ).toEqual([`modality ${isTrue ? 'supported' : 'contradicted'}`]);
  });

  const pair = 'Claude Haiku 4.5, Pixtral 12B';

  it.each(Object.keys(catalog.domains))('domain %s', (id) => {
    const label = words.of(vocabularyMessages).domain(id, catalog.domains[id]?.name);
    const asked = queryOf(
      catalog,
      said(locale, `which is better at ${label}: ${pair}?`, `что лучше: ${pair}, задача ${label}?`),
      locale,
    );
    const other = others.domains[locale][id];
    if (other) expect(asked.topics, label).toEqual([other]);
    else expect(asked.details.domain, label).toBe(id);
  });

  it.each(Object.keys(catalog.workloads))('workload %s', (id) => {
    const label = words.of(vocabularyMessages).workload(id, catalog.workloads[id]?.name);
    const asked = queryOf(
      catalog,
      said(locale, `which is better for ${label}: ${pair}?`, `что лучше: ${pair}, задача ${label}?`),
      locale,
    );
    expect([...asked.topics], label).toEqual([others.workloads[locale][id] ?? 'compare']);
  });

  it.each(Object.keys(catalog.licences))('licence %s', (id) => {
    expectLicence(catalog, id, 'Pixtral 12B', locale);
  });

  it.each(named)('region %s', (id) => {
    const label = words.of(wishesMessages).region(id);
    const wished = said(locale, `cheapest model ${label}`, `самая дешёвая модель, ${label}`);
    expect(wishesOf(catalog, wished)).toEqual([{ kind: 'region', value: id }]);
    const asked = said(locale, `is Claude Haiku 4.5 ${label}?`, `где доступна Claude Haiku 4.5, ${label}?`);
    const { topics, details } = queryOf(catalog, asked, locale);
    expect([topics, details.region !== null], asked).toEqual([['providers'], true]);
  });

  it.each(Object.keys(catalog.labs))('lab %s', (id) => {
    expectLab(catalog, id, locale);
  });

  it.each(Object.keys(catalog.providers).filter((id) => catalog.providers[id]?.tier !== 'plan'))(
    'provider %s',
    (id) => {
      expectProvider(catalog, id, 'Claude Haiku 4.5', locale);
    },
  );

  it.each(Object.keys(catalog.benchmarks))('benchmark %s', (id) => {
    expectBenchmark(catalog, id, locale);
  });

  // Chat is what a pick is for that names no task.
  it.each(tasks.filter((task) => task !== 'chat'))('task %s', (task) => {
    const label = words.of(vocabularyMessages).task(task);
    const text = said(locale, `cheapest model for ${label}`, `самая дешёвая модель, задача: ${label}`);
    expect(parsePick(catalog, text, today)).toMatchObject({ kind: 'pick', request: { task, wishes: [] } });
  });

  it.each(Object.keys(catalog.workloads).filter((id) => !kindsOfWork.has(id)))(
    'price of workload %s',
    (id) => {
      const label = words.of(vocabularyMessages).workload(id, catalog.workloads[id]?.name);
      const text = said(locale, `cheapest model for ${label}`, `самая дешёвая модель, задача: ${label}`);
      const command = parsePick(catalog, text, today);
      expect(wishesOf(catalog, text), text).toEqual([]);
      expect(command.kind === 'pick' && command.request.volume, text).toBeTruthy();
    },
  );

  it.each(['superseded', 'deprecated', 'preview'] as const)('state %s', (state) => {
    const label = words.of(wishesMessages).include(words.of(wishesMessages).states[state]);
    const text = said(locale, `cheapest including ${label}`, `самая дешёвая модель, включая ${label}`);
    expect(parsePick(catalog, text, today)).toMatchObject({ kind: 'pick', request: { including: [state] } });
  });
});

describe.each(writtenLocales)('in %s the catalog that is shipped', (locale) => {
  const messages = wordingOf(locale).of(wishesMessages);
  const listed: readonly (readonly [Wish['kind'], readonly string[], (id: string) => string])[] = [
    ['lab', Object.keys(bundled.labs), (id) => messages.lab(bundled.labs[id]?.name ?? '')],
    ['licence', Object.keys(bundled.licences), (id) => messages.licence(bundled.licences[id]?.name ?? '')],
    [
      'provider',
      Object.keys(bundled.providers).filter((id) => bundled.providers[id]?.tier !== 'plan'),
      (id) => messages.provider(bundled.providers[id]?.name ?? ''),
    ],
  ];

  it.each(listed)('has no %s that cannot be wished for', (kind, ids, printed) => {
    for (const id of ids) {
      const text = said(locale, `cheapest model, ${printed(id)}`, `самая дешёвая модель, ${printed(id)}`);
      expect(wishesOf(bundled, text), text).toEqual([{ kind, value: id }]);
    }
  });
});

it('a row of a fit score that looks at a capability which is not listed is an error with its place', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fit-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const fit = readFileSync(path.join(catalogFolder, 'fit.yml'), 'utf8');
  const [before = ''] = fit.split('capability: reasoning');
  writeFileSync(path.join(folder, 'fit.yml'), fit.replace('capability: reasoning', 'capability: thinking'));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n') + 'capability: '.length;
  expect(() => loadCatalog(folder)).toThrow(
    `fit.yml:${line}:${column} capability "thinking" is not in capabilities.yml`,
  );
});

describe('a capability that is added to the data', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'capability-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  copyCatalog(catalogFolder, folder);
  const file = path.join(folder, 'capabilities.yml');
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}
citations_in_pdf:
  labels: { en: citations in PDF, ru: ссылки на места в PDF }
`,
  );
  const models = path.join(folder, 'models', 'anthropic.yml');
  const haiku = '  - id: anthropic/claude-haiku-4-5\n';
  const claim = '{ source: team-list, asOf: 2026-10-01, capabilities: { citations_in_pdf: yes } }';
  const text = readFileSync(models, 'utf8');
  const at = text.indexOf('    claims:\n', text.indexOf(haiku)) + '    claims:\n'.length;
  writeFileSync(models, `${text.slice(0, at)}      - ${claim}\n${text.slice(at)}`);
  const sources = path.join(folder, 'sources.yml');
  writeFileSync(
    sources,
    `${readFileSync(sources, 'utf8')}\nteam-list: { name: A list, url: 'https://example.com/', basis: lab }\n`,
  );
  const own = loadCatalog(folder);

  it.each(writtenLocales)('is asked, picked and verified in %s', (locale) => {
    expect(own.capabilities.citations_in_pdf).toBeDefined();
    expectUnderstood(own, 'citations_in_pdf', 'Claude Haiku 4.5', locale);
  });

  it.each([
    ['en', 'citations in PDF'],
    ['ru', 'ссылки на места в PDF'],
  ] as const)('is shown on pages, in comparisons and answers in %s', (locale, label) => {
    const answerer = createAnswerer({ current: () => own, clock: () => new Date(today) });
    for (const asked of [
      'model claude haiku 4.5',
      'compare claude haiku 4.5 and pixtral 12b --show capabilities',
      said(locale, `ask does claude haiku 4.5 support ${label}?`, `ask есть ли у claude haiku 4.5 ${label}?`),
    ]) {
      expect(JSON.stringify(answerer.typed('tiebreak', asked, locale)).toLowerCase(), asked).toContain(
        label.toLowerCase(),
      );
    }
  });

  it('is an error with its place where data name it and the list does not', () => {
    writeFileSync(file, readFileSync(path.join(catalogFolder, 'capabilities.yml')));
    const line = text.slice(0, at).split('\n').length;
    expect(() => loadCatalog(folder)).toThrow(
      `models/anthropic.yml:${line}:${claim.indexOf('yes') + 9} capability "citations_in_pdf" is not in capabilities.yml`,
    );
  });
});
