// A proof bundle as it is read: strictly, within bounds, and nothing checked yet.

import { require } from './account.js';
import { Fields } from './fields.js';
import { parseJson } from './json.js';
import { parseExplainedProof, parseProof } from './note.js';

const VERSION = 'heirloom-proof/1';

/** How much is read before the page says that it will not judge. The same as the command's. */
export const LIMITS = {
  bundleBytes: 32 << 20,
  policyBytes: 1 << 20,
  events: 10_000,
  parts: 64,
  anchors: 256,
  proofHashes: 128,
  checkpoints: 256,
  next: 64,
};

export function parseBundle(text) {
  const bundle = new Fields('bundle', parseJson(text), ['v', 'events', 'next', 'anchors']);
  require(bundle.text('v') === VERSION, 'version-unknown', { version: VERSION });
  const events = bundle.list('events', LIMITS.events).map((json, i) => event(`events[${i}]`, json, i + 1));
  require(events.length > 0, 'events-none');
  const anchors = bundle.list('anchors', LIMITS.anchors).map((json, i) => anchor(`anchors[${i}]`, json));
  const next = bundle.has('next') ? bundle.listOrOne('next', LIMITS.next) : [];
  return { events, anchors, next: next.map((json, i) => nextOf(`next[${i}]`, json)) };
}

function nextOf(where, json) {
  const fields = new Fields(where, json, ['stream', 'handle', 'absence', 'indexProof']);
  const stream = fields.text('stream');
  const indexProof = parseExplainedProof(fields.text('indexProof'));
  require(indexProof !== null, 'next-malformed', { stream });
  return { stream, handle: fields.hash('handle'), absence: fields.bytes('absence'), indexProof };
}

function event(where, json, number) {
  const fields = new Fields(where, json, ['leaf', 'parts', 'proof']);
  const parts = fields.list('parts', LIMITS.parts).map((one, i) => part(`${where}.parts[${i}]`, one));
  require(parts.length > 0, 'parts-none', { event: number });
  const leaf = fields.bytes('leaf');
  const proof = parseProof(fields.text('proof'));
  require(proof !== null, 'proof-malformed', { event: number });
  return { leaf, parts, proof };
}

function part(where, json) {
  const fields = new Fields(where, json, ['salt', 'payload', 'c']);
  if (fields.has('c')) return { c: new Fields(where, json, ['c']).hash('c') };
  return { salt: fields.hash('salt'), payload: fields.bytes('payload') };
}

function anchor(where, json) {
  const fields = new Fields(where, json, [
    'chainId', 'contract', 'size', 'root', 'tx', 'block', 'blockHash', 'consistency',
  ]);
  return {
    chainId: fields.number('chainId'),
    contract: fields.hex('contract', 40),
    size: fields.number('size'),
    root: fields.hash('root'),
    tx: fields.hex('tx', 64),
    block: fields.number('block'),
    blockHash: fields.hex('blockHash', 64),
    consistency: fields.hashes('consistency', LIMITS.proofHashes),
  };
}
