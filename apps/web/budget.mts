import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const brotli = promisify(brotliCompress);

/** What a browser that knows nothing yet may load to show a page, beside the document and what the API answers. */
export type Budget = {
  /** Source files that are loaded: the page, its texts, what surrounds it. */
  readonly modules: readonly string[];
  /** Compressed, in units of 1,000 bytes. */
  readonly kilobytes: number;
  readonly files: number;
};

const contentOf = (file: Rolldown.OutputChunk | Rolldown.OutputAsset): Buffer =>
  Buffer.from(file.type === 'chunk' ? file.code : file.source);

/** Style sheets and fonts of every page, and scripts with all that they import. */
const filesFor = (bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] => {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const open = chunks
    .filter(({ isEntry, moduleIds }) => isEntry || moduleIds.some((id) => modules.includes(id)))
    .map(({ fileName }) => fileName);
  const found = new Set(Object.keys(bundle).filter((name) => /ibm-plex-sans-basic-/.test(name)));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== 'chunk') continue;
    found.add(name);
    open.push(...chunk.imports);
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) found.add(sheet);
  }
  return [...found];
};

/** Fails the build when the first load of a page has become larger than its budget. */
export const budgets = (source: string, pages: Readonly<Record<string, Budget>>): Plugin => ({
  name: 'budgets',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      for (const [page, { modules, kilobytes, files }] of Object.entries(pages)) {
        const names = filesFor(
          bundle,
          modules.map((name) => join(source, name)),
        );
        const sizes = await Promise.all(
          names.map(async (name) => {
            const content = contentOf(bundle[name]!);
            return { name, bytes: name.endsWith('.woff2') ? content.length : (await brotli(content)).length };
          }),
        );
        const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
        const said = `The first load of ${page} is ${total.toFixed(1)} kB in ${names.length} files`;
        if (total <= kilobytes && names.length <= files) continue;
        const list = sizes.sort((a, b) => b.bytes - a.bytes).map(({ name, bytes }) => `${bytes} ${name}`);
        this.error(`${said}; its budget is ${kilobytes} kB in ${files} files.\n${list.join('\n')}`);
      }
    },
  },
});
