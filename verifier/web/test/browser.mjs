// Drives the page in a browser without a network and tells what it did: the texts it shows, what it asked the network for, what a keyboard reaches.
// Judges nothing: the test that starts it does.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, task, pictures] = process.argv.slice(2);
const { page: file, bundle, policy, alterations } = JSON.parse(readFileSync(task, 'utf8'));

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1000, height: 900 } });
await context.setOffline(true);
const page = await context.newPage();
const seen = { requests: [], errors: [] };
page.on('request', (request) => seen.requests.push(request.url()));
page.on('pageerror', (error) => seen.errors.push(String(error)));
page.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));

const texts = (selector) => page.locator(selector).allTextContents();
const bytes = (text) => Buffer.from(text, 'base64');
const chosen = (name, content) => ({ name, mimeType: 'text/plain', buffer: bytes(content) });
const settled = (verdict) => page.locator(`#result[aria-busy=false] .verdict.${verdict}`).waitFor();

await page.goto(pathToFileURL(file).href);
seen.title = await page.title();

await page.locator('#bundle').setInputFiles(chosen('bundle.json', bundle));
await settled('not-judged');
seen.withoutPolicy = await texts('#result li');
await page.locator('#policy').setInputFiles(chosen('policy.txt', policy));
await settled('verified');
await page.screenshot({ path: `${pictures}/verified.png`, fullPage: true });

seen.languages = {};
for (const language of ['en', 'fr', 'it', 'de', 'ja']) {
  await page.locator('#language').selectOption(language);
  seen.languages[language] = await texts('#result li');
}
await page.locator('#language').selectOption('en');

await page.setViewportSize({ width: 360, height: 740 });
seen.sidewaysOnAPhone = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
await page.screenshot({ path: `${pictures}/phone.png`, fullPage: true });
seen.faint = await faintTexts('light');
seen.faint.push(...await faintTexts('dark'));
await page.screenshot({ path: `${pictures}/dark.png`, fullPage: true });
seen.unlabelled = await page.evaluate(() => [...document.querySelectorAll('input, select, button')]
  .filter((field) => (field.labels?.length ?? 0) === 0 && field.textContent === '').map((field) => field.id));
seen.reached = await reachedByKeyboard();

await drop('bundle-zone', Buffer.concat([bytes(bundle), Buffer.from('x')]).toString('base64'));
await settled('refused');
seen.dropped = await texts('#result li');
await page.screenshot({ path: `${pictures}/refused.png`, fullPage: true });

seen.forbidden = await page.evaluate(() => new Promise((resolve) => {
  addEventListener('securitypolicyviolation', (violation) => resolve(violation.effectiveDirective), { once: true });
  fetch('http://127.0.0.1:9/').then(() => resolve('allowed'), () => setTimeout(resolve, 2000, 'unanswered'));
}));
seen.errors = seen.errors.filter((error) => !error.includes('http://127.0.0.1:9/'));
seen.accounts = await page.evaluate(accountsOf, { bundle, policy, alterations });

const old = await context.newPage();
await old.addInitScript(() => {
  crypto.subtle.importKey = () => Promise.reject(new DOMException('', 'NotSupportedError'));
});
await old.goto(pathToFileURL(file).href);
await old.locator('#policy').setInputFiles(chosen('policy.txt', policy));
await old.locator('#bundle').setInputFiles(chosen('bundle.json', bundle));
seen.inAnOldBrowser = await old.locator('#result[aria-busy=false] p').allTextContents();

await browser.close();
process.stdout.write(JSON.stringify(seen));

/** Runs in the page. */
async function accountsOf({ bundle: b64, policy: trusted, alterations: list }) {
  const decode = (text) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
  const original = decode(b64);
  const accounts = [];
  for (const [at, removed, inserted] of list) {
    const altered = new Uint8Array([...original.subarray(0, at), ...decode(inserted), ...original.subarray(at + removed)]);
    const { account } = await heirloomVerify({ name: 'bundle', bytes: altered }, { name: 'policy', bytes: decode(trusted) });
    accounts.push(account.findings.map(({ kind, code, values }) =>
      [`${kind} ${code}`, ...Object.keys(values).sort().map((name) => `${name}=${values[name]}`)].join(' ')));
  }
  return accounts;
}

async function drop(zone, content) {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], 'dropped.json'));
    return data;
  }, content);
  await page.dispatchEvent(`#${zone}`, 'drop', { dataTransfer: transfer });
}

/** The ids of what the Tab key reaches, in order. */
async function reachedByKeyboard() {
  const reached = [];
  await page.evaluate(() => document.activeElement.blur());
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement.id || document.activeElement.tagName.toLowerCase()));
  }
  return reached;
}

/** Texts whose contrast with what is behind them is below 4.5 : 1 (WCAG 2.2, 1.4.3). */
async function faintTexts(colorScheme) {
  await page.emulateMedia({ colorScheme });
  return page.evaluate(() => {
    const channels = (color) => color.match(/[\d.]+/g).map(Number);
    const luminance = (color) => channels(color).slice(0, 3).map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const behind = (node) => {
      const color = getComputedStyle(node).backgroundColor;
      return (channels(color)[3] ?? 1) === 0 && node.parentElement ? behind(node.parentElement) : color;
    };
    return [...document.body.querySelectorAll('*')]
      .filter((node) => node.checkVisibility() && [...node.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== ''))
      .filter((node) => {
        const [a, b] = [luminance(getComputedStyle(node).color), luminance(behind(node))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      })
      .map((node) => node.textContent.slice(0, 60));
  });
}
