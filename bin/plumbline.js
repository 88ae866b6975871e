#!/usr/bin/env node
/**
 * Starts the command line: from its sources in a clone, from `dist` in a published package. Plain JavaScript
 * that an old Node can read, so that it can say what is wrong, or use the Node that npm has installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, 'cli', 'main.ts');
const built = join(root, 'dist', 'cli', 'main.js');

// In a clone what is built may be stale; inside node_modules Node refuses to run TypeScript.
const published = root.split(/[\\/]/).includes('node_modules') || !existsSync(sources);
// Node runs TypeScript by itself since 22.18: our sources in a clone, and the rules of users everywhere.
const least = [22, 18];

if (atLeast(process.versions.node, least)) {
  import(pathToFileURL(published ? built : sources).href).then(({ mainProcess }) => mainProcess());
} else {
  const node = installedNode();
  if (node && !process.env.PLUMBLINE_NODE) again(node);
  else {
    console.error(
      `plumbline: needs Node ${least.join('.')} or newer, this is ${process.versions.node}; run \`npm ci\` here, or upgrade Node`,
    );
    process.exitCode = 2;
  }
}

function atLeast(version, [major, minor]) {
  const [ours, ourMinor] = version.split('.').map(Number);
  return ours > major || (ours === major && ourMinor >= minor);
}

/** The `node` package brings a Node of its own. */
function installedNode() {
  try {
    const binary = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** The same command line in another Node, which gets the same signals and decides how we end. */
function again(node) {
  const env = { ...process.env, PLUMBLINE_NODE: node };
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env });
  // We wait for the other's answer; it does not mind when the terminal has sent it Ctrl-C as well.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`plumbline: cannot start ${node}: ${error.message}`);
    process.exitCode = 2;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}
