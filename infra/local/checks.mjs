// What must hold of a sample once its transfer has ended.
import { readFileSync } from 'node:fs';
import { fetchDelivered, openedPath } from './deliveries.mjs';
import { zones } from './folder.mjs';
import { pathOf, recipientKey } from './samples.mjs';

/** Yields one line a check: what was checked, and what is wrong with it, if anything. */
export async function* checkEnd({ folder, people, storage, sample, found }) {
  yield compare('is one transfer', found.length, 1);
  if (found.length === 0) return;
  const [transfer] = found;
  const { expect } = sample;
  yield compare(`ended as ${expect.state}`, transfer.state, expect.state);
  yield compare(`was decided as ${expect.outcome ?? 'nothing'}`, transfer.outcome, expect.outcome);
  if (expect.reason) yield compare(`gives the reason ${expect.reason}`, transfer.reason?.code, expect.reason);
  if (transfer.state === 'Delivered') yield* checkDelivery({ folder, people, storage, sample, transfer });
}

async function* checkDelivery({ folder, people, storage, sample, transfer }) {
  const sealed = await fetchDelivered(folder, storage, transfer);
  const opened = openedPath(folder, transfer);
  const key = recipientKey(folder, transfer.delivered.container);
  yield run('opens with the recipient\'s key', await people.offline('open', sealed, opened, '--key', key));
  yield { what: 'is byte for byte what was sent', problem: areEqual(opened, pathOf(sample)) ? null : 'it differs' };
  yield* checkReceipt({ folder, people, sample, transfer, sealed });
}

/** Yields whether anything is left of the files but what was delivered. */
export async function* checkZones(storage) {
  for (const zone of zones) {
    for (const container of ['inbox', 'sealed'])
      yield compare(`nothing in the container ${container} of ${zone}`, (await storage.list(zone, container)).length, 0);
  }
}

async function* checkReceipt({ folder, people, sample, transfer, sealed }) {
  const receipt = folder.at('receipts', `${sample.file}.json`);
  yield run('has a receipt', await people.baygate(sample.from, 'receipt', transfer.id, '--out', receipt));
  const signer = folder.at('keys', transfer.zone, 'signing.pub.pem');
  const verified = await people.offline('verify', receipt, '--key', signer, '--file', sealed);
  yield run('has a receipt that is genuine and of this file', verified);
  console.log(verified.output.trimEnd().replace(/^/gm, '          '));
}

function areEqual(a, b) {
  try {
    return readFileSync(a).equals(readFileSync(b));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

const compare = (what, actual, expected) => ({ what, problem: (actual ?? null) === expected ? null : `it is ${actual ?? 'nothing'}` });

const run = (what, { code, output }) => ({ what, problem: code === 0 ? null : `exit code ${code}, ${output.trim()}` });
