import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const modules = ['@slack/bolt', 'discord.js', 'zod', 'yaml'];
const cache = `import('node:module').then((module)=>module.default.enableCompileCache())`;
const importing = `${cache}.then(()=>Promise.all([${modules.map((name) => `import('${name}')`).join(',')}])).then(()=>console.log('ready'))`;
const whole = `${cache}.then(()=>Promise.all([import('./src/catalog/load.ts'),import('./src/answer.ts'),import('./src/slack/app.ts'),import('./src/discord/discord.ts'),import('./src/http/server.ts')])).then(([load,answer])=>{const catalog=load.loadCatalog('catalog');answer.createAnswerer(()=>catalog).help();console.log('ready')})`;

/** Milliseconds from spawn to `ready`, and megabytes then. */
function once(code: string): Promise<{ time: number; memory: number }> {
  const script = code.replace("console.log('ready')", 'console.log(process.memoryUsage().rss/1048576)');
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.once('data', (text) => {
      resolve({ time: performance.now() - started, memory: Number(text) });
      child.kill();
    });
    child.on('error', reject);
  });
}

async function median(code: string) {
  await once(code);
  await once(code);
  const runs: { time: number; memory: number }[] = [];
  for (let run = 0; run < 7; run++) runs.push(await once(code));
  const middle = (of: 'time' | 'memory') => runs.map((run) => run[of]).sort((a, b) => a - b)[3] ?? 0;
  return { time: middle('time'), memory: middle('memory') };
}

/** Start until the catalog is loaded and both platforms are imported, against importing the packages alone; compile cache warm. */
export async function measureStart(): Promise<Record<string, Record<string, string>>> {
  const floor = await median(importing);
  const own = await median(whole);
  return {
    'importing the packages (yardstick)': {
      ms: floor.time.toFixed(0),
      MB: floor.memory.toFixed(0),
      'time ratio': '1.00',
      'memory ratio': '1.00',
      goal: '',
    },
    'start until ready': {
      ms: own.time.toFixed(0),
      MB: own.memory.toFixed(0),
      'time ratio': (own.time / floor.time).toFixed(2),
      'memory ratio': (own.memory / floor.memory).toFixed(2),
      goal: '1.3 time, 1.5 memory',
    },
  };
}
