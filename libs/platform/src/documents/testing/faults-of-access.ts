import { entriesOf, listOf, pdfObjects, textOf } from './pdf-objects.js';
import { type TreeElement, elementsOf, readPdf } from './read-pdf.js';

/** What each element may stand in, as ISO 32000-1 says of those that need their kind around them. */
const within: Readonly<Record<string, readonly string[]>> = {
  THead: ['Table'],
  TBody: ['Table'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  LI: ['L'],
  LBody: ['LI'],
};

const misplaced = ({ tag, children }: TreeElement): string[] =>
  children.flatMap((child) => [
    ...(within[child.tag]?.includes(tag) === false ? [`${child.tag} stands in ${tag}`] : []),
    ...misplaced(child),
  ]);

const levels = (tree: readonly TreeElement[]): number[] =>
  tree.flatMap(({ tag, children }) => [...(/^H\d$/.test(tag) ? [Number(tag.slice(1))] : []), ...levels(children)]);

/**
 * What in a document is not as PDF/UA-1 asks, as far as its bytes show; none where it is: the Matterhorn checks that a
 * program can make of structure, pictures, headings, tables, links, fonts and metadata.
 */
export const faultsOfAccess = (pdf: Buffer): string[] => {
  const { all, raw, stream, get } = pdfObjects(pdf);
  const { tree, title, language, unmarked, pages } = readPdf(pdf);
  const dictionaries = [...all.values()].map(entriesOf);
  const catalog = dictionaries.find(({ Type }) => Type === '/Catalog') ?? {};
  const metadata = stream(catalog['Metadata']).toString();
  const headings = levels(tree);
  const fonts = dictionaries.filter(({ Type }) => Type === '/Font');
  const files = dictionaries.filter(({ Type }) => Type === '/FontDescriptor');
  const pageDictionaries = dictionaries.filter(({ Type }) => Type === '/Page');
  const links = dictionaries.filter(({ Subtype }) => Subtype === '/Link');
  const faults: readonly (readonly [isFault: boolean, says: string])[] = [
    [!raw.startsWith('%PDF-1.7'), 'it is not PDF 1.7'],
    [!/pdfuaid:part(>|=")1/.test(metadata), 'the metadata do not claim PDF/UA-1'],
    [title === '', 'it has no title'],
    [language === '', 'it has no language'],
    [entriesOf(get(catalog['MarkInfo']))['Marked'] !== 'true', 'it is not marked as tagged'],
    [entriesOf(get(catalog['ViewerPreferences']))['DisplayDocTitle'] !== 'true', 'a viewer shows its file name'],
    [tree.length !== 1 || tree[0]?.tag !== 'Document', 'the structure has no document at its top'],
    [unmarked > 0, `${unmarked} things are painted without a mark`],
    [headings[0] !== 1 || headings.filter((level) => level === 1).length !== 1, 'there is not one first heading'],
    [headings.some((level, i) => level > (headings[i - 1] ?? 0) + 1), 'a level of headings is left out'],
    [elementsOf(tree, 'Figure').some(({ alt }) => alt === ''), 'a picture has no text'],
    [elementsOf(tree, 'TH').some(({ scope }) => scope === ''), 'a head of a table says not what it is the head of'],
    [elementsOf(tree, 'Link').length < links.length, 'a link is not in the structure'],
    [links.some(({ Contents }) => textOf(Contents) === ''), 'a link has no text of its own'],
    [pageDictionaries.length !== pages || pages === 0, 'the pages are not all found'],
    [
      pageDictionaries.some(({ Annots, Tabs }) => Annots !== undefined && Tabs !== '/S'),
      'the keyboard goes not in the order of the structure',
    ],
    [files.some(({ FontFile2, FontFile3 }) => FontFile2 === undefined && FontFile3 === undefined), 'a font is missing'],
    [files.length === 0, 'there is no font'],
    [fonts.some(({ Subtype, ToUnicode }) => Subtype === '/Type0' && ToUnicode === undefined), 'a font says no letters'],
    [listOf(catalog['Outlines']).length === 0, 'there are no bookmarks'],
  ];
  return [...faults.flatMap(([isFault, says]) => (isFault ? [says] : [])), ...tree.flatMap(misplaced)];
};
