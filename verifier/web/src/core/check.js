// Everything about a bundle that needs no network.

import { require, Stop } from './account.js';
import { base64, equal, instant } from './bytes.js';
import { Heads } from './heads.js';
import { commitmentTo, parseLeaf } from './leaf.js';
import { NextCheck } from './next.js';
import { Streams } from './streams.js';
import { extendsHead, includes, leafHash } from './tree.js';

export async function checkBundle(account, bundle, policy) {
  try {
    await new Check(account, policy).run(bundle);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    account.add(stop.finding);
  }
}

class Check {
  #account;
  #policy;
  #heads;
  #places = new Set();
  #anchors = new Set();

  constructor(account, policy) {
    this.#account = account;
    this.#policy = policy;
    this.#heads = new Heads(account, policy);
  }

  async run({ events, anchors, next }) {
    const ends = await this.#events(events);
    for (const anchor of anchors) await this.#anchor(anchor);
    await new NextCheck(this.#account, this.#policy).check(next, ends, this.#heads.all);
    await this.#scope(events);
  }

  async #events(events) {
    const streams = new Streams(this.#account);
    for (const [i, shown] of events.entries()) {
      const event = i + 1;
      const leaf = await this.#leaf(event, shown);
      const { origin } = await this.#inclusion(event, shown);
      const { index } = shown.proof;
      require(!this.#places.has(`${origin} ${index}`), 'event-twice', { event });
      this.#places.add(`${origin} ${index}`);
      await streams.next(event, shown);
      this.#account.established(this.#policy === null ? 'event-fits' : 'event-logged', {
        event, class: leaf.class, time: instant(leaf.time), index, origin,
      });
    }
    streams.close();
    return streams.ends;
  }

  async #leaf(event, { leaf, parts }) {
    const parsed = parseLeaf(leaf);
    require(parsed !== null, 'leaf-malformed', { event });
    require(equal(await commitmentTo(parts), parsed.commitment), 'commitment-differs', { event });
    return parsed;
  }

  async #inclusion(event, { leaf, proof }) {
    const head = await this.#heads.head(event, proof.checkpoint);
    const included = await includes(proof.index, head.size, await leafHash(leaf), proof.path, head.root);
    require(included, 'event-not-in-tree', { event });
    return head;
  }

  async #anchor({ size, root, consistency, contract, chainId: chain }) {
    const place = `${chain} ${contract} ${size}`;
    require(!this.#anchors.has(place), 'anchor-twice', { size });
    this.#anchors.add(place);
    const extending = [];
    for (const head of this.#heads.all) {
      if (await extendsHead(size, head.size, consistency, root, head.root)) extending.push(head);
    }
    require(extending.length > 0, 'anchor-not-extended', { size });
    const known = this.#policy === null || this.#policy.contracts.has(`${chain} ${contract}`);
    require(known, 'anchor-contract-unknown', { size, contract, chain });
    for (const head of extending) head.anchored = head.anchored > size ? head.anchored : size;
    // The log whose root it is; several only where one log began as another's copy.
    const origin = [...new Set(extending.map((head) => head.origin))].sort().join(', ');
    this.#account.established('anchor-extended', { size, contract, chain, origin });
  }

  async #scope(events) {
    if (this.#policy === null) this.#account.notJudged('policy-missing');
    let count = 0;
    for (const [i, { proof }] of events.entries()) {
      const head = await this.#heads.head(i + 1, proof.checkpoint);
      if (proof.index >= head.anchored) count++;
    }
    if (count > 0) this.#account.open('events-unanchored', { count });
    this.#account.open('truth');
    this.#account.established('last-leaf', { hash: base64(await leafHash(events.at(-1).leaf)) });
  }
}
