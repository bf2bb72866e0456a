// The chains inside a bundle: each service's events about the piece, in order, each naming the one before.

import { refuse, require } from './account.js';
import { base64, fromUtf8 } from './bytes.js';
import { Fields } from './fields.js';
import { parseJson } from './json.js';
import { leafHash } from './tree.js';

export const STREAMS = ['item-registry', 'ownership', 'dealer-network', 'consent'];
const FACTS = ['type', 'seq', 'prev', 'stream', 'item', 'facts'];

export class Streams {
  #account;
  #counts = new Map();
  #item = null;
  #stream = null;
  #seq = 0n;
  #previous = '';
  #withheldBefore = 0n;
  #ends = new Map();

  constructor(account) {
    this.#account = account;
  }

  /** Refuses an event that does not follow the one before. */
  async next(event, shown) {
    const { leaf, parts } = shown;
    if (parts[0].c === undefined) {
      this.#follow(event, facts(event, parts[0].payload));
      this.#withheldBefore = 0n;
    } else {
      this.#account.open('event-withheld', { event });
      this.#seq++;
      this.#withheldBefore++;
    }
    this.#previous = base64(await leafHash(leaf));
    if (this.#stream !== null) this.#ends.set(this.#stream, shown);
  }

  /** The last event of each stream, of which any was shown. */
  get ends() {
    return this.#ends;
  }

  close() {
    for (const [stream, count] of this.#counts) this.#account.established('stream-unbroken', { stream, count });
    if (this.#item === null) {
      this.#account.open('piece-unknown');
    } else {
      this.#account.established('piece', { item: this.#item });
    }
  }

  #follow(event, shown) {
    const stream = shown.text('stream');
    require(STREAMS.includes(stream), 'stream-unknown', { event, stream });
    require(this.#item === null || this.#item === shown.text('item'), 'piece-differs', { event });
    this.#item = shown.text('item');
    const seq = shown.number('seq');
    const same = stream === this.#stream;
    const later = this.#stream === null || STREAMS.indexOf(stream) > STREAMS.indexOf(this.#stream);
    require(same || later, 'streams-disordered', { event });
    if (seq === 0n) {
      require(shown.text('prev') === '', 'first-has-prev', { event });
      require(!same, 'stream-begins-twice', { event, stream });
    } else {
      this.#requireLink(event, shown, same, seq);
    }
    this.#stream = stream;
    this.#seq = seq;
    this.#counts.set(stream, (this.#counts.get(stream) ?? 0) + 1);
  }

  #requireLink(event, shown, same, seq) {
    const follows = base64(shown.hash('prev')) === this.#previous;
    const stream = shown.text('stream');
    if (same) {
      require(seq === this.#seq + 1n, 'event-missing', { event, missing: this.#seq + 1n, stream });
      require(follows, 'prev-differs', { event });
    } else if (!follows || seq > this.#withheldBefore) {
      this.#account.open('stream-begins-later', { event, seq, stream });
    }
  }
}

function facts(event, payload) {
  const text = fromUtf8(payload);
  if (text === null) refuse('payload-not-utf8', { event });
  return new Fields(`facts[${event - 1}]`, parseJson(text), FACTS);
}
