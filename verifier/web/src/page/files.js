// A file chosen or dropped. Only its bytes and its name are taken, on this device.

import { byId } from './dom.js';

/** Calls back with {name, bytes} whenever another file is chosen or dropped. */
export function onFile(inputId, zoneId, most, chosen) {
  const input = byId(inputId);
  const zone = byId(zoneId);
  input.addEventListener('change', () => take(input.files[0]));
  zone.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  zone.addEventListener('dragleave', () => zone.classList.remove('over'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    input.files = event.dataTransfer.files;
    take(input.files[0]);
  });

  async function take(file) {
    if (!file) return;
    // One byte more than is read shows that there is more; the check says so.
    chosen({ name: file.name, bytes: new Uint8Array(await file.slice(0, most + 1).arrayBuffer()) });
  }
}
