// ./bench transfer: a 2 GiB file from upload to delivery, the time it takes and the host's peak memory.
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasEnded } from './board.mjs';
import { Folder, root } from './folder.mjs';
import { People } from './people.mjs';
import { register } from './samples.mjs';
import { Services } from './services.mjs';
import { Storage } from './storage.mjs';
import { votersFor } from './waiting.mjs';

const length = 2 * 2 ** 30;
const mostMemory = 400;
const [clerk, agreement, sample] = ['dg-clerk', 'dg-hk-telemetry', 'dongguan-telemetry.csv'];

const path = join(root, '.local/bench');
rmSync(path, { recursive: true, force: true });
const folder = new Folder(path);
const services = new Services(folder);
const people = new People(folder, services);
process.exitCode = await run().finally(async () => {
  await services.stop();
  rmSync(path, { recursive: true });
});

async function run() {
  const file = makeFile();
  await services.start();
  await people.load();
  await register(folder, people, new Storage(services));

  const begin = performance.now();
  const since = () => ((performance.now() - begin) / 1000).toFixed(1);
  await people.must(clerk, 'upload', file, '--agreement', agreement);
  const uploaded = since();
  const waiting = await until((transfer) => transfer.state === 'AwaitingApproval' || hasEnded(transfer));
  const decided = since();
  for (const name of votersFor(people, waiting)) await people.must(name, 'approve', waiting.id);
  const ended = await until(hasEnded);
  const memory = peakMemory();

  console.log(`2 GiB, seconds since the start of the upload; ${cpus().length} cores, load ${loadavg()[0].toFixed(1)}\n`);
  console.log('| uploaded | classified, sealed, decided | delivered, verified | end | host\'s peak memory |\n|---:|---:|---:|---|---:|');
  console.log(`| ${uploaded} | ${decided} | ${since()} | ${[ended.state, ended.reason?.code].filter(Boolean).join(' ')} | ${memory} MiB |`);
  return ended.state === 'Delivered' && memory < mostMemory ? 0 : 1;
}

/** The sample's rows again and again. */
function makeFile() {
  const name = folder.at('readings.csv');
  const content = readFileSync(join(root, 'infra/local/samples', sample));
  const rows = content.subarray(content.indexOf('\n') + 1);
  const many = Buffer.concat(Array(Math.ceil(2 ** 24 / rows.length)).fill(rows));
  const file = openSync(name, 'w');
  for (let written = writeSync(file, content); written < length;) written += writeSync(file, many);
  closeSync(file);
  return name;
}

async function until(isSo) {
  for (;; await sleep(250)) {
    const [transfer] = await people.transfers();
    if (transfer && isSo(transfer)) return transfer;
  }
}

/** The most memory the host ever held, in MiB (VmHWM, Linux). */
function peakMemory() {
  const { pid } = folder.read('host.process.json');
  return Math.ceil(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
}
