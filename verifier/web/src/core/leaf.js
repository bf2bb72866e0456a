// What a leaf of the log says in public, and how it commits to the salted parts of an event.

import { concat, fromBase64, HASH_LENGTH, sha256, utf8 } from './bytes.js';

const FORMAT = 'heirloom.example/leaf@v1';
const LONGEST = 256;
/** The classes, and to how many seconds their time is rounded. */
const ROUNDING = { item: 60n, ownership: 3600n, theft: 60n, dealer: 60n, consent: 3600n };
const PART = utf8('heirloom/part/v1\0');
const COMMIT = utf8('heirloom/commit/v1\0');

/** Class, handle, commitment and time; null where the bytes are not the five lines of a leaf. */
export function parseLeaf(entry) {
  if (entry.length > LONGEST || entry.some((byte) => byte !== 10 && (byte < 32 || byte > 126))) return null;
  const lines = String.fromCharCode(...entry).split('\n');
  if (lines.length !== 6 || lines[5] !== '' || lines[0] !== FORMAT || !Object.hasOwn(ROUNDING, lines[1])) return null;
  const handle = fromBase64(lines[2]);
  const commitment = fromBase64(lines[3]);
  if (handle?.length !== HASH_LENGTH || commitment?.length !== HASH_LENGTH) return null;
  if (!/^(0|[1-9][0-9]{0,11})$/.test(lines[4]) || BigInt(lines[4]) % ROUNDING[lines[1]] !== 0n) return null;
  return { class: lines[1], handle, commitment, time: BigInt(lines[4]) };
}

const partHash = (part) => part.c ?? sha256(PART, part.salt, part.payload);

export async function commitmentTo(parts) {
  return sha256(COMMIT, concat(...(await Promise.all(parts.map(partHash)))));
}
