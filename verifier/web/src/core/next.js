// Whether anything later stands in a stream. Its last event shown commits to the handle that the next one would have; where the index of a log
// shows that no leaf has this handle, there is no next one in that log.

import { refuse, require } from './account.js';
import { base64, decimal, equal, fromBase64, fromUtf8, HASH_LENGTH } from './bytes.js';
import { tellConfirmations } from './heads.js';
import { parseCheckpoint, parseNote } from './note.js';
import { judge } from './policy.js';
import { excludes } from './prefix.js';
import { STREAMS } from './streams.js';
import { includes, leafHash } from './tree.js';

const FORMAT = 'heirloom.example/index@v1';
const INDEX = '/index';
const COMMITTED = /^\{"next":"([A-Za-z0-9+/]{43}=)"\}$/;

/** The handle that an event commits to, where its last part is shown; else null. */
export function committedNext(parts) {
  const payload = parts.at(-1).payload;
  const found = payload === undefined ? null : COMMITTED.exec(String.fromCharCode(...payload.slice(0, 64)));
  return found === null || payload.length !== found[0].length ? null : fromBase64(found[1]);
}

export class NextCheck {
  #account;
  #policy;
  #covered = new Map();
  #told = new Set();
  #indexes = new Map();

  constructor(account, policy) {
    this.#account = account;
    this.#policy = policy;
  }

  /** @param ends by stream, the last event that was shown */
  async check(next, ends, heads) {
    if (next.length === 0) {
      this.#account.open('later-events');
      return;
    }
    for (const one of next) await this.#one(one, ends, heads);
    const logs = this.#logs(heads);
    for (const stream of ends.keys()) {
      const rest = logs.filter((origin) => !this.#covered.get(stream)?.has(origin));
      if (rest.length > 0) this.#account.open('later-events-in', { stream, origins: rest.join(', ') });
    }
    const silent = STREAMS.filter((stream) => !ends.has(stream)).sort();
    if (silent.length > 0) this.#account.open('streams-not-shown', { streams: silent.join(', ') });
  }

  async #one({ stream, handle, absence, indexProof }, ends, heads) {
    const end = ends.get(stream);
    require(end !== undefined, 'next-without-events', { stream });
    const committed = committedNext(end.parts);
    require(committed !== null && equal(committed, handle), 'next-not-committed', { stream });
    const index = await this.#index(stream, indexProof, heads);
    const absent = await excludes(index.prefixRoot, handle, absence);
    require(absent, 'next-not-absent', { stream, handle: base64(handle) });
    const { origin } = index;
    if (!this.#covered.has(stream)) this.#covered.set(stream, new Set());
    require(!this.#covered.get(stream).has(origin), 'next-twice', { stream, origin });
    this.#covered.get(stream).add(origin);
    this.#tell(stream, end, index);
  }

  #tell(stream, end, { origin, size, indexOrigin, trust }) {
    if (trust === 'unknown') {
      this.#untrusted(indexOrigin);
      this.#covered.get(stream).delete(origin);
    } else if (originOf(end) === origin && size <= end.proof.index) {
      this.#account.open('next-behind', { stream, size, origin });
    } else {
      this.#account.established(trust === 'not-asked' ? 'no-later-event-fits' : 'no-later-event', {
        stream, size, origin,
      });
    }
  }

  /** One index speaks of several streams. */
  #untrusted(origin) {
    if (this.#told.has(origin)) return;
    this.#told.add(origin);
    this.#account.open('index-untrusted', { origin });
  }

  async #index(stream, { leaf, proof, text }, heads) {
    if (this.#indexes.has(text)) return this.#indexes.get(text);
    const note = parseNote(proof.checkpoint);
    const checkpoint = note && parseCheckpoint(note.text);
    const index = parseIndexLeaf(leaf);
    if (!checkpoint || index === null) refuse('next-malformed', { stream });
    require(checkpoint.origin === index.origin + INDEX, 'next-malformed', { stream });
    index.indexOrigin = checkpoint.origin;
    index.trust = await this.#trust(note, checkpoint);
    const hash = await leafHash(leaf);
    const included = await includes(proof.index, checkpoint.size, hash, proof.path, checkpoint.root);
    require(included, 'index-not-in-tree', { stream });
    const { origin, size, root } = index;
    const forked = heads.some((head) => head.origin === origin && head.size === size && !equal(head.root, root));
    require(!forked, 'log-forked', { origin, size });
    this.#requireNoFork(checkpoint);
    index.checkpoint = checkpoint;
    this.#indexes.set(text, index);
    return index;
  }

  #requireNoFork({ origin, size, root }) {
    const forked = [...this.#indexes.values()].some(({ checkpoint: other }) =>
      other.origin === origin && other.size === size && !equal(other.root, root));
    require(!forked, 'log-forked', { origin, size });
  }

  async #trust(note, checkpoint) {
    const { origin } = checkpoint;
    if (this.#policy === null) return 'not-asked';
    if (!this.#policy.logs.some((log) => log.key.name === origin)) return 'unknown';
    const judgement = await judge(this.#policy, note, origin);
    require(judgement.logs.length > 0, 'index-unsigned', { origin });
    tellConfirmations(this.#account, this.#policy, checkpoint, judgement);
    if (!judgement.quorumMet) this.#account.open('index-unwitnessed', { origin });
    else if (this.#policy.needsWitness) this.#account.established('index-witnessed', { origin });
    return 'signed';
  }

  /** Those in which a later event could stand: the ones shown, and the others that the policy trusts. */
  #logs(heads) {
    const trusted = (this.#policy?.logs ?? []).map((log) => log.key.name).filter((name) => !name.endsWith(INDEX));
    return [...new Set([...heads.map((head) => head.origin), ...trusted])].sort();
  }
}

/** The log that an event which was judged before stands in. */
const originOf = ({ proof }) => parseCheckpoint(parseNote(proof.checkpoint).text).origin;

/** Origin, size and root of the head of the log that the index covers, and the root of its prefix tree; null for anything else. */
function parseIndexLeaf(entry) {
  const lines = (fromUtf8(entry) ?? '').split('\n');
  if (lines.length !== 6 || lines[5] !== '' || lines[0] !== FORMAT || lines[1] === '') return null;
  const size = decimal(lines[2]);
  const root = fromBase64(lines[3]);
  const prefixRoot = fromBase64(lines[4]);
  const hashes = root?.length === HASH_LENGTH && prefixRoot?.length === HASH_LENGTH;
  return size === null || !hashes ? null : { origin: lines[1], size, root, prefixRoot };
}
