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
    this.#account.established('head-signed', { size, origin, keys: types(judgement.logs) });
    if (judgement.silentLogs.length > 0) {
      this.#account.open('head-lacks-key', { origin, keys: types(judgement.silentLogs) });
    }
    for (const { witness, time } of judgement.cosignatures) {
      this.#account.established('head-cosigned', { witness, size, origin, time: instant(time) });
    }
    if (!this.#policy.needsWitness) this.#account.open('witness-none', { origin });
  }

  #requireNoFork({ origin, size, root }) {
    const forked = this.all.some((other) => other.origin === origin && other.size === size && !equal(other.root, root));
    require(!forked, 'log-forked', { origin, size });
  }
}

const types = (logs) => [...new Set(logs.map((log) => typeName(log.key)))].sort().join(', ');
