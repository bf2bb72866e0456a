// Opens the page in a browser, names a node of the chain to it, and tells what it shows and whom it asked.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [executablePath, task] = process.argv.slice(2);
const { page: file, bundle, policy, node } = JSON.parse(readFileSync(task, 'utf8'));

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ locale: 'en-GB' });
const asked = new Set();
page.on('request', (request) => asked.add(new URL(request.url()).origin));
const chosen = (name, content) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content, 'base64') });

await page.goto(pathToFileURL(file).href);
const hidden = await page.locator('#node').isHidden();
// The link loads the page anew: only then may it ask.
await Promise.all([page.waitForEvent('load'), page.locator('#node-link a').click()]);
await page.locator('#node').fill(node);
await page.locator('#policy').setInputFiles(chosen('policy.txt', policy));
await page.locator('#bundle').setInputFiles(chosen('bundle.json', bundle));
await page.locator('#result[aria-busy=false] .verdict').waitFor();
const shown = await page.locator('#result li').allTextContents();
const verdict = await page.locator('#result .verdict').getAttribute('class');

await browser.close();
process.stdout.write(JSON.stringify({ hidden, verdict, shown, asked: [...asked] }));
