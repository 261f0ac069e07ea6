// Azurite with an account a zone, and the host that uses it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, zones } from './folder.mjs';
import { freePort, start, stop, stopStale } from './processes.mjs';

const usual = { blob: 10000, queue: 10001, table: 10002, host: 7071 };
const startsWithin = 60_000;
const azurite = join(root, 'infra/local/node_modules/azurite/dist/src/azurite.js');
const localHost = join(root, 'functions/LocalHost/bin/Release/net10.0/Baygate.LocalHost.dll');

export class Services {
  #running = [];
  #stopping = false;
  #folder;

  constructor(folder) {
    this.#folder = folder;
  }

  /** Starts both, on the ports of the last run or the usual ones where they are free. */
  async start() {
    for (const name of ['host', 'azurite']) await stopStale(this.#folder, name);
    const wanted = this.#folder.read('ports.json') ?? usual;
    const ports = {};
    for (const name of Object.keys(usual)) ports[name] = await freePort(wanted[name]);
    this.#folder.write('ports.json', ports);

    this.accounts = this.#folder.accounts();
    this.blobs = `http://127.0.0.1:${ports.blob}`;
    this.tables = `http://127.0.0.1:${ports.table}`;
    this.server = `http://127.0.0.1:${ports.host}`;
    await this.#startAzurite(ports);
    await this.#startHost();
  }

  /** Ends with the name of the service that ended by itself. */
  async watch() {
    return Promise.race(this.#running.map(async (service) => `${service.name} ended by itself (${await service.ended})`));
  }

  /** Stops the host first: what it does is written before the storage goes. */
  async stop() {
    this.#stopping = true;
    for (const service of this.#running.toReversed()) await stop(this.#folder, service);
  }

  async #startAzurite(ports) {
    const accounts = Object.entries(this.accounts).map(([name, key]) => `${name}:${key}`).join(';');
    const args = [
      azurite, '--location', this.#folder.at('azurite'), '--skipApiVersionCheck', '--disableTelemetry', '--silent',
      '--blobPort', ports.blob, '--queuePort', ports.queue, '--tablePort', ports.table];
    const service = this.#launch('azurite', process.execPath, args.map(String), { AZURITE_ACCOUNTS: accounts });
    await this.#wait(service, this.blobs, () => true);
    await this.#wait(service, this.tables, () => true);
  }

  async #startHost() {
    const service = this.#launch('host', 'dotnet', [localHost, '--urls', this.server, '--Baygate:Folder', this.#folder.path], this.#settings());
    await this.#wait(service, `${this.server}/api/health/ready`, (answer) => answer.ok);
  }

  #launch(name, command, args, env) {
    if (this.#stopping) throw new Error('Stopped before everything was up.');
    const service = start(this.#folder, name, command, args, env);
    this.#running.push(service);
    return service;
  }

  #settings() {
    const settings = { Baygate__Register: this.#connection('host') };
    for (const zone of zones) settings[`Baygate__Zones__${zone}`] = this.#connection(zone);
    return settings;
  }

  #connection(account) {
    return `AccountName=${account};AccountKey=${this.accounts[account]};`
      + `BlobEndpoint=${this.blobs}/${account};TableEndpoint=${this.tables}/${account};`;
  }

  async #wait(service, url, isReady) {
    for (const deadline = Date.now() + startsWithin; Date.now() < deadline; await sleep(100)) {
      if (service.how !== undefined) throw new Error(`${service.name} ended at its start (${service.how}):\n${this.#lastLines(service)}`);
      const answer = await fetch(url).catch(() => null);
      await answer?.arrayBuffer();
      if (answer && isReady(answer)) return;
    }
    throw new Error(`${service.name} did not answer on ${url} in time:\n${this.#lastLines(service)}`);
  }

  #lastLines(service) {
    return readFileSync(this.#folder.at('logs', `${service.name}.log`), 'utf8').split('\n').slice(-20).join('\n');
  }
}
