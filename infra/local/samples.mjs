// The sample files, the agreements they travel under, and their way into Baygate.
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, zones } from './folder.mjs';

const home = join(root, 'infra/local/samples');
const utcOffset = 8 * 3_600_000;
const day = 86_400_000;

export const samples = JSON.parse(readFileSync(join(home, 'samples.json'), 'utf8'));

export const pathOf = (sample) => join(home, sample.file);

/** Whether a transfer is that of a sample. The file in the inbox is all that Baygate knows of a dropped one. */
export const isOf = (sample, transfer) =>
  transfer.agreementId === sample.agreement && (sample.droppedInto !== undefined || transfer.fileName === sample.file);

/** One compliance officer proposes the agreements that are not registered yet, another confirms them; the recipients have made their containers. */
export async function register(folder, people, storage) {
  const [proposer, confirmer] = people.inRole('Compliance.Officer');
  await Promise.all(readdirSync(join(home, 'agreements')).map(async (name) => {
    const agreement = JSON.parse(readFileSync(join(home, 'agreements', name), 'utf8'), (_, value) => fill(folder, people, value));
    await storage.makeContainer(agreement.destination, agreement.destinationContainer);
    if (await find(people, agreement.id) === null) {
      folder.write(`agreements/${name}`, agreement);
      await people.must(proposer, 'agreements', 'propose', folder.at('agreements', name));
    }
    const { proposed } = await find(people, agreement.id);
    if (proposed) await people.must(proposed.proposedBy === people.idOf(confirmer) ? proposer : confirmer, 'agreements', 'confirm', agreement.id);
  }));
}

async function find(people, id) {
  const answer = await people.call(people.officer, 'GET', `agreements/${id}`);
  if (answer.status !== 200 && answer.status !== 404) throw new Error(`${id}: ${answer.status} ${await answer.text()}`);
  return answer.status === 404 ? null : answer.json();
}

/** Sends the samples that Baygate has not got, and goes on with uploads that were cut off. */
export async function send(people, storage) {
  const arrived = await inboxes(storage);
  // In this order: a file that has left the inbox by now has a transfer that is further than Declared.
  const transfers = await people.transfers();
  const isHere = ({ state, agreementId, id }) => state !== 'Declared' || arrived.has(`${agreementId}/${id}`);
  await Promise.all(samples.map(async (sample) => {
    if (transfers.some((transfer) => isOf(sample, transfer) && isHere(transfer))) return;
    if (sample.from) await people.must(sample.from, 'upload', pathOf(sample), '--agreement', sample.agreement);
    else await storage.putNew(sample.droppedInto, 'inbox', `${sample.agreement}/${sample.file}`, readFileSync(pathOf(sample)));
  }));
}

async function inboxes(storage) {
  const names = await Promise.all(zones.map((zone) => storage.list(zone, 'inbox')));
  return new Set(names.flat());
}

/** The recipient's private key, made when it is first asked for. */
export function recipientKey(folder, recipient) {
  const path = folder.at('recipients', `${recipient}.pem`);
  if (!existsSync(path)) {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 3072,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    folder.writeSecret(`recipients/${recipient}.pub.pem`, publicKey);
    folder.writeSecret(`recipients/${recipient}.pem`, privateKey);
  }
  return path;
}

/** An agreement's placeholders: {day:-20} is 20 days ago, {key:…} a recipient's public key, {person:…} a sample person's id. */
function fill(folder, people, value) {
  const [, kind, of] = /^\{(day|key|person):(.+)\}$/.exec(value) ?? [];
  if (kind === 'day') return new Date(Date.now() + utcOffset + Number(of) * day).toISOString().slice(0, 10);
  if (kind === 'key') return readFileSync(recipientKey(folder, of).replace(/\.pem$/, '.pub.pem'), 'utf8');
  return kind === 'person' ? people.idOf(of) : value;
}
