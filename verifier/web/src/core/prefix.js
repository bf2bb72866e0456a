// The prefix tree of an index, in the format of torchwood's mpt: why no entry has a key. Every byte of a proof is accounted for.

import { equal, HASH_LENGTH, sha256 } from './bytes.js';

const ENTRY = [0];
const NODE = [1];
const KEY_BITS = 256;
const LONGEST_VALUE = 1024;

/** Whether the tree with this root holds nothing under the key. */
export async function excludes(root, key, proof) {
  if (proof.length === 0) return equal(root, await sha256());
  const reader = new Reader(proof);
  const other = reader.take(reader.number(), HASH_LENGTH);
  const value = reader.take(reader.number(), LONGEST_VALUE);
  if (other?.length !== HASH_LENGTH || value === null || equal(other, key)) return false;
  let hash = await sha256(ENTRY, varint(other.length), other, varint(value.length), value);
  let below = KEY_BITS;
  while (!reader.finished) {
    const bit = reader.number();
    const sibling = reader.take(HASH_LENGTH, HASH_LENGTH);
    if (bit === null || sibling === null || bit >= below || bitOf(key, bit) !== bitOf(other, bit)) return false;
    const [left, right] = bitOf(key, bit) === 0 ? [hash, sibling] : [sibling, hash];
    hash = await sha256(NODE, varint(bit), left, right);
    below = bit;
  }
  return equal(hash, root);
}

const bitOf = (key, bit) => (key[bit >> 3] >> (7 - (bit & 7))) & 1;

const varint = (number) => (number < 0x80 ? [number] : [(number & 0x7f) | 0x80, number >> 7]);

class Reader {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get finished() {
    return this.#at === this.#bytes.length;
  }

  /** A number in its shortest form of one or two bytes, or null. */
  number() {
    const first = this.#next();
    if (first === null || first < 0x80) return first;
    const second = this.#next();
    return second === null || second === 0 || second >= 0x80 ? null : (first & 0x7f) | (second << 7);
  }

  take(length, most) {
    if (length === null || length > most || length > this.#bytes.length - this.#at) return null;
    this.#at += length;
    return this.#bytes.slice(this.#at - length, this.#at);
  }

  #next() {
    return this.finished ? null : this.#bytes[this.#at++];
  }
}
