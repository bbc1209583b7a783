import { killSync, whatIsInForce } from '../catalog/sync/kill.ts';
import { places } from '../catalog/sync/places.ts';

const kills = 100;
const size = 3000;

/** What is in force after a sync that was killed after so many milliseconds, and how long it took. */
async function round(after: number | null): Promise<{ took: number; found: string }> {
  const endings: (() => void | Promise<void>)[] = [];
  const place = places((work) => endings.push(work));
  const took = await killSync(place, size, after);
  const found = whatIsInForce(place, size);
  for (const end of endings) await end();
  return { took, found };
}

/** Kills a sync a hundred times; true when the old list or the new one was in force each time. */
export async function soakKills(): Promise<boolean> {
  const { took } = await round(null);
  const seen = new Map<string, number>();
  for (let count = 0; count < kills; count++) {
    // Most of the time is starting up: every second kill falls into the last third, where files are written.
    const part = count % 2 === 0 ? Math.random() : 0.67 + Math.random() / 3;
    const { found } = await round(took * part);
    seen.set(found, (seen.get(found) ?? 0) + 1);
  }
  process.stdout.write(`${kills} kills of a sync: ${[...seen].map((one) => one.join(' ')).join(', ')}\n`);
  return [...seen.keys()].every((found) => found === 'old' || found === 'new');
}
