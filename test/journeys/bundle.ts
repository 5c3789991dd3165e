import { join } from 'node:path';
import { readModelFolder, SHIPPED_MODELS } from '@cairn/maturity-models/shipped.js';

/** DIAM enterprise as the bundle of another version, with a title of its own and one indicator under another name. */
export const bundleOf = (version: string, title: string): { readonly files: Record<string, string> } => ({
  files: Object.fromEntries(
    readModelFolder(join(SHIPPED_MODELS, 'diam-enterprise/2019'))
      .filter(({ file }) => file !== 'checksums.json')
      .map(({ file, text }) => {
        const content = JSON.parse(text.replaceAll('"mobile-view"', '"mobile-reading"')) as Record<string, unknown>;
        if (file === 'model.json') Object.assign(content, { version, status: 'draft' });
        if (file === 'texts/en.json') content['title'] = title;
        return [file, JSON.stringify(content)];
      }),
  ),
});

/** A shipped version under another name, in which every criterion that is not published is called something else. */
export const relabelled = (
  model: string,
  version: string,
  name: string,
  provenance: string,
): { readonly files: Record<string, string> } => ({
  files: Object.fromEntries(
    readModelFolder(join(SHIPPED_MODELS, model, version))
      .filter(({ file }) => !['checksums.json', 'provenance.json'].includes(file))
      .map(({ file, text }) => [
        file,
        text
          .replaceAll('"provenance": "unconfirmed"', `"provenance": "${provenance}"`)
          .replace(file === 'model.json' ? `"version": "${version}"` : '\0', `"version": "${name}"`),
      ]),
  ),
});
