import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { listLicences } from './.ci/licences.ts';
import { makeReadyAtOnce } from './.ci/ready-at-once.ts';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { readSeeds } from './src/cli/seeds.ts';
import { study } from './src/core/crosscheck.ts';
import { languages, messagesOf } from './src/locales/messages.ts';

type Engine = 'chromium' | 'firefox';
type Manifest = Readonly<Record<string, unknown>>;

/** Firefox shows the icon that is named after the text of the toolbar: light text stands on a dark one. */
const THEME_ICONS = [16, 32].map((size) => ({
  light: `src/ui/icons/icon-on-dark-${size}.png`,
  dark: `src/ui/icons/icon-${size}.png`,
  size,
}));

/** One manifest for both engines; Firefox has other words for the background and knows no panel of Chromium's. */
function manifestFor(engine: Engine): Manifest {
  if (engine === 'chromium') return { ...manifest, version: packageJson.version, action: withoutPopup() };
  const { minimum_chrome_version: _, side_panel: panel, ...common } = manifest;
  const foreign = new Set(['sidePanel', 'offscreen']);
  return {
    ...common,
    version: packageJson.version,
    action: {
      ...manifest.action,
      default_area: 'navbar', // else it hides in the extensions menu, a click further
      theme_icons: THEME_ICONS,
    },
    background: { scripts: [manifest.background.service_worker], type: 'module' },
    sidebar_action: {
      default_title: manifest.name,
      default_panel: panel.default_path,
      default_icon: manifest.action.default_icon,
      open_at_install: false,
    },
    // Alarms it grants at once or not at all, and says nothing of them.
    permissions: [...manifest.permissions.filter((name) => !foreign.has(name)), 'alarms'],
    optional_permissions: manifest.optional_permissions.filter(
      (name) => !foreign.has(name) && name !== 'alarms',
    ),
    browser_specific_settings: {
      gecko: {
        id: 'crossquote@crossquote.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

/** Chromium makes a process before a popup may run; the background is told of the click at once, and opens it. */
function withoutPopup(): Partial<typeof manifest.action> {
  const { default_popup: _, ...action } = manifest.action;
  return action;
}

/**
 * CRXJS offers every injected script to all sites, by which any page could tell that the extension is installed.
 * `scripting.executeScript` needs no such offer.
 */
function offerNothingToPages(): Plugin {
  return {
    name: 'crossquote:offer-nothing-to-pages',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = bundle['manifest.json'];
        if (built?.type !== 'asset') return;
        const { web_accessible_resources: _offered, ...kept } = JSON.parse(String(built.source));
        built.source = JSON.stringify(kept, null, 2);
      },
    },
  };
}

/**
 * CRXJS marks the place of an injected script by a hash of its absolute path, so that each folder's build would have
 * names of its own, and keeps a second copy of it that nothing loads.
 */
function injectFromOnePlace(): Plugin {
  const mark = /^(.+)\?scriptId=/;
  return {
    name: 'crossquote:inject-from-one-place',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, file] = mark.exec(id) ?? [];
      return file ? `export default ${JSON.stringify(builtFrom(file))};` : null;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const [name, { type, ...file }] of Object.entries(bundle))
          if (type === 'chunk' && 'facadeModuleId' in file && file.facadeModuleId?.endsWith('.iife.ts'))
            delete bundle[name];
      },
    },
  };
}

const builtFrom = (file: string): string =>
  relative(import.meta.dirname, file)
    .replaceAll('\\', '/')
    .replace(/\.ts$/, '.js');

