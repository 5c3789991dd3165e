import { join } from 'node:path';
import { readModelFolder, SHIPPED_MODELS } from '@cairn/maturity-models/shipped.js';

export type Files = Record<string, string>;
type Container = { [key: string]: unknown };

/** DIAM enterprise as a bundle under another version name, with changes to its files. */
export const aBundle = (version: string, change: Readonly<Record<string, (content: Container) => void>> = {}): Files =>
  Object.fromEntries(
    readModelFolder(join(SHIPPED_MODELS, 'diam-enterprise/2019'))
      .filter(({ file }) => file !== 'checksums.json')
      .map(({ file, text }) => {
        const content = JSON.parse(text) as Container;
        if (file === 'model.json') Object.assign(content, { version, status: 'draft' });
        change[file]?.(content);
        return [file, JSON.stringify(content, null, 2)];
      }),
  );
