import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Licences of the packages in the bundle, which have to be distributed with their code. */
export async function thirdPartyLicences(root, modules) {
  const folders = new Set(
    modules.flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const texts = await Promise.all([...folders].sort().map((folder) => licenceOf(join(root, folder))));
  // A package may be installed more than once.
  return [...new Set(texts)].join(`\n${'-'.repeat(70)}\n\n`);
}

async function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort();
  const own = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const text = own.length > 0 ? own.map((part) => part.trim()).join('\n\n') : `Copyright (c) ${author?.name ?? author}`;
  return `${name} ${version} (${license})\n\n${text}\n`;
}
