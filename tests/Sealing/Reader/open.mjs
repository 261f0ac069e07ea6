// Opens sealed files: node open.mjs KEY.pem FILE OUT [FILE OUT …]
// Written from docs/spec/sealed-file.md alone, with nothing but Node's own modules. Prints one line per file, `ok` or the name of the
// error and the chunk it is about; exits with 1 if any file did not open. What is in OUT then is verified, but not complete.
import { createPrivateKey } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { SealedFileError } from './errors.mjs';
import { readHeader } from './header.mjs';
import { openPayload, unwrapFileKey } from './payload.mjs';

const [keyPath, ...paths] = process.argv.slice(2);
if (paths.length === 0 || paths.length % 2 !== 0) {
  console.error('usage: node open.mjs KEY.pem FILE OUT [FILE OUT …]');
  process.exit(2);
}

const privateKey = createPrivateKey(readFileSync(keyPath));
for (let i = 0; i < paths.length; i += 2) {
  try {
    open(paths[i], paths[i + 1]);
    console.log('ok');
  } catch (failure) {
    if (!(failure instanceof SealedFileError)) throw failure;
    console.log(failure.message);
    process.exitCode = 1;
  }
}

function open(sealedPath, plaintextPath) {
  const input = openSync(sealedPath, 'r');
  const output = openSync(plaintextPath, 'w');
  try {
    const header = readHeader(() => read(input, 1)[0] ?? -1);
    const fileKey = unwrapFileKey(header, privateKey);
    openPayload(fileKey, header.context, (length) => read(input, length), (plaintext) => write(output, plaintext));
  } finally {
    closeSync(input);
    closeSync(output);
  }
}

function read(input, length) {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  for (let count = -1; count !== 0 && filled < length; filled += count) {
    count = readSync(input, buffer, filled, length - filled, null);
  }
  return buffer.subarray(0, filled);
}

function write(output, bytes) {
  for (let written = 0; written < bytes.length; ) written += writeSync(output, bytes, written);
}
