// From the bytes of a bundle and of a policy to an account. Without a node nothing leaves this function.

import { Account, leaveUnjudged, refuse, Stop } from './account.js';
import { LIMITS, parseBundle } from './bundle.js';
import { fromUtf8 } from './bytes.js';
import { checkChain } from './chain.js';
import { checkBundle } from './check.js';
import { parsePolicy } from './policy.js';

/**
 * @param bundle {name, bytes}
 * @param policy {name, bytes}, or null: then no signature is trusted
 * @param node the address of a node of the chain, or null
 * @return {account, bundle}; the bundle is null where it could not be read
 */
export async function verify(bundle, policy = null, node = null) {
  const account = new Account();
  let parsed = null;
  try {
    const trusted = policy === null ? null : await readPolicy(policy);
    parsed = readBundle(bundle);
    await checkBundle(account, parsed, trusted);
    if (account.verdict !== 'refused') await askChain(account, parsed.anchors, node);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    account.add(stop.finding);
  }
  return { account, bundle: parsed };
}

async function askChain(account, anchors, node) {
  if (node !== null) await checkChain(account, anchors, node);
  else if (anchors.length > 0) account.open('chain-not-asked');
}

async function readPolicy({ name, bytes }) {
  requireSize(name, bytes, LIMITS.policyBytes);
  const policy = await parsePolicy(bytes);
  if (policy === null) leaveUnjudged('policy-malformed', { file: name });
  return policy;
}

function readBundle({ name, bytes }) {
  requireSize(name, bytes, LIMITS.bundleBytes);
  const text = fromUtf8(bytes);
  if (text === null) refuse('bundle-not-utf8');
  return parseBundle(text);
}

function requireSize(file, bytes, limit) {
  if (bytes.length > limit) leaveUnjudged('file-too-large', { file, limit });
}
