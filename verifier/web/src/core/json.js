// JSON as RFC 8259 and RFC 7493 write it: no duplicate keys, no lone surrogates, no bytes behind the end. Objects become maps, whole numbers BigInt.
// The platform's own parser keeps the last of two equal keys and rounds large numbers, so it cannot be used here.

import { refuse } from './account.js';

const DEEPEST = 64;
const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const SPACE = ' \t\r\n';
const OF_NUMBERS = '+-.eE0123456789';

export function parseJson(text) {
  const json = new Reader(text);
  const value = json.value();
  if (json.at < text.length) json.broken();
  return value;
}

class Reader {
  at = 0;
  #depth = 0;
  #text;

  constructor(text) {
    this.#text = text;
  }

  value() {
    if (++this.#depth > DEEPEST) this.broken();
    this.#space();
    const value = this.#of(this.#peek());
    this.#space();
    this.#depth--;
    return value;
  }

  broken() {
    refuse('json-broken', { at: this.at });
  }

  #of(first) {
    switch (first) {
      case '{':
        return this.#object();
      case '[':
        return this.#array();
      case '"':
        return this.#string();
      case 't':
        return this.#word('true', true);
      case 'f':
        return this.#word('false', false);
      case 'n':
        return this.#word('null', null);
      default:
        return this.#number();
    }
  }

  #object() {
    const object = new Map();
    this.at++;
    this.#space();
    if (this.#skip('}')) return object;
    do {
      this.#space();
      const key = this.#string();
      this.#space();
      this.#expect(':');
      const value = this.value();
      if (object.has(key)) refuse('json-key-twice', { key });
      object.set(key, value);
    } while (this.#skip(','));
    this.#expect('}');
    return object;
  }

  #array() {
    const array = [];
    this.at++;
    this.#space();
    if (this.#skip(']')) return array;
    do {
      array.push(this.value());
    } while (this.#skip(','));
    this.#expect(']');
    return array;
  }

  #string() {
    this.#expect('"');
    const parts = [];
    let from = this.at;
    while (this.#peek() !== '"') {
      const c = this.#text[this.at++];
      if (c < ' ') this.broken();
      if (c === '\\') {
        parts.push(this.#text.slice(from, this.at - 1), this.#escape());
        from = this.at;
      }
    }
    parts.push(this.#text.slice(from, this.at));
    this.at++;
    const string = parts.join('');
    // A lone surrogate has no UTF-8 form: hashed or compared, two different texts would become one.
    if (/[\ud800-\udfff]/u.test(string)) this.broken();
    return string;
  }

  #escape() {
    const c = this.#peek();
    this.at++;
    if (Object.hasOwn(ESCAPES, c)) return ESCAPES[c];
    const digits = this.#text.slice(this.at, this.at + 4);
    if (c !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) this.broken();
    this.at += 4;
    return String.fromCharCode(parseInt(digits, 16));
  }

  #number() {
    const start = this.at;
    while (this.at < this.#text.length && OF_NUMBERS.includes(this.#text[this.at])) this.at++;
    const number = this.#text.slice(start, this.at);
    if (/^-?(0|[1-9][0-9]{0,17})$/.test(number)) return BigInt(number);
    if (!/^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$/.test(number)) this.broken();
    return Number(number);
  }

  #word(word, value) {
    if (!this.#text.startsWith(word, this.at)) this.broken();
    this.at += word.length;
    return value;
  }

  #space() {
    while (this.at < this.#text.length && SPACE.includes(this.#text[this.at])) this.at++;
  }

  #peek() {
    if (this.at >= this.#text.length) this.broken();
    return this.#text[this.at];
  }

  #skip(c) {
    const found = this.at < this.#text.length && this.#text[this.at] === c;
    if (found) this.at++;
    return found;
  }

  #expect(c) {
    if (!this.#skip(c)) this.broken();
  }
}
