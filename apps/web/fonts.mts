import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** ASCII and the punctuation of our texts: what almost every page is set in. */
const basic = [...range(0x20, 0x7e), 0xa0, 0xb7, 0xd7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026, 0x2212];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** What styles and browsers use of the font: kerning, marks, figures of one width. */
const features = ['kern', 'mark', 'ccmp', 'locl', 'liga', 'tnum'];

/** Two weights for all that styles ask for. */
const weights = [
  { file: 400, shownFor: '400' },
  { file: 600, shownFor: '500 700' },
];

type Face = { readonly family: string; readonly weight: string; readonly path: string; readonly range: string };

const rule = ({ family, weight, path, range }: Face): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url('${path}') format('woff2');unicode-range:${range}}`;

const hex = (code: number): string => `U+${code.toString(16).toUpperCase()}`;

/** The faces of a package of fontsource, but for scripts that another family of ours sets better. */
const facesOf = async (
  folder: string,
  family: string,
  file: number,
  weight: string,
  wanted: RegExp,
): Promise<Face[]> => {
  const css = await readFile(join(folder, `${file}.css`), 'utf8');
  const faces = [...css.matchAll(/url\(\.\/(files\/[^)]+\.woff2)\)[\s\S]*?unicode-range: ([^;]+);/g)];
  return faces
    .filter(([, path = '']) => wanted.test(path))
    .map(([, path = '', range = '']) => ({ family, weight, path: join(folder, path), range }));
};

/**
 * `virtual:fonts.css`: IBM Plex Sans in two weights, as WOFF2. The characters of every page come in a file of their own,
 * a third of the size; it is stated last, and so it is the one that is asked for.
 */
export const fonts = ({ modules, work }: { readonly modules: string; readonly work: string }): Plugin => {
  const sheet = join(work, 'fonts.css');
  const made: Promise<void>[] = [];
  const make = async (): Promise<void> => {
    await mkdir(work, { recursive: true });
    const rules: string[] = [];
    for (const { file, shownFor } of weights) {
      const latin = join(modules, '@fontsource', 'ibm-plex-sans');
      const arabic = join(modules, '@fontsource', 'ibm-plex-sans-arabic');
      const path = join(work, `ibm-plex-sans-basic-${file}.woff2`);
      const whole = await readFile(join(latin, 'files', `ibm-plex-sans-latin-${file}-normal.woff2`));
      const subset = { targetFormat: 'woff2', noHinting: true, keepFeatures: features } as const;
      await writeFile(path, await subsetFont(whole, String.fromCodePoint(...basic), subset));
      const faces = [
        ...(await facesOf(arabic, 'IBM Plex Sans Arabic', file, shownFor, /arabic-arabic/)),
        ...(await facesOf(latin, 'IBM Plex Sans', file, shownFor, /./)),
        { family: 'IBM Plex Sans', weight: shownFor, path, range: ['U+0-1F', ...basic.map(hex)].join() },
      ];
      rules.push(...faces.map(rule));
    }
    await writeFile(sheet, rules.join('\n'));
  };
  return {
    name: 'fonts',
    resolveId: async (id) => {
      if (id !== 'virtual:fonts.css') return null;
      await (made[0] ??= made[made.push(make()) - 1]);
      return sheet;
    },
    /** The two files of every page are asked for before the style sheet has arrived. */
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => /ibm-plex-sans-basic-.*\.woff2$/.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', href: `/${name}`, as: 'font', type: 'font/woff2', crossorigin: '' },
            injectTo: 'head',
          })),
    },
  };
};
