// What has been delivered, as the recipients see it: the sealed file from their container, and their key.
import { existsSync, writeFileSync } from 'node:fs';
import { recipientKey, samples } from './samples.mjs';
import { fromRoot, quote } from './shell.mjs';

/** The recipient fetches the sealed file from the container it was delivered to, once. Answers its path. */
export async function fetchDelivered(folder, storage, transfer) {
  const path = folder.at('delivered', `${transfer.id}.sealed`);
  const { zone, container, blobName } = transfer.delivered;
  if (!existsSync(path)) writeFileSync(path, await storage.read(zone, container, blobName));
  return path;
}

/** Where the opened file goes. */
export const openedPath = (folder, transfer) => folder.at('opened', `${transfer.id}-${transfer.fileName}`);

/** The commands that open what was delivered to the samples' recipients, as text; empty when nothing was. */
export async function openCommands(folder, storage, transfers) {
  const delivered = transfers.filter(({ state, agreementId }) => state === 'Delivered' && samples.some(({ agreement }) => agreement === agreementId));
  if (delivered.length === 0) return '';
  const commands = await Promise.all(delivered.map(async (transfer) => {
    const paths = [await fetchDelivered(folder, storage, transfer), openedPath(folder, transfer), recipientKey(folder, transfer.delivered.container)];
    const [sealed, opened, key] = paths.map(fromRoot).map(quote);
    return `  ./baygate open ${sealed} ${opened} --key ${key}`;
  }));
  return ['These were delivered. Their recipients open them:', ...commands].join('\n');
}
