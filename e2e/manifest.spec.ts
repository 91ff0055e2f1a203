/** Promise: the extension asks for little, shows nothing of itself to pages, and is small. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ENGINES } from './given.ts';

const KB = 1000;

describe.each(ENGINES)('the build for %s', (engine) => {
  const folder = `dist/${engine}`;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const onlyChromium = (name: string) => (engine === 'chromium' ? [name] : []);

  it('asks for these permissions and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', ...onlyChromium('sidePanel'), 'storage'].toSorted(),
    );
    expect(manifest.optional_permissions.toSorted()).toEqual(
      [...onlyChromium('alarms'), ...onlyChromium('offscreen'), 'tabs'].toSorted(),
    );
    expect(manifest.optional_host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  it('has the texts that it names, in every language', () => {
    const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name = '']) => name);
    const languages = readdirSync(join(folder, '_locales'));
    expect(manifest.default_locale).toBe('en');
    expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr']);
    const textsIn = (language: string) =>
      JSON.parse(readFileSync(join(folder, '_locales', language, 'messages.json'), 'utf8'));
    const missing = languages.map((language) => named.filter((name) => !textsIn(language)[name]?.message));
    expect(missing.flat()).toEqual([]);
    // More the stores and the browsers' lists of extensions do not show.
    const summaries = languages.map((language) => textsIn(language).common_description.message.length);
    expect(Math.max(...summaries)).toBeLessThanOrEqual(132);
  });

  it('offers pages nothing and runs in none by itself', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('content_security_policy');
  });

  it('has every file that the manifest names', () => {
    const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    const { action, background, icons } = manifest;
    const named = [
      action.default_popup,
      ...Object.values(action.default_icon),
      ...Object.values(icons),
      ...(background.scripts ?? [background.service_worker]),
    ];
    expect(named.filter((file) => !files.has(file as string))).toEqual([]);
  });

  it('injects less than 45 kB and opens the popup with less than 30 kB of script, compressed', () => {
    const injected = compressed([join(folder, 'src/page/visit.iife.js')]);
    const popup = compressed(scriptsOf(join(folder, manifest.action.default_popup), folder));
    console.log(`${engine}: injected ${kilo(injected)}, popup ${kilo(popup)} gzip`);
    expect(injected).toBeLessThan(45 * KB);
    expect(popup).toBeLessThan(30 * KB);
  });

  it('loads no script or style from anywhere else', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|css)$/.test(file),
    );
    const remote = pages.filter((file) =>
      /(?:src|href)="(?:https?:)?\/\/|url\(\s*["']?(?:https?:)?\/\//.test(
        readFileSync(join(folder, file), 'utf8'),
      ),
    );
    expect(remote).toEqual([]);
  });
});

describe('the build for Firefox', () => {
  it('says who it is and that it collects nothing', () => {
    const manifest = JSON.parse(readFileSync('dist/firefox/manifest.json', 'utf8'));
    expect(manifest.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    });
    expect(manifest.background).not.toHaveProperty('service_worker');
  });
});

/** The scripts that a page loads before anything is clicked: those it names and what they import at once. */
function scriptsOf(page: string, root: string): string[] {
  const markup = readFileSync(page, 'utf8');
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const source = readFileSync(file, 'utf8');
    for (const [, path = ''] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
      follow(join(dirname(file), path));
    }
  };
  for (const [, path = ''] of markup.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)) follow(join(root, path));
  if (found.size === 0) throw new Error(`${page} names no script.`);
  return [...found];
}

function compressed(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
}

function kilo(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} kB`;
}
