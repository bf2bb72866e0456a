// The forms in which bundles, changes and accounts pass between the tests of the command and those of the page.

export function alter(original, [at, removed, inserted]) {
  return new Uint8Array(Buffer.concat([
    original.subarray(0, at), Buffer.from(inserted, 'base64'), original.subarray(at + removed),
  ]));
}

/** One line a finding: its kind, its code, its values in the order of their names. */
export const lines = (account) => account.findings.map(({ kind, code, values }) =>
  [`${kind} ${code}`, ...Object.keys(values).sort().map((name) => `${name}=${values[name]}`)].join(' '));
