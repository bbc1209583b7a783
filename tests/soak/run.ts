import { soakBotKills } from './bot-kills.ts';
import { soakKills } from './kills.ts';
import { soakLoad } from './load.ts';
import { soakReplicas } from './replicas.ts';
import { soakStumbles } from './stumbles.ts';

/** What takes too long for the tests; each says what it found and whether that is right. */
const soaks: Readonly<Record<string, () => Promise<boolean>>> = {
  stumbles: soakStumbles,
  kills: async () => [await soakKills(), await soakBotKills()].every(Boolean),
  replicas: soakReplicas,
  load: soakLoad,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in soaks));
if (unknown.length > 0) {
  process.stderr.write(`Usage: npm run soak -- [${Object.keys(soaks).join(' | ')} ...]\n`);
  process.exit(2);
}
for (const name of asked.length > 0 ? asked : Object.keys(soaks)) {
  if (!(await soaks[name]?.())) {
    process.stderr.write(`${name}: not as it should be\n`);
    process.exitCode = 1;
  }
}
