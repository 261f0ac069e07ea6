// Blobs of the local accounts, through shared access signatures made from the account keys (version 2020-12-06 of the storage services).
import { createHmac } from 'node:crypto';

const version = '2020-12-06';
const minutes = 10;
const protocols = 'https,http';

export class Storage {
  constructor(services) {
    this.services = services;
  }

  /** Makes a container, as a recipient does in storage of its own; one that is there stays. */
  async makeContainer(account, container) {
    const answer = await this.#send('PUT', `${account}/${container}`, `restype=container&${this.#signAccount(account, 'c')}`);
    if (answer.status !== 409) await body(answer, 201);
  }

  /** Writes a blob unless it is there. */
  async putNew(account, container, name, bytes) {
    const headers = { 'x-ms-blob-type': 'BlockBlob', 'If-None-Match': '*' };
    const answer = await this.#send('PUT', `${account}/${container}/${name}`, this.#signBlob(account, `${container}/${name}`, 'cw'), headers, bytes);
    if (answer.status !== 409) await body(answer, 201);
  }

  async read(account, container, name) {
    return body(await this.#send('GET', `${account}/${container}/${name}`, this.#signBlob(account, `${container}/${name}`, 'r')), 200);
  }

  /** The names of the blobs in a container, as far as one answer holds them. */
  async list(account, container) {
    const query = `restype=container&comp=list&${this.#signAccount(account, 'l')}`;
    const listing = await body(await this.#send('GET', `${account}/${container}`, query), 200);
    return [...listing.toString('utf8').matchAll(/<Name>([^<]*)<\/Name>/g)].map(([, name]) => name);
  }

  #send(method, path, query, headers = {}, content = undefined) {
    const url = `${this.services.blobs}/${path.split('/').map(encodeURIComponent).join('/')}?${query}`;
    return fetch(url, { method, headers: { 'x-ms-version': version, ...headers }, body: content });
  }

  /** A service SAS: one blob and nothing else. */
  #signBlob(account, path, sp) {
    const [st, si, sip, snapshot, scope, responseHeaders] = ['', '', '', '', '', ['', '', '', '', '']];
    const se = expiry();
    const fields = [sp, st, se, `/blob/${account}/${path}`, si, sip, protocols, version, 'b', snapshot, scope, ...responseHeaders];
    return new URLSearchParams({ sp, se, spr: protocols, sv: version, sr: 'b', sig: this.#hmac(account, fields.join('\n')) });
  }

  /** An account SAS: the containers of the account. */
  #signAccount(account, sp) {
    const [st, sip, scope] = ['', '', ''];
    const se = expiry();
    const fields = [account, sp, 'b', 'c', st, se, sip, protocols, version, scope, ''];
    return new URLSearchParams({ sp, ss: 'b', srt: 'c', se, spr: protocols, sv: version, sig: this.#hmac(account, fields.join('\n')) });
  }

  #hmac(account, text) {
    return createHmac('sha256', Buffer.from(this.services.accounts[account], 'base64')).update(text).digest('base64');
  }
}

const expiry = () => new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');

async function body(answer, status) {
  if (answer.status === status) return Buffer.from(await answer.arrayBuffer());
  throw new Error(`The storage answered ${answer.status} (${answer.headers.get('x-ms-error-code')}).`);
}
