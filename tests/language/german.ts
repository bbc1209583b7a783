import type { Language } from '../../src/language/language.ts';

type Oldest = { readonly on: string; readonly days: number | null; readonly names: readonly string[] };

const daysOld = (days: number) => (days === 1 ? '1 Tag alt' : `${days === 0 ? 'keine' : days} Tage alt`);

/** A further language of which there is a little: messages of every form, for the first screen of a comparison most of all. */
export const german: Language = {
  name: 'Deutsch',
  letter: /[äöüß]/i,
  letters: 'a-zäöüß',
  words: { context: 'kontextfenster', token: 'token*', hedge: 'kein/keine, nie' },
  messages: {
    'ages.of': (kinds: readonly Oldest[]) =>
      kinds
        .map(
          ({ on, days, names }) =>
            `vom ${on}${days === null ? '' : ` (${[daysOld(days), ...names].join(', ')})`}`,
        )
        .join('; '),
    'ages.unknown': 'Wie alt die Preislisten sind, ist unbekannt.',
    'clicks.allAlike': 'Alles gleich wichtig',
    'clicks.more': 'Mehr',
    'documents.part': 'Kontext',
    'cost.part': 'Kosten',
    'clicks.overview': 'Übersicht',
    'sources.part': 'Quellen',
    'clicks.whyOf': 'Warum: {category}',
    'clicks.workload': 'Für welche Aufgabe',
    'details.tie': 'Gleichstand',
    'details.tieOf': 'Gleichstand von {names:list}',
    'comparison.title': (names: readonly string[]) => names.join(' oder '),
    'details.unknown': 'Unbekannt',
    'clicks.change': 'Ändern',
    'dialog.report': 'Fehler melden',
    'preview.send': 'Senden',
    'preview.title': 'Tiebreak: hier ausprobieren',
    'sources.readOn': 'gelesen am {on:date}',
    'sources.title': 'Quellen',
    'specs.labels.context': 'Kontextfenster',
    'specs.labels.provider': 'Anbieter',
    'specs.labels.released': 'Erschienen',
    'specs.no': 'nein',
    'specs.sideBySide': 'Nebeneinander',
    'specs.yes': 'ja',
    'vocabulary.unpublished': 'nicht veröffentlicht',
  },
};
