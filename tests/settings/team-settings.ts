import { createAnswerer } from '../../src/answers/create-answerer.ts';
import { createAnswerers, usualAnswers } from '../../src/answers/settings/answerers.ts';
import { type Choice, readChoice } from '../../src/answers/settings/choice.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { createLog } from '../../src/log.ts';
import { createTeamSettings } from '../../src/platforms/team-settings.ts';
import { createSettings } from '../../src/storage/settings.ts';
import { openMemory } from '../../src/storage/sqlite.ts';
import type { Store } from '../../src/storage/store.ts';
import { catalog, today } from '../catalog-for-tests.ts';

/** What workspaces and servers choose, over a store, with the answers of the catalog of tests. */
export function teamSettingsIn(
  own: {
    readonly store?: Store;
    readonly current?: () => Catalog;
    readonly faqChannels?: readonly string[];
    /** What is chosen already, by team and channel. */
    readonly chosen?: readonly (readonly [team: string, channel: string, choice: Choice])[];
  } = {},
) {
  const { store = openMemory(), current = () => catalog, faqChannels = [], chosen = [] } = own;
  const lines: string[] = [];
  const log = createLog('debug', [], (line) => lines.push(line));
  const clock = () => new Date(`${today}T12:00:00Z`);
  const make: Parameters<typeof createAnswerers>[1] = (at, settings) =>
    createAnswerer({ current: at, clock, settings });
  const usual = make(current, usualAnswers);
  const settings = createSettings({ store, read: readChoice, log, now: Date.now });
  const answererFor = createAnswerers(current, make, usual);
  const teamSettings = createTeamSettings({
    settings,
    answererFor,
    usual,
    catalog: current,
    faqChannels: new Set(faqChannels),
    log,
  });
  const ready = Promise.all(
    chosen.map(([team, channel, choice]) => settings.change(team, channel, choice, 'slack U0')),
  );
  return { teamSettings, settings, answererFor, usual, lines, ready, store };
}
