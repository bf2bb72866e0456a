// Runs the page's own checks over the vectors in a folder and prints how many of each kind there were and which were judged otherwise than they say.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromUtf8 } from '../src/core/bytes.js';
import { parseJson } from '../src/core/json.js';
import { verifiesEd25519, verifiesMlDsa44 } from '../src/core/note.js';
import { containsSubtree, extendsHead, includes, isSubtree } from '../src/core/tree.js';

const root = process.argv[2];
const counts = {};
const wrong = [];

function judged(kind, name, accepted, expected) {
  counts[kind] = (counts[kind] ?? 0) + 1;
  if (accepted !== expected) wrong.push(`${kind} ${name}`);
}

const files = (folder) => readdirSync(join(root, folder), { recursive: true })
  .filter((file) => file.endsWith('.json')).map((file) => join(root, folder, file));
const bytes = (text) => new Uint8Array(Buffer.from(text ?? '', 'base64'));
const hex = (text) => new Uint8Array(Buffer.from(text, 'hex'));
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

// --- Merkle proofs. Sizes come through the page's own reader of JSON, which keeps every digit; those beyond its range are no sizes here.
async function merkle(kind, check) {
  for (const file of files(`merkle/testdata/${kind}`)) {
    const text = readFileSync(file, 'utf8');
    const number = (name) => BigInt(new RegExp(`"${name}": *(\\d+)`).exec(text)[1]);
    const vector = json(file);
    const proof = (vector.proof ?? []).map(bytes);
    judged(kind, file, await check(vector, number, proof), !vector.wantErr);
  }
}

await merkle('inclusion', (v, n, proof) =>
  includes(n('leafIdx'), n('treeSize'), bytes(v.leafHash), proof, bytes(v.root)));
await merkle('consistency', (v, n, proof) =>
  extendsHead(n('size1'), n('size2'), proof, bytes(v.root1), bytes(v.root2)));
await merkle('subtreeinclusion', async (v, n, proof) => isSubtree(n('start'), n('end')) && n('leafIdx') >= n('start')
  && includes(n('leafIdx') - n('start'), n('end') - n('start'), bytes(v.leafHash), proof, bytes(v.root)));
await merkle('subtreeconsistency', (v, n, proof) =>
  containsSubtree(n('start'), n('end'), n('size'), proof, bytes(v.root1), bytes(v.root2)));

// --- signatures
for (const group of json(join(root, 'wycheproof/testvectors_v1/ed25519_test.json')).testGroups) {
  for (const { tcId, msg, sig, result } of group.tests) {
    judged('ed25519', tcId, await verifiesEd25519(hex(group.publicKey.pk), hex(msg), hex(sig)), result === 'valid');
  }
}
for (const group of json(join(root, 'wycheproof/testvectors_v1/mldsa_44_verify_test.json')).testGroups) {
  // The message of a cosignature is signed without a context.
  for (const { tcId, msg, sig, ctx, result } of group.tests.filter((test) => (test.ctx ?? '') === '')) {
    judged('ml-dsa-44', tcId, verifiesMlDsa44(hex(group.publicKey), hex(msg), hex(sig)), result === 'valid');
  }
}

// --- payloads are RFC 8785: what is canonical is read, and as the same value as the platform reads
const plain = (value) => (value instanceof Map ? Object.fromEntries([...value].map(([k, v]) => [k, plain(v)]))
  : Array.isArray(value) ? value.map(plain) : typeof value === 'bigint' ? Number(value) : value);
for (const file of files('json-canonicalization/testdata/output')) {
  const text = fromUtf8(readFileSync(file));
  judged('rfc8785', file, JSON.stringify(plain(parseJson(text))) === JSON.stringify(JSON.parse(text)), true);
}

process.stdout.write(JSON.stringify({ counts, wrong }));
