// What the policy engine decided of each transfer, with the articles, as text.
const known = new Map();

/** The decision as the API shows it, or null before there is one; fetched once for each decision. */
export async function decisionOf(people, transfer) {
  if (!transfer.outcome) return null;
  const key = `${transfer.id} ${transfer.bindingDigest}`;
  if (!known.has(key)) {
    const answer = await people.call(people.officer, 'GET', `transfers/${transfer.id}/decision`);
    if (answer.status !== 200) return null;
    known.set(key, await answer.json());
  }
  return known.get(key);
}

/** The outcome with the exemption it rests on. */
export const outcomeOf = (transfer, decision) => [transfer.outcome, decision?.exemption].filter(Boolean).join(' ');

/** For each decided transfer its outcome and the articles that carry it; empty when there is none. */
export async function decisionsOf(people, transfers) {
  const lines = await Promise.all(transfers.map(async (transfer) => {
    const decision = await decisionOf(people, transfer);
    return decision ? ['', `  ${transfer.fileName ?? transfer.agreementId}: ${outcomeOf(transfer, decision)}`, ...decision.citations.map(sourceOf)] : [];
  }));
  return lines.flat().length === 0 ? '' : ['What the law says of them:', ...lines.flat()].join('\n');
}

const sourceOf = ({ rule, instrument, article }) => `    ${rule.padEnd(14)} ${instrument}, ${article}`;
