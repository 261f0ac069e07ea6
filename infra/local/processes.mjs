// Starts processes that outlive a Ctrl-C until they are stopped in order, and finds those that a killed run left behind.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

// The host gives its own work 20 seconds.
const patience = { host: 25_000, azurite: 10_000 };

/** Starts a program in a session of its own: the terminal's Ctrl-C does not reach it. */
export function start(folder, name, command, args, env) {
  const log = openSync(folder.at('logs', `${name}.log`), 'a', 0o600);
  const child = spawn(command, args, { detached: true, stdio: ['ignore', log, log], env: { ...process.env, ...env } });
  closeSync(log);
  const service = { name, child, ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))) };
  child.once('error', () => {});
  if (child.pid === undefined) throw new Error(`${command} cannot be started.`);
  folder.write(`${name}.process.json`, recordOf(child.pid));
  service.ended.then((how) => { service.how = how; });
  return service;
}

/** Stops a started program by its pid: SIGTERM, and SIGKILL if it has not ended in time. */
export async function stop(folder, service) {
  await end(service.child.pid, patience[service.name], () => service.how === undefined);
  rmSync(folder.at(`${service.name}.process.json`), { force: true });
}

/** Stops what a run that was killed has left running. */
export async function stopStale(folder, name) {
  const record = folder.read(`${name}.process.json`);
  if (record && isRunning(record)) {
    console.log(`Stopping the ${name} that an earlier run left behind (process ${record.pid}).`);
    await end(record.pid, patience[name], () => isRunning(record));
  }
  rmSync(folder.at(`${name}.process.json`), { force: true });
}

/** Makes this run the only one in the folder. */
export function claim(folder) {
  const path = folder.at('run.process.json');
  const other = folder.read('run.process.json');
  if (other && isRunning(other)) throw new Error(`Another ./run is up in ${folder.path} (process ${other.pid}).`);
  rmSync(path, { force: true });
  writeFileSync(path, JSON.stringify(recordOf(process.pid)), { flag: 'wx', mode: 0o600 });
  return () => rmSync(path, { force: true });
}

/** The port, if nobody listens on it, else a free one. */
export async function freePort(wanted) {
  return (await listen(wanted)) ?? (await listen(0));
}

async function end(pid, within, isUp) {
  signal(pid, 'SIGTERM');
  for (const deadline = Date.now() + within; isUp() && Date.now() < deadline; await sleep(50));
  if (!isUp()) return;
  signal(pid, 'SIGKILL');
  while (isUp()) await sleep(50);
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** A pid is used again after a while, so the process is known by its command line too. */
const recordOf = (pid) => ({ pid, commandLine: commandLineOf(pid) });

const isRunning = ({ pid, commandLine }) => commandLine !== '' && commandLineOf(pid) === commandLine;

function commandLineOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function listen(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const found = server.address().port;
      server.close(() => resolve(found));
    });
  });
}
