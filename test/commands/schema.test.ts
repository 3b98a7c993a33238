import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCHEMAS } from '../../src/commands/schema.js';
import { run } from '../kit/program/program.js';

describe('llama-news schema', () => {
  test('knows every schema of the package', () => {
    expect(readdirSync('dist/schemas').sort()).toEqual(SCHEMAS.map((name) => `${name}.json`).sort());
  });

  test.each(SCHEMAS)('prints %s as it is in the package, under an address of its own', (name) => {
    const { code, stdout, stderr } = run(['schema', name]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(`dist/schemas/${name}.json`, 'utf8'));
    expect(JSON.parse(stdout).$id).toBe(`urn:llama-news:schema:${name}`);
  });

  test.each(SCHEMAS.filter((name) => !name.endsWith('.toml')))(
    'of the output of %s leaves room for more properties',
    (name) => {
      expect(run(['schema', name]).stdout).not.toMatch(/(?:additional|unevaluated)Properties/);
    },
  );

  test.each([
    ['tco', 'en', 'Unknown schema: tco (did you mean toc?)'],
    ['tco', 'de', 'Unbekanntes Schema „tco“ (meinten Sie toc?)'],
    [
      'xyz',
      'en',
      'Unknown schema: xyz (use read, toc, related, list, folder, library, export, notes, config, config.toml or project.toml)',
    ],
    [
      '../package',
      'de',
      'Unbekanntes Schema „../package“ (möglich: read, toc, related, list, folder, library, export, notes, config, config.toml oder project.toml)',
    ],
  ])('refuses %s in one line (%s)', (name, language, message) => {
    expect(run(['schema', name, '--ui', language])).toEqual({
      code: 2,
      stdout: '',
      stderr: `llama-news: ${message}\n`,
    });
    expect(run(['schema', name, `--ui=${language}`]).code).toBe(2);
  });
});
