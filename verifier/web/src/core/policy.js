// Whom to trust: c2sp.org/tlog-policy, read strictly. Contracts stand in comments, "# heirloom-contract <chain id> <address>".

import { equal, fromUtf8 } from './bytes.js';
import { ED25519, ED25519_COSIGNATURE, ML_DSA_44, parseKey, verifiedSignatures } from './note.js';

const LONGEST = 262_144;
const MOST_OF_A_KIND = 64;
const OF_LOGS = [ED25519, ML_DSA_44];
const OF_WITNESSES = [ED25519_COSIGNATURE, ML_DSA_44];
const CONTRACT = '# heirloom-contract ';

/** The policy, or null where the file is none or names no log. */
export async function parsePolicy(bytes) {
  try {
    return await new Reader().read(bytes);
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}

/** What the policy says of a checkpoint. Nothing holds when a signature of a key that it names is wrong. */
export async function judge(policy, note, origin) {
  const known = [...policy.logs, ...policy.witnesses].map((one) => one.key);
  const verified = await verifiedSignatures(note, known);
  const signed = (key) => verified.filter((signature) => signature.key === key);
  const ofOrigin = policy.logs.filter((log) => log.key.name === origin);
  const cosignatures = policy.witnesses.flatMap(({ name, key }) => {
    // A cosignature without a time says nothing about the largest tree seen.
    const times = signed(key).map((signature) => signature.time).filter((time) => time > 0n);
    return times.length > 0 ? [{ witness: name, time: times.reduce((a, b) => (a < b ? a : b)) }] : [];
  });
  return {
    logs: ofOrigin.filter((log) => signed(log.key).length > 0),
    silentLogs: ofOrigin.filter((log) => signed(log.key).length === 0),
    cosignatures,
    quorumMet: verified.length > 0 && policy.quorum(new Set(cosignatures.map((one) => one.witness))),
  };
}

class Malformed extends Error {}

const must = (holds) => {
  if (!holds) throw new Malformed();
};

class Reader {
  #logs = [];
  #witnesses = [];
  #contracts = new Set();
  #defined = new Map();
  #members = new Set();
  #groups = 0;
  #quorum = null;
  #needsWitness = false;

  async read(bytes) {
    must(bytes.length <= LONGEST);
    must(bytes.every((byte) => byte > 127 || (byte >= 32 && byte < 127) || byte === 9 || byte === 10));
    const lines = (fromUtf8(bytes) ?? new TextDecoder('latin1').decode(bytes)).split('\n');
    must(lines.at(-1) === '');
    for (const line of lines) await this.#line(line);
    must(this.#quorum !== null && this.#logs.length > 0);
    return {
      logs: this.#logs,
      witnesses: this.#witnesses,
      contracts: this.#contracts,
      quorum: this.#quorum,
      needsWitness: this.#needsWitness,
    };
  }

  async #line(line) {
    if (line.startsWith(CONTRACT)) return this.#contract(line.split(' '));
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    if (words.length === 0 || words[0].startsWith('#')) return;
    switch (words[0]) {
      case 'log':
        return this.#log(words);
      case 'witness':
        return this.#witness(words);
      case 'group':
        return this.#group(words);
      case 'quorum':
        return this.#setQuorum(words);
      default:
        throw new Malformed();
    }
  }

  #contract(words) {
    must(words.length === 4 && /^[1-9][0-9]{0,17}$/.test(words[2]) && /^0x[0-9a-f]{40}$/.test(words[3]));
    this.#contracts.add(`${words[2]} ${words[3]}`);
  }

  async #log(words) {
    must(words.length === 2 || words.length === 3);
    const key = await parseKey(words[1]);
    must(key !== null && OF_LOGS.includes(key.type));
    add(this.#logs, { name: key.name, key });
  }

  async #witness(words) {
    must(words.length === 3 || words.length === 4);
    const [, name, vkey] = words;
    const key = await parseKey(vkey);
    must(key !== null && OF_WITNESSES.includes(key.type));
    add(this.#witnesses, { name, key });
    this.#define(name, (cosigned) => cosigned.has(name));
  }

  #group(words) {
    must(words.length >= 4 && ++this.#groups <= MOST_OF_A_KIND);
    const parts = words.slice(3).map((name) => {
      must(this.#defined.has(name) && !this.#members.has(name));
      this.#members.add(name);
      return this.#defined.get(name);
    });
    const threshold = words[2] === 'any' ? 1 : words[2] === 'all' ? parts.length : number(words[2]);
    must(threshold <= parts.length);
    this.#define(words[1], (cosigned) => parts.filter((part) => part(cosigned)).length >= threshold);
  }

  #setQuorum(words) {
    must(words.length === 2 && this.#quorum === null);
    this.#needsWitness = words[1] !== 'none';
    this.#quorum = this.#needsWitness ? this.#defined.get(words[1]) : () => true;
    must(this.#quorum !== undefined);
  }

  #define(name, meaning) {
    must(name !== 'none' && !this.#defined.has(name));
    this.#defined.set(name, meaning);
  }
}

function add(keys, named) {
  must(keys.length < MOST_OF_A_KIND && keys.every((other) => !equal(other.key.bytes, named.key.bytes)));
  keys.push(named);
}

function number(word) {
  must(/^[1-9][0-9]{0,3}$/.test(word));
  return Number(word);
}
