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
const program = findProgram();
if (program.problem !== null) {
  console.error(`This release of Tiebreak cannot be run: ${program.problem}.`);
  process.exit(3);
}
const { main } = await import(program.module).catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error(`${error.message}. Run "npm ci" in the folder of Tiebreak first.`);
  process.exit(3);
});
await main(process.argv.slice(2), { noCache });
