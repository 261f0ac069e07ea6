// What ./run does once everything is built: storage and host up, samples sent, states shown; see README.md.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Board, hasEnded, waits } from './board.mjs';
import { decisionsOf } from './decisions.mjs';
import { openCommands } from './deliveries.mjs';
import { demonstrate } from './demo.mjs';
import { Folder, root } from './folder.mjs';
import { People } from './people.mjs';
import { claim, stopStale } from './processes.mjs';
import { register, samples, send } from './samples.mjs';
import { Services } from './services.mjs';
import { Storage } from './storage.mjs';
import { answerCommands } from './waiting.mjs';

const pause = 500;
const isDemo = process.argv.includes('--demo');
const { folder, release } = await open(join(root, isDemo ? '.local/demo' : '.local')).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
const services = new Services(folder);
const people = new People(folder, services);

const interrupted = new Promise((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve('interrupted'));
});
process.stdout.on('error', () => {});

process.exit(await guarded(async () => {
  await services.start();
  await people.load();
  const failure = services.watch().then((what) => { throw new Error(`${what}. Run it again: it goes on where it stopped.`); });
  return Promise.race([isDemo ? demonstrate(folder, services, people) : serve(), failure]);
}));

/** Runs until it ends, fails or is interrupted; then everything is stopped. */
async function guarded(work) {
  const answer = await Promise.race([interrupted, work()]).catch((error) => error);
  if (answer === 'interrupted') console.log('\nStopping.');
  if (answer instanceof Error) console.error(`\n${answer.message}`);
  people.stop();
  await services.stop();
  release();
  return answer === 0 || (answer === 'interrupted' && !isDemo) ? 0 : 1;
}

async function serve() {
  console.log(`Baygate serves on ${services.server}. Everything it keeps lies in ${folder.path}.`);
  const storage = new Storage(services);
  await register(folder, people, storage);
  const sending = { done: false };
  const sent = send(people, storage).then(() => { sending.done = true; });
  const board = new Board();
  const watching = (async () => {
    for (;; await sleep(pause)) {
      const transfers = await people.transfers();
      const settled = sending.done && transfers.length >= samples.length && transfers.every((one) => waits(one) || hasEnded(one));
      board.show(transfers, settled ? await nextSteps(storage, transfers) : '');
    }
  })();
  await Promise.all([sent, watching]);
}

async function nextSteps(storage, transfers) {
  const parts = [await decisionsOf(people, transfers), answerCommands(folder, people, transfers), await openCommands(folder, storage, transfers), 'Ctrl-C stops.'];
  return parts.filter((part) => part !== '').join('\n\n') + '\n';
}

/** Claims the folder. A demonstration begins anew; what a killed one left running goes first. */
async function open(path) {
  const found = new Folder(path);
  const claimed = claim(found);
  if (!isDemo) return { folder: found, release: claimed };
  for (const name of ['host', 'azurite']) await stopStale(found, name);
  rmSync(path, { recursive: true });
  const folder = new Folder(path);
  return { folder, release: claim(folder) };
}
