// The sentences, from the same files as the command's.

import de from '../../../src/main/resources/io/heirloom/verifier/account/wording_de.properties';
import en from '../../../src/main/resources/io/heirloom/verifier/account/wording.properties';
import fr from '../../../src/main/resources/io/heirloom/verifier/account/wording_fr.properties';
import it from '../../../src/main/resources/io/heirloom/verifier/account/wording_it.properties';
import ja from '../../../src/main/resources/io/heirloom/verifier/account/wording_ja.properties';

export const LANGUAGES = { en: 'English', fr: 'Français', it: 'Italiano', de: 'Deutsch', ja: '日本語' };
const FILES = { en, fr, it, de, ja };
const LONGEST = 200;

export class Wording {
  #texts;

  constructor(language) {
    this.#texts = parse(FILES[language]);
  }

  text(code, values = {}) {
    if (!this.#texts.has(code)) throw new Error(`no text for ${code}`);
    return this.#texts.get(code).replace(/\{(\w+)}/g, (_, name) => plain(values[name]));
  }
}

/** A bundle's own words must not feign a line of the account. */
function plain(value) {
  const text = String(value);
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return shown.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function parse(properties) {
  const lines = properties.split('\n').filter((line) => line.includes('=') && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

export function preferredLanguage() {
  const known = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => Object.hasOwn(LANGUAGES, tag));
  return known ?? 'en';
}
