import { SaxesParser } from 'saxes';
import { ArchiveFault } from './office-archive.js';

export type Element = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

const textOf = (content: Buffer): string => {
  const mark = content.length >= 2 ? content.readUInt16BE(0) : 0;
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(content);
};

/**
 * The elements of a small XML file by their local names, in order. Declarations of own entities are no part of any
 * office format.
 *
 * @throws ArchiveFault
 */
export const elementsOf = (content: Buffer): readonly Element[] => {
  const elements: Element[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const stop = (): never => {
    throw new ArchiveFault('damaged');
  };
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('xmldecl', ({ encoding = 'utf-8' }) => {
    if (!/^utf-?(8|16)(le|be)?$/i.test(encoding)) stop();
  });
  parser.on('opentag', ({ local, attributes }) => {
    elements.push({
      name: local,
      attributes: Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value])),
    });
  });
  try {
    parser.write(textOf(content)).close();
  } catch {
    return stop();
  }
  return elements;
};
