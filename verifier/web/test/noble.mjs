// Checks the ML-DSA-44 signature on checkpoints with @noble/post-quantum: the message is put together here, from c2sp.org/tlog-cosignature.
// Reads {name, keyId, publicKey, checkpoints: [text]} from a file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';

const { name, keyId, publicKey, checkpoints } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const key = Buffer.from(publicKey, 'base64');
const expectedId = createHash('sha256').update(`${name}\n`).update(Buffer.from([6])).update(key).digest('hex').slice(0, 8);
if (expectedId !== keyId) throw new Error('the id does not belong to name and key');

const length = (text) => Buffer.concat([Buffer.from([Buffer.byteLength(text)]), Buffer.from(text)]);
const uint64 = (number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return bytes;
};

for (const checkpoint of checkpoints) {
  const [origin, size, root] = checkpoint.split('\n');
  const line = checkpoint.split('\n').find((one) =>
    one.startsWith(`— ${name} `) && Buffer.from(one.split(' ')[2], 'base64').subarray(0, 4).toString('hex') === keyId);
  if (line === undefined) throw new Error(`no signature of ${name} with key ${keyId}`);
  const signature = Buffer.from(line.split(' ')[2], 'base64').subarray(4);
  const message = Buffer.concat([
    Buffer.from('subtree/v1\n\0'), length(name), signature.subarray(0, 8), length(origin),
    uint64(0), uint64(size), Buffer.from(root, 'base64'),
  ]);
  if (!ml_dsa44.verify(signature.subarray(8), message, key)) throw new Error(`a wrong signature at size ${size}`);
}
process.stdout.write(`${checkpoints.length} ML-DSA-44 signatures\n`);
