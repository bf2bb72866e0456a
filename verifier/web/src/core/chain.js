// Asks any node of the chain whether the contract really holds the heads that a bundle names, in final blocks.

import { require, Stop } from './account.js';
import { base64, hex, instant } from './bytes.js';
import { parseJson } from './json.js';

const PATIENCE_MS = 10_000;
const LONGEST_ANSWER = 1 << 20;
// First four bytes of Keccak-256 of "rootOf(uint64)".
const ROOT_OF = '0x9d7384d9';

class NoAnswer extends Error {}

export async function checkChain(account, anchors, node) {
  if (anchors.length === 0) account.notJudged('chain-no-anchor');
  try {
    for (const anchor of anchors) await checkAnchor(account, anchor, node);
  } catch (error) {
    if (error instanceof Stop) account.add(error.finding);
    else account.notJudged('chain-unreachable');
  }
}

async function checkAnchor(account, anchor, node) {
  const { size, root, contract, block, chainId: chain } = anchor;
  require((await call(node, 'eth_chainId')) === quantity(chain), 'chain-other', { size });
  const data = ROOT_OF + size.toString(16).padStart(64, '0');
  const held = await call(node, 'eth_call', { to: contract, data }, 'finalized');
  require(held === `0x${hex(root)}`, 'chain-not-held', { size });
  const receipt = await call(node, 'eth_getTransactionReceipt', anchor.tx);
  const there = receipt instanceof Map
    && receipt.get('blockHash') === anchor.blockHash
    && receipt.get('blockNumber') === quantity(block)
    && receipt.get('to') === contract;
  require(there, 'chain-other-block', { size });
  const time = timeOf(await call(node, 'eth_getBlockByNumber', quantity(block), false));
  account.established('chain-holds', { size, root: base64(root), block, chain, time });
}

function timeOf(block) {
  const seconds = block instanceof Map ? block.get('timestamp') : null;
  if (typeof seconds !== 'string' || !/^0x[0-9a-f]{1,12}$/.test(seconds)) throw new NoAnswer();
  return instant(BigInt(seconds));
}

async function call(node, method, ...params) {
  const answer = await fetch(node, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    signal: AbortSignal.timeout(PATIENCE_MS),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  });
  const text = await answer.text();
  const json = text.length <= LONGEST_ANSWER ? readJson(text) : null;
  if (!(json instanceof Map) || !json.has('result')) throw new NoAnswer();
  return json.get('result');
}

function readJson(text) {
  try {
    return parseJson(text);
  } catch {
    throw new NoAnswer();
  }
}

const quantity = (number) => `0x${number.toString(16)}`;
