/** Promise: the extension asks for little, shows nothing of itself to pages, and is small. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifestJson from '../manifest.json' with { type: 'json' };
import { ENGINES } from './given.ts';
import { kilo, sizesOf } from './sizes.ts';

describe.each(ENGINES)('the build for %s', (engine) => {
  const folder = `dist/${engine}`;
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const onlyFirefox = (name: string) => (engine === 'firefox' ? [name] : []);
  const onlyChromium = (name: string) => (engine === 'chromium' ? [name] : []);

  it('asks for these permissions and no others', () => {
    expect(manifest.permissions.toSorted()).toEqual(
      [
        'activeTab',
        ...onlyFirefox('alarms'),
        'contextMenus',
        'scripting',
        ...onlyChromium('sidePanel'),
        'storage',
      ].toSorted(),
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

  it('has a reason for each of them in the privacy text, and for no other', () => {
    const [, table = ''] = readFileSync('PRIVACY.md', 'utf8').split('## Permissions, and what each is for');
    const explained = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(explained).toEqual(
      expect.arrayContaining([...manifest.permissions, ...manifest.optional_permissions]),
    );
    expect(new Set(explained)).toEqual(
      new Set([...manifestJson.permissions, ...manifestJson.optional_permissions]),
    );
  });

  it('offers pages nothing and runs in none by itself', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_security_policy.extension_pages).toContain("script-src 'self';");
  });

  it('has every file that the manifest names', () => {
    const files = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
    const { action, background, icons } = manifest;
    const named = [
      ...(action.default_popup ? [action.default_popup] : []),
      ...Object.values(action.default_icon),
      ...Object.values(icons),
      ...(action.theme_icons ?? []).flatMap(({ light, dark }: Record<string, string>) => [light, dark]),
      ...(background.scripts ?? [background.service_worker]),
    ];
    expect(named.filter((file) => !files.has(file as string))).toEqual([]);
  });

  it('loads little: each part is below its limit', () => {
    const sizes = sizesOf(engine);
    console.log(sizes.map(({ what, bytes }) => `${engine}: ${what} ${kilo(bytes)}`).join('\n'));
    expect(sizes.filter(({ bytes, limit }) => bytes >= limit)).toEqual([]);
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
