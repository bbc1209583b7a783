import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../src/catalog/catalog.ts';
import { loadCatalog } from '../src/catalog/load.ts';
import { modalities } from '../src/catalog/words.ts';
import { parsePick } from '../src/command/parse-pick.ts';
import { createAnswerer } from '../src/create-answerer.ts';
import { type Locale, locales } from '../src/locale.ts';
import type { Wish } from '../src/pick/wish.ts';
import type { Query } from '../src/question/query.ts';
import { understand } from '../src/question/understand.ts';
import { verify } from '../src/verify/verify.ts';
import { capabilityLabel } from '../src/view/capability-label.ts';
import { messagesOf } from '../src/view/messages/messages.ts';
import { bundled, catalog, today } from './catalog-for-tests.ts';

const said = (locale: Locale, en: string, ru: string) => ({ en, ru })[locale];

function queryOf(own: Catalog, text: string, locale: Locale): Query {
  const understood = understand(own, text, { today, previous: [], locale });
  if (understood.kind !== 'query') throw new Error(`${text}: ${understood.kind} ${understood.topics}`);
  return understood.query;
}

function wishesOf(own: Catalog, text: string): readonly Wish[] {
  const command = parsePick(own, text, today);
  if (command.kind !== 'pick') throw new Error(`${text}: ${JSON.stringify(command)}`);
  return command.request.wishes;
}

/** Every door by which a capability can be spoken of, by its label as it is printed. */
function expectUnderstood(own: Catalog, id: string, name: string, locale: Locale): void {
  const label = capabilityLabel(own, id, messagesOf(locale));
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

/** A model of which it is published whether it has a capability. */
function modelWith(id: string): string {
  const found = [...catalog.models.values()].find(
    ({ capabilities, absentFrom, lab }) =>
      !absentFrom && lab.id === 'anthropic' && capabilities[id] !== undefined,
  );
  const other = [...catalog.models.values()].find(({ capabilities }) => capabilities[id] !== undefined);
  const name = (found ?? other)?.name;
  if (!name) throw new Error(`nobody says of any model whether it has ${id}`);
  return name;
}

describe.each(locales)('in %s every label that is printed is understood', (locale) => {
  const words = messagesOf(locale);

  it.each(Object.keys(catalog.capabilities))('capability %s', (id) => {
    expect(catalog.capabilities[id]?.labels[locale]).toBeTruthy();
    expectUnderstood(catalog, id, modelWith(id), locale);
  });

  // Text is what every model takes: nobody asks for it, wishes for it or claims it.
  it.each(modalities.filter((kind) => kind !== 'text'))('input %s', (kind) => {
    const label = words.vocabulary.side(kind, 'input');
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
});

describe('a capability that is added to the data', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'capability-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  cpSync(bundled, folder, { recursive: true });
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

  it.each(locales)('is asked, picked and verified in %s', (locale) => {
    expect(own.capabilities.citations_in_pdf).toBeDefined();
    expectUnderstood(own, 'citations_in_pdf', 'Claude Haiku 4.5', locale);
  });

  it.each([
    ['en', 'citations in PDF'],
    ['ru', 'ссылки на места в PDF'],
  ] as const)('is shown on pages, in comparisons and answers in %s', (locale, label) => {
    const answerer = createAnswerer(
      () => own,
      () => new Date(today),
    );
    for (const asked of [
      'model claude haiku 4.5',
      'compare claude haiku 4.5 and pixtral 12b --show capabilities',
      said(locale, `ask does claude haiku 4.5 support ${label}?`, `ask есть ли у claude haiku 4.5 ${label}?`),
    ]) {
      expect(JSON.stringify(answerer.tiebreakText(asked, locale)).toLowerCase(), asked).toContain(
        label.toLowerCase(),
      );
    }
  });

  it('is an error with its place where data name it and the list does not', () => {
    cpSync(path.join(bundled, 'capabilities.yml'), file);
    const line = text.slice(0, at).split('\n').length;
    expect(() => loadCatalog(folder)).toThrow(
      `models/anthropic.yml:${line}:${claim.indexOf('yes') + 9} capability "citations_in_pdf" is not in capabilities.yml`,
    );
  });
});
