// The folder that everything made here lies in, and the secrets in it.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const zones = ['guangdong', 'hongkong', 'macau'];

const ownerOnly = { mode: 0o600 };

export class Folder {
  constructor(path) {
    this.path = path;
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }

  /** A path inside, its folder made. */
  at(...parts) {
    const path = join(this.path, ...parts);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return path;
  }

  read(name) {
    return existsSync(this.at(name)) ? JSON.parse(readFileSync(this.at(name), 'utf8')) : null;
  }

  /** Writes whole or not at all: a run that is killed leaves no half file. */
  write(name, value) {
    writeFileSync(this.at(name + '.new'), JSON.stringify(value, null, 2) + '\n', ownerOnly);
    renameSync(this.at(name + '.new'), this.at(name));
  }

  writeSecret(name, text) {
    writeFileSync(this.at(name), text, ownerOnly);
  }

  /** The storage accounts with their keys: one a zone, one for the register. Made once. */
  accounts() {
    const known = this.read('accounts.json');
    if (known) return known;
    const accounts = Object.fromEntries([...zones, 'host'].map((name) => [name, randomBytes(32).toString('base64')]));
    this.write('accounts.json', accounts);
    return accounts;
  }
}
