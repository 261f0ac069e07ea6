// The transfers' states: redrawn in place on a terminal, otherwise a line for each change.
import { stripVTControlCharacters } from 'node:util';

const ends = new Set(['Delivered', 'Refused', 'Rejected', 'Expired', 'Withdrawn', 'Failed']);

export const hasEnded = (transfer) => ends.has(transfer.state);
export const waits = (transfer) => transfer.state === 'AwaitingApproval' || transfer.state === 'AwaitingInfo';

export class Board {
  #drawn = [];
  #said = new Map();
  #out = process.stdout;

  /** Shows how the transfers stand, then what is to be said about them; each only when it changes. */
  show(transfers, about = '') {
    if (this.#out.isTTY) this.#redraw(tableOf(transfers, ['File', 'Route', 'State', 'Outcome', 'Reason']));
    else for (const transfer of transfers) this.#say(transfer.id, lineOf(transfer));
    if (this.#say('about', about)) this.settle();
  }

  /** What is on the terminal stays there; the next table comes below. */
  settle() {
    this.#drawn = [];
  }

  #redraw(rows) {
    if (!this.#isNews('table', rows.join('\n'))) return;
    const back = this.#drawn.length > 0 ? `\x1b[${this.#drawn.length}A\x1b[0J` : '';
    this.#drawn = rows.slice(0, Math.max(this.#out.rows - 1, 1)).map((row) => this.#fit(row));
    this.#out.write(`${back}${this.#drawn.join('\n')}\n`);
  }

  #fit(line) {
    return line.length > this.#out.columns ? `${line.slice(0, this.#out.columns - 1)}…` : line;
  }

  #say(key, text) {
    if (!this.#isNews(key, text)) return false;
    if (text) this.#out.write(`${text}\n`);
    return true;
  }

  #isNews(key, text) {
    if ((this.#said.get(key) ?? '') === text) return false;
    this.#said.set(key, text);
    return true;
  }
}

const lineOf = (transfer) =>
  [transfer.id, transfer.fileName ?? transfer.agreementId, transfer.state, why(transfer)].join('  ').trimEnd();

const columns = {
  Transfer: (transfer) => transfer.id,
  File: (transfer) => transfer.fileName ?? transfer.agreementId,
  Route: (transfer) => `${transfer.zone} > ${transfer.destination ?? '?'}`,
  State: (transfer) => transfer.state,
  Outcome: (transfer) => transfer.outcome ?? '',
  Reason: why,
};

/** A table as lines, its columns aligned. */
export function tableOf(transfers, names) {
  if (transfers.length === 0) return [];
  const table = [names, ...transfers.map((transfer) => names.map((name) => columns[name](transfer)))];
  const widths = names.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
}

function why({ reason, awaited, missing, reviews, progress }) {
  if (reason) return stripVTControlCharacters(`${reason.code}: ${reason.text}`).replaceAll('\n', ' ');
  if (awaited.length > 0) return awaited.map(({ role, count }) => `${count} × ${role}`).join(', ');
  if (missing.length + reviews.length > 0) return [...reviews.map((rule) => `review ${rule}`), ...missing.map((fact) => `fact ${fact}`)].join(', ');
  return progress && progress.total > 0 ? `${Math.floor(100 * progress.bytes / progress.total)} %` : '';
}
