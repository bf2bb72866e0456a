// Whether the states of logs that a bundle shows are signed as the policy asks. One that many events share is judged once.

import { leaveUnjudged, refuse, require } from './account.js';
import { equal, instant } from './bytes.js';
import { LIMITS } from './bundle.js';
import { parseCheckpoint, parseNote, typeName } from './note.js';
import { judge } from './policy.js';

export class Heads {
  #account;
  #policy;
  #heads = new Map();

  constructor(account, policy) {
    this.#account = account;
    this.#policy = policy;
  }

  get all() {
    return [...this.#heads.values()];
  }

  /** Origin, size, root, and how many first entries the bundle's anchors cover. */
  async head(event, text) {
    if (this.#heads.has(text)) return this.#heads.get(text);
    if (this.#heads.size >= LIMITS.checkpoints) leaveUnjudged('heads-too-many', { limit: LIMITS.checkpoints });
    const note = parseNote(text);
    const head = note && parseCheckpoint(note.text);
    if (!head) refuse('checkpoint-malformed', { event });
    if (this.#policy !== null) await this.#judge(event, head, note);
    this.#requireNoFork(head);
    this.#heads.set(text, { ...head, anchored: 0n });
    return this.#heads.get(text);
  }

  async #judge(event, { origin, size }, note) {
    const judgement = await judge(this.#policy, note, origin);
    require(judgement.logs.length > 0, 'head-unsigned', { event, origin });
    require(judgement.quorumMet, 'quorum-unmet', { event, origin });
    tellConfirmations(this.#account, this.#policy, { origin, size }, judgement);
  }

  #requireNoFork({ origin, size, root }) {
    const forked = this.all.some((other) => other.origin === origin && other.size === size && !equal(other.root, root));
    require(!forked, 'log-forked', { origin, size });
  }
}

/** By which of the keys that the policy names a head is signed, and who confirmed it when. */
export function tellConfirmations(account, policy, { origin, size }, { logs, silentLogs, cosignatures }) {
  account.established('head-signed', { size, origin, keys: types(logs) });
  if (silentLogs.length > 0) account.open('head-lacks-key', { origin, keys: types(silentLogs) });
  for (const { witness, time } of cosignatures) {
    account.established('head-cosigned', { witness, size, origin, time: instant(time) });
  }
  if (!policy.needsWitness) account.open('witness-none', { origin });
}

const types = (logs) => [...new Set(logs.map((log) => typeName(log.key)))].sort().join(', ');
