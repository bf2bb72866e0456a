// One JSON object read strictly: every field must be known and of its type. Failures name the field.

import { leaveUnjudged, refuse, require } from './account.js';
import { fromBase64, HASH_LENGTH } from './bytes.js';

export class Fields {
  #where;
  #values;

  constructor(where, json, known) {
    require(json instanceof Map, 'field-type', { field: where });
    for (const key of json.keys()) require(known.includes(key), 'field-unknown', { object: where, field: key });
    this.#where = where;
    this.#values = json;
  }

  has(field) {
    return this.#values.has(field);
  }

  value(field) {
    return this.#values.get(field);
  }

  text(field) {
    return this.#typed(field, (value) => typeof value === 'string');
  }

  number(field) {
    const number = this.#typed(field, (value) => typeof value === 'bigint');
    require(number >= 0n, 'field-negative', { field: this.#path(field) });
    return number;
  }

  /** A list of at most that many entries; a longer one is not judged. */
  list(field, most) {
    const list = this.#typed(field, Array.isArray);
    if (list.length > most) leaveUnjudged('list-too-long', { field: this.#path(field), limit: most });
    return list;
  }

  /** As list; one object stands for a list of one. */
  listOrOne(field, most) {
    const value = this.#values.get(field);
    return value instanceof Map ? [value] : this.list(field, most);
  }

  bytes(field) {
    return decode(this.#path(field), this.text(field));
  }

  hash(field) {
    return hash(this.#path(field), this.text(field));
  }

  /** A list of base64 texts, each of 32 bytes. */
  hashes(field, most) {
    return this.list(field, most).map((entry) => {
      require(typeof entry === 'string', 'field-type', { field: this.#path(field) });
      return hash(this.#path(field), entry);
    });
  }

  /** Lower-case hexadecimal with 0x in front. */
  hex(field, digits) {
    const text = this.text(field);
    const holds = text.length === digits + 2 && /^0x[0-9a-f]*$/.test(text);
    require(holds, 'field-hex', { field: this.#path(field), digits });
    return text;
  }

  #path(field) {
    return `${this.#where}.${field}`;
  }

  #typed(field, fits) {
    const value = this.#values.get(field);
    if (!this.has(field) || !fits(value)) refuse('field-type', { field: this.#path(field) });
    return value;
  }
}

function hash(path, text) {
  const bytes = decode(path, text);
  require(bytes.length === HASH_LENGTH, 'field-hash', { field: path });
  return bytes;
}

function decode(path, text) {
  const bytes = fromBase64(text);
  require(bytes !== null, 'field-base64', { field: path });
  return bytes;
}
