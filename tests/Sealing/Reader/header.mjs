// The header of a sealed file: docs/spec/sealed-file.md, sections 3 and 7, step 1.
import { SealedFileError } from './errors.mjs';

const MAX_HEADER = 65536;
const MAX_STANZAS = 64;
const MAX_WRAPPED_KEY = 1024;
const LINE_CUT = 1024;
const LF = 0x0a;

/** Reads the header with `readByte`, which gives the next byte or -1, and not one byte more. */
export function readHeader(readByte) {
  const covered = [];
  const next = () => {
    const { line, complete } = readLine(readByte);
    if (!complete) throw new SealedFileError(covered.length === 0 ? 'NotSealedFile' : 'Truncated');
    covered.push(line);
    const size = covered.reduce((sum, text) => sum + text.length + 1, 0);
    if (size > MAX_HEADER) throw new SealedFileError('HeaderTooLarge');
    return line;
  };

  const version = next();
  if (!version.startsWith('baygate.sealed/')) throw new SealedFileError('NotSealedFile');
  if (version !== 'baygate.sealed/v1') throw new SealedFileError('VersionUnknown');

  const [, suite] = match(next(), /^suite ([A-Za-z0-9-]{1,64})$/);
  if (suite !== 'Cobblestone-256') throw new SealedFileError('SuiteUnknown');
  match(next(), /^transfer [a-z0-9-]{1,64}$/);
  const context = covered.map((line) => line + '\n').join('');

  const stanzas = [];
  let line = next();
  while (line.startsWith('-> ')) {
    require(stanzas.length < MAX_STANZAS);
    const [, algorithm, keyId] = match(line, /^-> ([A-Za-z0-9-]{1,64}) ([!-~]{1,512})$/);
    require(stanzas.every((stanza) => stanza.keyId !== keyId));

    let body = '';
    let ended = false;
    for (line = next(); !line.startsWith('---') && !line.startsWith('-> '); line = next()) {
      require(!ended && /^[A-Za-z0-9+/]{1,64}$/.test(line));
      body += line;
      ended = line.length < 64;
    }

    const wrappedKey = decode(body);
    require(wrappedKey.length >= 1 && wrappedKey.length <= MAX_WRAPPED_KEY);
    stanzas.push({ algorithm, keyId, wrappedKey });
  }

  require(stanzas.length > 0);
  const [, mac] = match(line, /^--- ([A-Za-z0-9+/]{43})$/);
  const authenticated = covered.slice(0, -1).map((text) => text + '\n').join('') + '---';
  return { context, stanzas, mac: decode(mac), authenticated: Buffer.from(authenticated, 'latin1') };
}

function readLine(readByte) {
  const bytes = [];
  while (bytes.length < LINE_CUT) {
    const byte = readByte();
    if (byte < 0) return { complete: false };
    if (byte === LF) break;
    bytes.push(byte);
  }
  return { line: Buffer.from(bytes).toString('latin1'), complete: true };
}

function decode(base64) {
  const bytes = Buffer.from(base64, 'base64');
  require(bytes.toString('base64').replaceAll('=', '') === base64);
  return bytes;
}

function match(line, pattern) {
  const found = pattern.exec(line);
  require(found !== null);
  return found;
}

function require(condition) {
  if (!condition) throw new SealedFileError('HeaderMalformed');
}
