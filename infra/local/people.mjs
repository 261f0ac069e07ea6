// The sample people: what they do, they do with ./baygate; only where everything stands is read over HTTP.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './folder.mjs';

export class People {
  #tokens = new Map();
  #loggedIn = new Map();
  #commands = new Set();

  constructor(folder, services) {
    this.folder = folder;
    this.services = services;
  }

  get server() {
    return this.services.server;
  }

  async load() {
    this.all = await this.#json(await fetch(`${this.server}/dev/people`));
    this.officer = this.all.find((person) => person.roles.includes('Compliance.Officer')).name;
  }

  /** The form in which an agreement names a person. */
  idOf(name) {
    const person = this.all.find((candidate) => candidate.name === name);
    if (!person) throw new Error(`The local host has no sample person named ${name}.`);
    return `${person.tenantId}/${person.objectId}`;
  }

  /** Who holds a role. */
  inRole(role) {
    return this.all.filter((person) => person.roles.includes(role)).map((person) => person.name);
  }

  async call(name, method, path, { body, headers = {} } = {}) {
    const token = await this.#token(name);
    return fetch(`${this.server}/api/${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body && { 'Content-Type': 'application/json' }), ...headers },
      body: body && JSON.stringify(body),
    });
  }

  /** Every transfer, as the compliance officer sees them. */
  async transfers() {
    const items = [];
    for (let continuation = ''; continuation !== null;) {
      const page = await this.#json(await this.call(this.officer, 'GET', `transfers?pageSize=100${continuation}`));
      items.push(...page.items);
      continuation = page.continuation === null ? null : `&continuation=${encodeURIComponent(page.continuation)}`;
    }
    return items.sort((a, b) => a.declaredAt.localeCompare(b.declaredAt));
  }

  /** Runs ./baygate as a person who is logged in, and answers its exit code and output. */
  async baygate(name, ...args) {
    await this.#logIn(name);
    return this.#run(name, args);
  }

  /** Runs ./baygate as somebody without an account. */
  offline(...args) {
    return this.#run('recipient', args);
  }

  /** Like baygate, but anything else than exit code 0 is an error. */
  async must(name, ...args) {
    const { code, output } = await this.baygate(name, ...args);
    if (code !== 0) throw new Error(`${name}: baygate ${args.join(' ')} ended with ${code}:\n${output.trim()}`);
    return output;
  }

  /** Ends the commands under way. */
  stop() {
    for (const command of this.#commands) command.kill('SIGTERM');
  }

  #logIn(name) {
    if (!this.#loggedIn.has(name)) this.#loggedIn.set(name, this.#run(name, ['login', '--as', name]).then(({ code, output }) => {
      if (code !== 0) throw new Error(`${name} cannot log in:\n${output.trim()}`);
    }));
    return this.#loggedIn.get(name);
  }

  #run(name, args) {
    return new Promise((resolve, reject) => {
      const env = { ...process.env, BAYGATE_SERVER: this.server, BAYGATE_STATE: this.folder.at('state', name), NO_COLOR: '1' };
      const child = spawn(join(root, 'baygate'), args, { stdio: ['ignore', 'pipe', 'pipe'], env });
      this.#commands.add(child);
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => { output += text; });
      child.once('error', reject).once('close', (code, signal) => {
        this.#commands.delete(child);
        resolve({ code: code ?? signal, output });
      });
    });
  }

  async #token(name) {
    const known = this.#tokens.get(name);
    if (known && Date.parse(known.expiresAt) > Date.now() + 60_000) return known.accessToken;
    const issued = await this.#json(await fetch(`${this.server}/dev/token`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ name }) }));
    this.#tokens.set(name, issued);
    return issued.accessToken;
  }

  async #json(answer) {
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }
}
