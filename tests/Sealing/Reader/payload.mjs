// Keys and payload of a sealed file: docs/spec/sealed-file.md, sections 4, 5 and 7.
import { constants, createDecipheriv, createHash, createHmac, createPublicKey, privateDecrypt, timingSafeEqual } from 'node:crypto';
import { SealedFileError } from './errors.mjs';

const CHUNK = 16384;
const TAG = 16;
const SALT = 24;
const PREFIX = 56;
const MAX_CHUNKS = 2 ** 38;

/** Finds the stanza for the key, unwraps the file key and verifies the header with it. */
export function unwrapFileKey(header, privateKey) {
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const keyId = 'sha256:' + createHash('sha256').update(spki).digest('base64url');
  const stanza = header.stanzas.find((each) => each.algorithm === 'RSA-OAEP-256' && each.keyId === keyId);
  if (stanza === undefined) throw new SealedFileError('NoStanzaForKey');

  const fileKey = unwrap(privateKey, stanza.wrappedKey);
  const macKey = expand(fileKey, Buffer.from('baygate.sealed/v1 header'), 32);
  const mac = createHmac('sha256', macKey).update(header.authenticated).digest();
  if (!timingSafeEqual(mac, header.mac)) throw new SealedFileError('HeaderMacMismatch');
  return fileKey;
}

/** Opens the payload; `read(length)` gives that many bytes, or fewer at the end; `release` takes verified plaintext. */
export function openPayload(fileKey, context, read, release) {
  const prefix = read(PREFIX);
  if (prefix.length < PREFIX) throw new SealedFileError('Truncated');

  const salt = prefix.subarray(0, SALT);
  const info = Buffer.concat([Buffer.from('c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\0'), salt, Buffer.from(context)]);
  const keys = expand(fileKey, info, 32 + 12 + 32);
  if (!timingSafeEqual(keys.subarray(44), prefix.subarray(SALT))) throw new SealedFileError('CommitmentMismatch');

  const [key, baseNonce] = [keys.subarray(0, 32), keys.subarray(32, 44)];
  for (let chunk = 0; ; chunk++) {
    if (chunk === MAX_CHUNKS) throw new SealedFileError('PayloadTooLong');
    const sealed = read(CHUNK + TAG);
    if (sealed.length < TAG) throw new SealedFileError('Truncated', chunk);
    release(openChunk(key, nonce(baseNonce, chunk), sealed, chunk));
    if (sealed.length < CHUNK + TAG) return;
  }
}

function openChunk(key, iv, sealed, chunk) {
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plaintext = decipher.update(sealed.subarray(0, sealed.length - TAG));
  try {
    decipher.final();
  } catch {
    throw new SealedFileError('ChunkAuthenticationFailed', chunk);
  }
  return plaintext;
}

function unwrap(key, wrappedKey) {
  let fileKey;
  try {
    fileKey = privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' }, wrappedKey);
  } catch {
    throw new SealedFileError('KeyUnwrapFailed');
  }
  if (fileKey.length !== 32) throw new SealedFileError('KeyUnwrapFailed');
  return fileKey;
}

function nonce(baseNonce, chunk) {
  const bytes = Buffer.from(baseNonce);
  bytes.writeBigUInt64BE(bytes.readBigUInt64BE(4) ^ BigInt(chunk), 4);
  return bytes;
}

function expand(key, info, length) {
  let output = Buffer.alloc(0);
  for (let i = 1, block = Buffer.alloc(0); output.length < length; i++) {
    block = createHmac('sha512', key).update(block).update(info).update(Buffer.from([i])).digest();
    output = Buffer.concat([output, block]);
  }
  return output.subarray(0, length);
}
