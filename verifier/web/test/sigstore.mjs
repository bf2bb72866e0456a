// Checks tlog-proofs with the code of Sigstore's verifier: its reading of a checkpoint and its Merkle proof. Its bundles are for software, so
// what reads those does not apply; the two parts that every transparency log shares do, and are called as they stand.
// Reads {origin, keyId, publicKey, leaves: [{entry, proof}]} from a file.
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint.js');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle.js');

const { origin, keyId, publicKey, leaves } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const x = Buffer.from(publicKey, 'base64').toString('base64url');
const logs = [{
  baseURL: origin,
  logID: Buffer.from(keyId, 'hex'),
  publicKey: createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x } }),
}];

const heads = new Set();
for (const { entry, proof } of leaves) {
  const gap = proof.indexOf('\n\n');
  const [header, index, ...hashes] = proof.slice(0, gap).split('\n');
  if (header !== 'c2sp.org/tlog-proof@v1') throw new Error('not a tlog-proof');
  const logged = {
    canonicalizedBody: Buffer.from(entry, 'base64'),
    inclusionProof: {
      logIndex: index.slice('index '.length),
      hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
      checkpoint: { envelope: proof.slice(gap + 2) },
    },
  };
  const head = verifyCheckpoint(logged, logs);
  if (head.origin !== origin) throw new Error('another log');
  verifyMerkleInclusion(logged, head);
  heads.add(proof.slice(gap + 2));
}
process.stdout.write(`${leaves.length} inclusion proofs, ${heads.size} checkpoint(s)\n`);
