// What was found out: codes and values, the same as the command's. The words are in wording.properties.

export const REFUSED = 'refused';
export const NOT_JUDGED = 'not-judged';
export const ESTABLISHED = 'established';
export const NOT_ESTABLISHED = 'not-established';
const ORDER = [REFUSED, NOT_JUDGED, ESTABLISHED, NOT_ESTABLISHED];

/** Ends a check: what comes after this finding could not be relied on. */
export class Stop extends Error {
  constructor(kind, code, values) {
    super(code);
    this.finding = { kind, code, values };
  }
}

export const refuse = (code, values = {}) => {
  throw new Stop(REFUSED, code, values);
};

export const leaveUnjudged = (code, values = {}) => {
  throw new Stop(NOT_JUDGED, code, values);
};

export const require = (holds, code, values = {}) => {
  if (!holds) refuse(code, values);
};

export class Account {
  #findings = [];

  established(code, values = {}) {
    this.add({ kind: ESTABLISHED, code, values });
  }

  /** Something that this kind of proof does not show; no fault of the bundle. */
  open(code, values = {}) {
    this.add({ kind: NOT_ESTABLISHED, code, values });
  }

  /** Something that was asked for and could not be found out. */
  notJudged(code, values = {}) {
    this.add({ kind: NOT_JUDGED, code, values });
  }

  add(finding) {
    this.#findings.push(finding);
  }

  get verdict() {
    if (this.#has(REFUSED)) return REFUSED;
    return this.#has(NOT_JUDGED) ? NOT_JUDGED : 'verified';
  }

  /** Refusals first. What holds in parts of a refused bundle would only mislead, so it is left out. */
  get findings() {
    const told = this.#has(REFUSED) ? [REFUSED, NOT_JUDGED] : ORDER;
    return told.flatMap((kind) => this.#findings.filter((finding) => finding.kind === kind));
  }

  #has(kind) {
    return this.#findings.some((finding) => finding.kind === kind);
  }
}
