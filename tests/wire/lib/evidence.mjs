// What an ended assembly leaves, asked for and checked at a terminal.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Makes the archive, verifies it, reads the journal, then finds a byte that was changed. */
export async function standsByItself(server, assemblyId) {
  const archive = join(server.folder, 'archive.zip');
  assert.match(await server.command('archive', assemblyId, archive), /Archive écrite/);
  assert.match(await server.command('verify', archive), /Conforme\.\s*$/);
  assert.match(await server.command('journal', 'check', assemblyId), new RegExp(assemblyId));
  assert.match(await server.command('journal', 'at', assemblyId, new Date().toISOString()), /présents? .* tantièmes/);

  const bytes = await readFile(archive);
  bytes[Math.floor(bytes.length / 2)] ^= 1;
  const changed = join(server.folder, 'changed.zip');
  await writeFile(changed, bytes);
  const found = await server.command('verify', changed).then(() => null, (failure) => failure);
  assert.equal(found?.code, 1, 'a changed byte ends it with 1');
  assert.match(found.stdout, /NON .*[a-z-]+\.(json|jsonl|csv|pdf|txt|md)/i);
}
