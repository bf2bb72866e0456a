#!/usr/bin/env node
// A verifier of heirloom-proof/1 in plain Node, to be read beside docs/proof-bundle.md: note, cosignature, quorum, inclusion, parts, chains.
// It asks no network, leaves "anchors" and "next" aside, and knows Ed25519 only: keys of other types confirm nothing here, which can only
// refuse more.   usage: node verify.mjs BUNDLE POLICY
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const check = (holds, otherwise) => { if (!holds) throw new Error(otherwise); };
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const nodeHash = (left, right) => sha256('\x01', left, right);
const match = (pattern, text, otherwise) => pattern.exec(text) ?? check(false, otherwise);

function base64(text, size) {
  const bytes = Buffer.from(String(text), 'base64');
  check(bytes.toString('base64') === text && (size ?? bytes.length) === bytes.length, `not base64 as the format asks: ${text}`);
  return bytes;
}

function parseKey(vkey) { // section 5
  const [, name, id, rest] = match(/^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/, vkey, 'not a vkey');
  const typed = base64(rest);
  check(sha256(`${name}\n`, typed).toString('hex', 0, 4) === id, `the id of key ${name} does not belong to it`);
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), typed.subarray(1)]);
  const known = [1, 4].includes(typed[0]) && typed.length === 33;
  return { name, id, timed: typed[0] === 4, key: known && createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

function parsePolicy(text) {
  const [keys, rules] = [[], new Map([['none', () => true]])];
  let quorum;
  for (const [word, name, ...rest] of text.split('\n').map((line) => line.trim().split(/[ \t]+/))) {
    if (word === 'log') keys.push(parseKey(name));
    else if (word === 'witness') keys.push({ ...parseKey(rest[0]), witness: name });
    else if (word === 'quorum') quorum = rules.get(name);
    else if (word !== 'group') check(word === '' || word.startsWith('#'), `the policy has an unknown line: ${word}`);
    const parts = rest.slice(1).map((member) => rules.get(member));
    const needed = { any: 1, all: parts.length }[rest[0]] ?? Number(rest[0]);
    if (word === 'witness') rules.set(name, (seen) => seen.has(name));
    if (word === 'group') rules.set(name, (seen) => parts.filter((part) => part(seen)).length >= needed);
  }
  check(quorum, 'the policy has no quorum');
  return { keys, quorum };
}

function openCheckpoint(note, { keys, quorum }) { // section 4
  const [, text, origin, size, root, lines] = match(/^((.+)\n(0|[1-9]\d*)\n(.+)\n)\n((?:— \S+ \S+\n)+)$/, note, 'not a signed checkpoint');
  const seen = new Set();
  let signed = false;
  for (const [, name, tagged] of lines.matchAll(/— (\S+) (\S+)\n/g)) {
    const bytes = base64(tagged);
    for (const key of keys.filter((one) => one.key && one.name === name && one.id === bytes.toString('hex', 0, 4))) {
      const time = key.timed ? bytes.readBigUInt64BE(4) : 0n;
      const message = key.timed ? `cosignature/v1\ntime ${time}\n${text}` : text;
      check(verify(null, Buffer.from(message), key.key, bytes.subarray(key.timed ? 12 : 4)), `a wrong signature of ${name}`);
      if (key.witness && time > 0n) seen.add(key.witness);
      signed ||= !key.witness && name === origin;
    }
  }
  check(signed && quorum(seen), `the head of ${origin} is not signed and confirmed as the policy asks`);
  return { origin, size: BigInt(size), root: base64(root, 32) };
}

function checkInclusion(index, { size, root }, hash, path) { // RFC 9162, 2.1.3.2
  check(index < size, 'the index is outside of the log');
  let [fn, sn] = [index, size - 1n];
  for (const sibling of path) {
    check(sn > 0n, 'the path is too long');
    const right = fn & 1n || fn === sn;
    hash = right ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    for (; right && fn && !(fn & 1n); fn >>= 1n) sn >>= 1n;
    [fn, sn] = [fn >> 1n, sn >> 1n];
  }
  check(sn === 0n && hash.equals(root), 'the leaf is not in the tree');
}

const LEAF = /^heirloom\.example\/leaf@v1\n(item|ownership|theft|dealer|consent)\n(\S+)\n(\S+)\n(0|[1-9]\d{0,11})\n$/;
const STREAMS = ['item-registry', 'ownership', 'dealer-network', 'consent'];

function checkEvent({ leaf, parts, proof }, policy, chain) { // sections 1, 2 and 4
  const entry = base64(leaf);
  const [, kind, , commitment] = match(LEAF, entry.toString('latin1'), 'not a leaf');
  const hashes = parts.map(({ c, salt, payload }) => c ? base64(c, 32) : sha256('heirloom/part/v1\0', base64(salt, 32), base64(payload)));
  check(sha256('heirloom/commit/v1\0', ...hashes).equals(base64(commitment, 32)), 'the parts are not what was logged');
  const [, index, path, note] = match(/^c2sp\.org\/tlog-proof@v1\nindex (0|[1-9]\d*)\n((?:.+\n)*)\n([^]*)$/, proof, 'not a tlog-proof');
  const head = openCheckpoint(note, policy);
  checkInclusion(BigInt(index), head, sha256('\0', entry), path.split('\n').slice(0, -1).map((hash) => base64(hash, 32)));
  check(!chain.places.has(head.origin + index) && chain.places.add(head.origin + index), 'an event stands twice');
  follow(chain, parts[0].c ? null : JSON.parse(base64(parts[0].payload)), sha256('\0', entry).toString('base64'));
  return `${kind}: entry ${index} of ${head.origin}`;
}

function follow(chain, facts, hash) { // section 3
  const { stream, seq, prev, item } = facts ?? { ...chain, seq: chain.seq + 1, prev: chain.hash };
  const later = STREAMS.indexOf(stream) > STREAMS.indexOf(chain.stream);
  check(!facts || (STREAMS.includes(stream) && item === (chain.item ?? item)), 'another piece or an unknown stream');
  check(!facts || stream === chain.stream || later, 'the streams are not in their order');
  check(later ? seq > 0 || prev === '' : seq === chain.seq + 1 && prev === chain.hash, 'an event does not follow the one before');
  Object.assign(chain, { stream, seq, item, hash });
}

try {
  const [bundle, policy] = [JSON.parse(readFileSync(process.argv[2])), parsePolicy(readFileSync(process.argv[3], 'utf8'))];
  check(bundle.v === 'heirloom-proof/1' && bundle.events.length > 0, 'not a proof bundle');
  const chain = { places: new Set(), seq: -1 };
  bundle.events.forEach((event) => console.log(checkEvent(event, policy, chain)));
  console.log(`VERIFIED: ${bundle.events.length} event(s) of piece ${chain.item}; this says nothing of what came later`);
} catch (error) {
  console.log(`REFUSED: ${error.message}`);
  process.exitCode = 1;
}
