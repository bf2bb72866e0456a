import { LIMITS } from '../core/bundle.js';
import { verify } from '../core/verify.js';
import { byId, element } from './dom.js';
import { onFile } from './files.js';
import { forbidNetworkUnlessAsked, mayAskNode } from './network.js';
import { show } from './result.js';
import { LANGUAGES, preferredLanguage, Wording } from './wording.js';

forbidNetworkUnlessAsked();

let wording = new Wording('en');
let bundle = null;
let policy = null;
let latest = null;
let run = 0;

const node = () => (mayAskNode() && byId('node').value !== '' ? byId('node').value : null);

async function check() {
  if (bundle === null) return;
  const mine = ++run;
  byId('result').setAttribute('aria-busy', 'true');
  const result = await outcome();
  // A later choice of file has begun a check of its own.
  if (mine !== run) return;
  latest = result;
  showLatest();
  byId('result').setAttribute('aria-busy', 'false');
}

async function outcome() {
  try {
    return await verify(bundle, policy, node());
  } catch {
    return null;
  }
}

function showLatest() {
  if (run === 0) return;
  if (latest === null) byId('result').replaceChildren(element('p', {}, wording.text('page-browser-too-old')));
  else show(latest, wording);
  byId('print').hidden = false;
}

function speak(language) {
  wording = new Wording(language);
  document.documentElement.lang = language;
  byId('language').value = language;
  for (const spoken of document.querySelectorAll('[data-text]')) {
    spoken.textContent = wording.text(spoken.dataset.text);
  }
  document.title = wording.text('page-title');
  showLatest();
}

for (const [tag, name] of Object.entries(LANGUAGES)) byId('language').append(element('option', { value: tag }, name));
byId('language').addEventListener('change', () => speak(byId('language').value));
byId('node-form').hidden = !mayAskNode();
byId('node-link').hidden = mayAskNode();
byId('node').addEventListener('change', check);
byId('print').addEventListener('click', () => print());
onFile('bundle', 'bundle-zone', LIMITS.bundleBytes, (file) => {
  bundle = file;
  check();
});
onFile('policy', 'policy-zone', LIMITS.policyBytes, (file) => {
  policy = file;
  check();
});
speak(preferredLanguage());

/** For programs that drive the page: the same check, from bytes. */
globalThis.heirloomVerify = verify;
