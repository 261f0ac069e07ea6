// What waits for people, and the exact commands with which the sample people answer.
import { waits } from './board.mjs';
import { isOf, samples } from './samples.mjs';
import { fromRoot, quote } from './shell.mjs';

/** The commands, as text; empty when nothing waits. */
export function answerCommands(folder, people, transfers) {
  const waiting = transfers.filter((transfer) => waits(transfer) || transfer.state === 'Failed');
  if (waiting.length === 0) return '';
  return [
    'These wait for people. In another terminal:',
    `  export BAYGATE_SERVER=${people.server} BAYGATE_STATE=${quote(fromRoot(folder.at('state/you')))}`,
    ...waiting.flatMap((transfer) => ['', `  # ${transfer.fileName ?? transfer.agreementId}: ${transfer.state}`, ...answersTo(people, transfer)]),
  ].join('\n');
}

function answersTo(people, transfer) {
  if (transfer.state === 'AwaitingApproval') return votersFor(people, transfer).map((name) => as(name, ['approve', transfer.id]));
  return [as(people.officer, transfer.state === 'Failed' ? ['retry', transfer.id] : answerTo(transfer))];
}

/** How the compliance officer answers, as arguments of ./baygate: what a sample says, else with blanks to fill. */
export function answerTo(transfer) {
  const sample = samples.find((candidate) => isOf(candidate, transfer));
  if (sample?.reject) return ['reject', transfer.id, '--reason', sample.reject];
  const { facts = {}, reason = 'REASON' } = sample?.answer ?? {};
  return [
    'inform', transfer.id,
    ...transfer.missing.flatMap((fact) => ['--fact', `${fact}=${JSON.stringify(facts[fact]) ?? 'VALUE'}`]),
    ...transfer.reviews.flatMap((rule) => ['--clear', rule]),
    '--reason', reason];
}

/** One person for each approval that is awaited, nobody twice. Who is named last is awaited to the end, so those before may have voted. */
export function votersFor(people, transfer) {
  const chosen = [];
  for (const { role, count } of transfer.awaited.toSorted((a, b) => people.inRole(a.role).length - people.inRole(b.role).length)) {
    const free = people.inRole(role).filter((name) => !chosen.includes(name));
    chosen.push(...free.slice(-count));
  }
  return chosen;
}

const as = (name, args) => `  ./baygate login --as ${quote(name)} && ./baygate ${args.map(quote).join(' ')}`;
