import type { Answerer } from '../../answers/answerer.ts';
import { registrations } from './commands.ts';
import { createConnections } from './connections.ts';
import { failureOf } from './failure.ts';
import { type ApplicationKeys, registeringNeeds, registerOnce, registrarOf } from './register.ts';

/**
 * `register`: registers the commands with Discord and says how that went; exits with 0 when they are registered, 1 when
 * Discord could not be reached or did not take them, and 3 when what is set does not suffice to try.
 */
export async function runRegister(
  answerer: Answerer,
  { apiUrl, ...keys }: ApplicationKeys & { readonly apiUrl?: string | undefined },
): Promise<0 | 1 | 3> {
  const connections = createConnections();
  const find = registrarOf(keys, apiUrl, connections);
  if (find === null) {
    process.stderr.write(`Discord commands are registered with ${registeringNeeds}: set them.\n`);
    return 3;
  }
  try {
    const commands = registrations(answerer);
    const differed = await registerOnce(find, commands);
    const names = commands.map(({ name }) => name).join(', ');
    process.stdout.write(`${differed ? 'Registered with Discord' : 'Registered already'}: ${names}\n`);
    return 0;
  } catch (error) {
    const { name, message, code } = error as Error & { code?: unknown };
    const refused = failureOf(error).kind === 'refused';
    const what = refused ? 'Discord refused' : 'Discord could not be reached';
    const advice = refused ? `check ${registeringNeeds}` : 'try again';
    process.stderr.write(`${what} (${name}: ${message || String(code ?? 'no answer')}): ${advice}.\n`);
    return 1;
  } finally {
    await connections.close();
  }
}
