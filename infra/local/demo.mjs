// The samples' whole way without a person: the sample people decide, the recipients open, everything is checked.
import { setTimeout as sleep } from 'node:timers/promises';
import { Board, hasEnded, tableOf, waits } from './board.mjs';
import { checkEnd, checkZones } from './checks.mjs';
import { decisionOf, decisionsOf, outcomeOf } from './decisions.mjs';
import { isOf, register, samples, send } from './samples.mjs';
import { Storage } from './storage.mjs';
import { answerTo, votersFor } from './waiting.mjs';

const pause = 250;
const patience = 120_000;

/** Answers 0 when everything held, else 1. */
export async function demonstrate(folder, services, people) {
  const storage = new Storage(services);
  await register(folder, people, storage);
  await send(people, storage);
  const transfers = await decideAll(people);

  const failed = [];
  const report = async (title, checks) => {
    console.log(`\n${title}`);
    for await (const { what, problem } of checks) {
      console.log(problem ? `  FAILED  ${what}: ${problem}` : `  ok      ${what}`);
      if (problem) failed.push(`${title}: ${what}`);
    }
  };
  for (const sample of samples) {
    const found = transfers.filter((transfer) => isOf(sample, transfer));
    await report(`${sample.file} (${sample.about})`, checkEnd({ folder, people, storage, sample, found }));
  }
  await report('What is left in the zones', checkZones(storage));

  console.log(`\n${await decisionsOf(people, transfers)}`);
  const shown = await Promise.all(transfers.map(async (transfer) => ({ ...transfer, outcome: outcomeOf(transfer, await decisionOf(people, transfer)) })));
  console.log(`\n${tableOf(shown, ['Transfer', 'Route', 'File', 'Outcome', 'State', 'Reason']).join('\n')}\n`);
  console.log(failed.length === 0 ? 'Everything held.' : `This did not hold:\n  ${failed.join('\n  ')}`);
  return failed.length === 0 ? 0 : 1;
}

/** Lets the sample people answer until every transfer has ended. */
async function decideAll(people) {
  const board = new Board();
  const answered = new Set();
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(pause)) {
    const transfers = await people.transfers();
    board.show(transfers);
    if (transfers.length >= samples.length && transfers.every(hasEnded)) return transfers;
    const ready = transfers.filter((transfer) => waits(transfer) && !answered.has(`${transfer.id} ${transfer.bindingDigest}`));
    await Promise.all(ready.map((transfer) => answer(people, transfer)));
    for (const transfer of ready) answered.add(`${transfer.id} ${transfer.bindingDigest}`);
    if (ready.length > 0) board.settle();
  }
  return people.transfers();
}

async function answer(people, transfer) {
  if (transfer.state === 'AwaitingInfo') return say(people, people.officer, answerTo(transfer));
  for (const name of votersFor(people, transfer)) await say(people, name, ['approve', transfer.id]);
}

async function say(people, name, args) {
  console.log(`${name}: ./baygate ${args.join(' ')}`);
  await people.must(name, ...args);
}
