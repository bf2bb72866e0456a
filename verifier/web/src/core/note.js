// C2SP signed notes, checkpoints and tlog-proofs, and the three types of signature that logs and witnesses make.

import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { concat, decimal, equal, fromBase64, hex, HASH_LENGTH, readUint64, sha256, uint64, utf8 } from './bytes.js';

export const ED25519 = 1;
export const ED25519_COSIGNATURE = 4;
export const ML_DSA_44 = 6;

const TYPES = {
  [ED25519]: { name: 'Ed25519', keyLength: 32, signatureLength: 64, timed: false },
  [ED25519_COSIGNATURE]: { name: 'Ed25519', keyLength: 32, signatureLength: 64, timed: true },
  [ML_DSA_44]: { name: 'ML-DSA-44', keyLength: 1312, signatureLength: 2420, timed: true },
};
const TIME_LENGTH = 8;
const ID_LENGTH = 4;
const DASH = '— ';
const MOST_SIGNATURES = 64;
const PROOF_HEADER = 'c2sp.org/tlog-proof@v1\n';
const INDEX = 'index ';
const EXTRA = 'extra ';
const LONGEST_PATH = 63;

export const typeName = (key) => TYPES[key.type].name;

/** name+id+base64(type, key); null for anything else. */
export async function parseKey(vkey) {
  const first = vkey.indexOf('+');
  const second = vkey.indexOf('+', first + 1);
  if (first < 1 || second < 0) return null;
  const name = vkey.slice(0, first);
  const typed = fromBase64(vkey.slice(second + 1));
  if (typed === null || /[\s\p{Z}\p{Cc}]/u.test(name) || !Object.hasOwn(TYPES, typed[0])) return null;
  if (typed.length !== 1 + TYPES[typed[0]].keyLength) return null;
  const id = (await sha256(utf8(`${name}\n`), typed)).slice(0, ID_LENGTH);
  return hex(id) === vkey.slice(first + 1, second) ? { name, id, type: typed[0], bytes: typed.slice(1) } : null;
}

/** The text and the signature lines; null where the note is not of the form. */
export function parseNote(note) {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n') || /[\0-\x09\x0b-\x1f]/.test(note)) return null;
  const signatures = note.slice(gap + 2, -1).split('\n').map(parseLine);
  if (note.length === gap + 2 || signatures.includes(null) || signatures.length > MOST_SIGNATURES) return null;
  return { text: note.slice(0, gap + 1), signatures };
}

function parseLine(line) {
  const space = line.indexOf(' ', DASH.length);
  if (!line.startsWith(DASH) || space <= DASH.length) return null;
  const tagged = fromBase64(line.slice(space + 1));
  if (tagged === null || tagged.length <= ID_LENGTH) return null;
  return { name: line.slice(DASH.length, space), id: tagged.slice(0, ID_LENGTH), signature: tagged.slice(ID_LENGTH) };
}

/** Origin, size and root; null where the text is not exactly that. */
export function parseCheckpoint(text) {
  const lines = text.split('\n');
  if (lines.length !== 4 || lines[3] !== '' || lines[0] === '') return null;
  const size = decimal(lines[1]);
  const root = fromBase64(lines[2]);
  return size === null || root?.length !== HASH_LENGTH ? null : { origin: lines[0], size, root };
}

/** c2sp.org/tlog-proof without extra data; null for anything else. */
export function parseProof(text) {
  const gap = text.indexOf('\n\n');
  if (!text.startsWith(PROOF_HEADER + INDEX) || gap < 0) return null;
  const lines = text.slice(PROOF_HEADER.length, gap).split('\n');
  const path = lines.slice(1).map(fromBase64);
  const index = decimal(lines[0].slice(INDEX.length));
  if (index === null || path.length > LONGEST_PATH || path.some((hash) => hash?.length !== HASH_LENGTH)) return null;
  return { index, path, checkpoint: text.slice(gap + 2) };
}

/** The same with the leaf itself in its extra line; null for anything else. */
export function parseExplainedProof(text) {
  const first = text.indexOf('\n') + 1;
  const second = text.indexOf('\n', first) + 1;
  if (first < 1 || second < 1 || !text.startsWith(EXTRA, first)) return null;
  const leaf = fromBase64(text.slice(first + EXTRA.length, second - 1));
  const proof = parseProof(text.slice(0, first) + text.slice(second));
  return leaf === null || proof === null ? null : { leaf, proof, text };
}

/**
 * The signatures that hold, of keys that are known, each with its time where its type states one.
 * One bad signature of a known key spoils the whole note: then nobody signed it.
 */
export async function verifiedSignatures(note, known) {
  const verified = [];
  for (const line of note.signatures) {
    for (const key of known.filter((one) => one.name === line.name && equal(one.id, line.id))) {
      if (!(await verifies(key, note.text, line.signature))) return [];
      verified.push({ key, time: TYPES[key.type].timed ? readUint64(line.signature) : null });
    }
  }
  return verified;
}

async function verifies(key, text, signature) {
  const type = TYPES[key.type];
  const timeLength = type.timed ? TIME_LENGTH : 0;
  if (signature.length !== timeLength + type.signatureLength) return false;
  const time = type.timed ? readUint64(signature) : 0n;
  const message = time < 1n << 63n ? signedMessage(key, text, time) : null;
  if (message === null) return false;
  const bare = signature.slice(timeLength);
  return key.type === ML_DSA_44 ? verifiesMlDsa44(key.bytes, message, bare) : verifiesEd25519(key.bytes, message, bare);
}

/** What a key of each type signs; null where it cannot sign this text. */
function signedMessage(key, text, time) {
  if (key.type === ED25519) return utf8(text);
  if (key.type === ED25519_COSIGNATURE) return utf8(`cosignature/v1\ntime ${time}\n${text}`);
  const head = parseCheckpoint(text);
  const name = utf8(key.name);
  const origin = utf8(head?.origin ?? '');
  if (head === null || name.length > 255 || origin.length > 255) return null;
  return concat(
    utf8('subtree/v1\n\0'), [name.length], name, uint64(time), [origin.length], origin,
    uint64(0n), uint64(head.size), head.root,
  );
}

export async function verifiesEd25519(publicKey, message, signature) {
  let key;
  try {
    key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']);
  } catch (error) {
    // A browser that does not know the algorithm must not refuse what it cannot judge.
    if (error.name === 'NotSupportedError') throw error;
    return false;
  }
  return crypto.subtle.verify('Ed25519', key, signature, message);
}

export function verifiesMlDsa44(publicKey, message, signature) {
  try {
    return ml_dsa44.verify(signature, message, publicKey);
  } catch {
    return false;
  }
}
