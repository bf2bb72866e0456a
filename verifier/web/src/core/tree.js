// The tree of RFC 6962 and the checks of RFC 9162, 2.1.3.2 and 2.1.4.2, also for subtrees. Sizes and indices are BigInt.

import { equal, HASH_LENGTH, sha256 } from './bytes.js';

const LEAF = [0];
const NODE = [1];

export const leafHash = (entry) => sha256(LEAF, entry);
const nodeHash = (left, right) => sha256(NODE, left, right);
const areHashes = (proof) => proof.every((hash) => hash.length === HASH_LENGTH);

export async function includes(index, size, leaf, proof, root) {
  if (index < 0n || index >= size || leaf.length !== HASH_LENGTH || !areHashes(proof)) return false;
  let [fn, sn, hash] = [index, size - 1n, leaf];
  for (const sibling of proof) {
    if (sn === 0n) return false;
    if ((fn & 1n) === 1n || fn === sn) {
      hash = await nodeHash(sibling, hash);
      const skip = trailingZeros(fn);
      [fn, sn] = [fn >> skip, sn >> skip];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  return sn === 0n && equal(hash, root);
}

/** Whether the second head extends the first. An empty tree proves nothing about another, so it never does. */
export async function extendsHead(from, to, proof, fromRoot, toRoot) {
  return from > 0n && containsSubtree(0n, from, to, proof, fromRoot, toRoot);
}

/** Whether the leaves from start up to end, with that root, are a subtree of the tree of that size. */
export async function containsSubtree(start, end, size, proof, subtreeRoot, root) {
  if (start === end && start >= 0n && end <= size) return proof.length === 0 && equal(subtreeRoot, await sha256());
  if (!isSubtree(start, end) || end > size || !areHashes(proof)) return false;
  let [fn, sn, tn] = [start, end - 1n, size - 1n];
  if (sn === tn) {
    while (fn !== sn) [fn, sn, tn] = [fn >> 1n, sn >> 1n, tn >> 1n];
  } else {
    while (fn !== sn && (sn & 1n) === 1n) [fn, sn, tn] = [fn >> 1n, sn >> 1n, tn >> 1n];
  }
  const whole = fn === sn;
  if (!whole && proof.length === 0) return false;
  let small = whole ? subtreeRoot : proof[0];
  let large = small;
  for (const hash of whole ? proof : proof.slice(1)) {
    if (tn === 0n) return false;
    if ((sn & 1n) === 1n || sn === tn) {
      if (fn < sn) small = await nodeHash(hash, small);
      large = await nodeHash(hash, large);
      const skip = trailingZeros(sn);
      [fn, sn, tn] = [fn >> skip, sn >> skip, tn >> skip];
    } else {
      large = await nodeHash(large, hash);
    }
    [fn, sn, tn] = [fn >> 1n, sn >> 1n, tn >> 1n];
  }
  return tn === 0n && equal(small, subtreeRoot) && equal(large, root);
}

/** A subtree begins at a multiple of the smallest power of two that covers it. */
export function isSubtree(start, end) {
  if (start < 0n || start >= end || end > 1n << 63n) return false;
  let cover = 1n;
  while (cover < end - start) cover <<= 1n;
  return start % cover === 0n;
}

/** How far to shift until the lowest bit is set; zero has none, and shifting it changes nothing more. */
function trailingZeros(number) {
  let count = 0n;
  while (number !== 0n && ((number >> count) & 1n) === 0n) count++;
  return count;
}
