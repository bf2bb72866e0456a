// Shows an account: the verdict, each finding under what it is, and what the shown events say.

import { fromUtf8 } from '../core/bytes.js';
import { byId, element } from './dom.js';

const MARKS = { verified: '✓', refused: '✗', 'not-judged': '?' };
const KINDS = ['refused', 'not-judged', 'established', 'not-established'];

export function show({ account, bundle }, wording) {
  const verdict = account.verdict;
  byId('result').replaceChildren(
    element('p', { className: `verdict ${verdict}` },
      element('span', { className: 'mark', ariaHidden: 'true' }, MARKS[verdict]),
      element('strong', {}, wording.text(`verdict-${verdict}`))),
    ...KINDS.flatMap((kind) => findings(account, kind, wording)),
    ...(verdict === 'refused' || bundle === null ? [] : contents(bundle, wording)),
  );
}

function findings(account, kind, wording) {
  const found = account.findings.filter((finding) => finding.kind === kind);
  if (found.length === 0) return [];
  const items = found.map(({ code, values }) => {
    const item = element('li', {}, wording.text(code, values));
    item.dataset.code = code;
    return item;
  });
  return [element('h2', { className: kind }, wording.text(`label-${kind}`)), element('ul', { className: kind }, ...items)];
}

function contents({ events }, wording) {
  const shown = events.flatMap(({ parts }, i) => parts.flatMap(({ payload }, j) => payload === undefined ? [] : [
    element('details', {},
      element('summary', {}, wording.text('page-part', { event: i + 1, part: j + 1 })),
      element('pre', {}, pretty(fromUtf8(payload) ?? ''))),
  ]));
  return shown.length === 0 ? [] : [element('h2', {}, wording.text('page-contents')), ...shown];
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
