#!/usr/bin/env node
// Plain JavaScript, so that an older Node can still read it and say what is wrong.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Tiebreak needs Node 24 or newer; this is ${process.version}. Run "npm ci", then "npm start" or "npx tiebreak": both use the Node 24 it brings.`,
  );
  process.exit(3);
}
const { enableCompileCache } = await import('./app/compile-cache.js');
const noCache = enableCompileCache();
const { findProgram } = await import('./app/one-file/find.js');
const found = findProgram();
if ('problem' in found) {
  console.error(`This release of Tiebreak cannot be run: ${found.problem}.`);
  process.exit(3);
}
/** @type {() => Promise<typeof import('./app/main.ts')>} */
const load = async () => {
  if ('source' in found) return import(found.source);
  const { runOneFile } = await import('./app/one-file/run.js');
  return runOneFile(found.file, found.text);
};
const { main } = await load().catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(`${error.message}. Run "npm ci" in the folder of Tiebreak first.`);
  process.exit(3);
});
await main(process.argv.slice(2), { noCache });
