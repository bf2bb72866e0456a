// Reads {bundle, policy, alterations} from a file and prints, for each altered bundle, the page's account in the form that the tests compare.
import { readFileSync } from 'node:fs';
import { verify } from '../src/core/verify.js';
import { alter, lines } from './forms.mjs';

const { bundle, policy, alterations } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const original = Buffer.from(bundle, 'base64');
const trusted = policy === null ? null : { name: 'policy', bytes: new Uint8Array(Buffer.from(policy, 'base64')) };

const accounts = [];
for (const alteration of alterations) {
  const { account } = await verify({ name: 'bundle', bytes: alter(original, alteration) }, trusted);
  accounts.push(lines(account));
}
process.stdout.write(JSON.stringify(accounts));