/** The bundled stories as a module, studied here so that no reader's machine has to. */
function bundleSeeds(): Plugin {
  const name = 'virtual:seeds';
  return {
    name: 'crossquote:bundle-seeds',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const stories = readSeeds('seeds').map(({ file, articles }) => ({
        file,
        dossiers: articles.map(study),
      }));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(stories))});`;
    },
  };
}

/** CRXJS takes along what it knows of the manifest; it does not know of these. */
function takeThemeIcons(): Plugin {
  return {
    name: 'crossquote:take-theme-icons',
    apply: 'build',
    generateBundle() {
      for (const { light: fileName } of THEME_ICONS)
        this.emitFile({ type: 'asset', fileName, source: readFileSync(fileName) });
    },
  };
}

/** The texts of every language, from one file a view to one file a language. */
function bundleTexts(): Plugin {
  const files = () =>
    languages().map((language) => ({
      fileName: `_locales/${language}/messages.json`,
      source: JSON.stringify(messagesOf(language), null, 1),
    }));
  return {
    name: 'crossquote:bundle-texts',
    generateBundle() {
      for (const file of files()) this.emitFile({ type: 'asset', ...file });
    },
    // CRXJS serves from the folder of the build, but puts there only what the manifest names.
    configureServer({ config, httpServer }) {
      httpServer?.once('listening', () => {
        for (const { fileName, source } of files()) {
          const path = join(config.root, config.build.outDir, fileName);
          mkdirSync(dirname(path), { recursive: true });
          writeFileSync(path, source);
        }
      });
    },
  };
}

/** Pages that the manifest does not name but the extension opens itself: a folder each under src/ui, and one unseen. */
function ownPages(): string[] {
  const folders = readdirSync('src/ui', { withFileTypes: true, recursive: true });
  const pages = folders.filter((file) => file.isFile() && file.name === 'index.html');
  return ['src/offscreen/index.html', ...pages.map((page) => `${page.parentPath}/${page.name}`)];
}

/** Citation.js fetches and reads markup as well; what we do not call of its core stays out, network and all. */
const isNoSpareOfCitations = (id: string): boolean => !/@citation-js[\\/]core[\\/]/.test(id);

/** What the reader waits for after a click. */
const AWAITED = {
  background: 'src/background/index.ts',
  popup: 'src/ui/popup/index.tsx',
  panel: 'src/ui/panel/index.tsx',
} as const;

/**
 * Puts what the same of these load at their start into one file, since each file of an extension costs a view some
 * milliseconds. What more of them load goes first: a file then imports none that imports it. What stands in a view's own
 * folder goes last and apart, or another page that loads one of its parts would run and look like that view as well.
 */
function filesByWhoWaits(): Rolldown.CodeSplittingGroup[] {
  const loaded = new Map<string, ReadonlySet<string>>();
  const waiting = (id: string, modules: Rolldown.ChunkingContext): string[] => {
    if (loaded.size === 0)
      for (const [name, path] of Object.entries(AWAITED))
        loaded.set(name, loadedWith(resolve(import.meta.dirname, path), modules));
    return Object.keys(AWAITED).filter((name) => loaded.get(name)?.has(id));
  };
  const isOwn = (id: string) => Object.keys(AWAITED).some((name) => id.includes(`/src/ui/${name}/`));
  const groups = Object.keys(AWAITED).map(
    (_, at): Rolldown.CodeSplittingGroup => ({
      priority: at + 1,
      debugName: `awaited by ${at + 1}`,
      name: (id, context) => {
        const names = waiting(id, context);
        if (names.length !== at + 1 || names.at(-1) === 'background' || isOwn(id)) return null;
        return names.length > 1 ? names.join('-') : `${names[0]}-parts`;
      },
    }),
  );
  const own = (id: string, context: Rolldown.ChunkingContext) =>
    isOwn(id) ? (waiting(id, context)[0] ?? null) : null;
  return [...groups, { priority: 0, debugName: 'their own', name: own }];
}

function loadedWith(entry: string, modules: Rolldown.ChunkingContext): Set<string> {
  const found = new Set([entry]);
  for (const id of found)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

function extension(engine: Engine): UserConfig {
  const crxManifest = manifestFor(engine) as unknown as ManifestV3Export;
  return {
    plugins: [
      bundleSeeds(),
      bundleTexts(),
      injectFromOnePlace(),
      listLicences(),
      crx({ manifest: crxManifest, browser: engine === 'firefox' ? 'firefox' : 'chrome' }),
      offerNothingToPages(),
      makeReadyAtOnce(['src/page/visit.iife.js']),
      ...(engine === 'firefox' ? [takeThemeIcons()] : []),
    ],
    worker: { format: 'es' },
    build: {
      outDir: `dist/${engine}`,
      target: engine === 'firefox' ? 'firefox142' : 'chrome127',
      modulePreload: false, // all of it is on the disk already; the preload helper would only add code
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: ownPages(),
        treeshake: { moduleSideEffects: isNoSpareOfCitations },
        output: {
          codeSplitting: {
            groups: [
              // In one chunk, so that the polyfill has run before the door looks what stands behind it.
              {
                name: 'browser',
                test: /webextension-polyfill|src[\\/](?:polyfill|browser)\.ts/,
                priority: 9,
              },
              ...filesByWhoWaits(),
            ],
          },
        },
      },
    },
  };
}

function commandLine(): UserConfig {
  return {
    plugins: [listLicences()],
    ssr: { noExternal: true, external: ['canvas'] }, // linkedom tries canvas and does without
    build: {
      outDir: 'dist/cli',
      target: 'node20',
      minify: false, // people read a command-line tool when it surprises them
      ssr: 'src/cli/main.ts',
      rolldownOptions: {
        output: { entryFileNames: 'crossquote.js', codeSplitting: false },
      },
    },
  };
}

export default defineConfig(({ command, mode }) => {
  // One set from outside would build other bytes, with the paths of this machine in them.
  if (command === 'build') process.env.NODE_ENV = 'production';
  if (mode === 'cli') return commandLine();
  return extension(mode === 'firefox' ? 'firefox' : 'chromium');
});
