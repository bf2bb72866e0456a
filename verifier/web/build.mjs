// Makes the one file that the page is: readable, without a minifier, every byte of script and style named by its hash in the content policy.
// `node build.mjs` writes it where the verifier's jar takes it from; `--print` writes it to standard output, for the test that compares.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const TARGET = here('../src/main/resources/io/heirloom/verifier/page/verify.html');

const bundled = await build({
  entryPoints: [here('src/page/main.js')],
  bundle: true,
  write: false,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'inline',
  loader: { '.properties': 'text' },
  absWorkingDir: here('.'),
});
const script = bundled.outputFiles[0].text.replaceAll('</script', '<\\/script');
const style = readFileSync(here('src/page/page.css'), 'utf8');
const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

// The address of a node that a user names may be any; until she asks for it, the script forbids even that (src/page/network.js).
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  'connect-src http: https:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const page = readFileSync(here('src/page/page.html'), 'utf8')
  .replace('{{policy}}', () => policy)
  .replace('{{style}}', () => style)
  .replace('{{script}}', () => script);

if (process.argv.includes('--print')) {
  process.stdout.write(page);
} else {
  writeFileSync(TARGET, page);
}
