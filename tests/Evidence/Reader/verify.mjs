// Verifies an envelope as docs/spec/statements.md says, sections 2 to 4, with Node's own crypto and nothing of Baygate.
// node verify.mjs KEY.pem ENVELOPE.json prints the verdict and, when it is Valid, the statement's kind.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const payloadTypeOfStatements = 'application/vnd.in-toto+json';
const [keyPath, envelopePath] = process.argv.slice(2);
const key = createPublicKey(readFileSync(keyPath));
const envelope = JSON.parse(readFileSync(envelopePath, 'utf8'));

const keyId = 'sha256:' + createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('base64url');
const payload = Buffer.from(envelope.payload, 'base64');
const preAuthentication = Buffer.concat([
  Buffer.from(`DSSEv1 ${Buffer.byteLength(envelope.payloadType)} ${envelope.payloadType} ${payload.length} `), payload]);

function verdict() {
  if (envelope.payloadType !== payloadTypeOfStatements) return 'PayloadTypeUnknown';
  if (envelope.signatures.length === 0) return 'SignatureMissing';
  const named = envelope.signatures.filter((signature) => signature.keyid === keyId);
  if (named.length === 0) return 'KeyUnknown';
  const holds = named.some(({ sig }) =>
    verify('sha256', preAuthentication, { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(sig, 'base64')));
  return holds ? 'Valid' : 'SignatureInvalid';
}

const answer = verdict();
console.log(answer === 'Valid' ? `Valid ${JSON.parse(payload).predicateType}` : answer);
