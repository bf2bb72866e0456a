// Bytes, their text forms, and SHA-256 from the platform.

export const HASH_LENGTH = 32;

const ENCODER = new TextEncoder();

export const utf8 = (text) => ENCODER.encode(text);

/** The text, or null where the bytes are not UTF-8. */
export function fromUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function base64(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes, or null where the text is not base64 in its one canonical form (RFC 4648 section 4, padded). */
export function fromBase64(text) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return null;
  const binary = atob(text);
  if (btoa(binary) !== text) return null;
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const equal = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

export async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}

/** Eight bytes, big-endian. */
export function uint64(number) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, number);
  return bytes;
}

export const readUint64 = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0);

/** A decimal without leading zeroes, as these formats write every number; null for anything else. */
export const decimal = (text) => (/^(0|[1-9][0-9]{0,17})$/.test(text) ? BigInt(text) : null);

/** Unix seconds as the command writes an instant. */
export function instant(seconds) {
  const date = new Date(Number(seconds) * 1000);
  return Number.isNaN(date.getTime()) ? `${seconds}` : date.toISOString().replace('.000Z', 'Z');
}
