import { archive } from './archive.js';

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const openXml = 'application/vnd.openxmlformats-officedocument';

const mains = {
  docx: ['word/document.xml', `${openXml}.wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${openXml}.spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${openXml}.presentationml.presentation.main+xml`],
} as const;

type Part = { readonly type?: string; readonly content?: string | Buffer };
type Link = { readonly type: string; readonly target: string; readonly external?: boolean };

export const relationshipsOf = (links: readonly Link[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${relationships}">${links
    .map(
      ({ type, target, external }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${type.includes('/') ? type : `${officeRelationship}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

/** An office file as a program writes it, with further parts, and relationships of its main part. */
export const office = (
  kind: keyof typeof mains,
  {
    parts = {},
    links = [],
    mainType = mains[kind][1],
    ...options
  }: {
    readonly parts?: Readonly<Record<string, Part>>;
    readonly links?: readonly Link[];
    readonly mainType?: string;
  } & Parameters<typeof archive>[1] = {},
): Buffer => {
  const [main] = mains[kind];
  const [folder, file] = main.split('/');
  const overrides = Object.entries({ [main]: { type: mainType }, ...parts }).flatMap(([name, { type }]) =>
    type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [],
  );
  return archive(
    {
      '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
      '_rels/.rels': relationshipsOf([{ type: 'officeDocument', target: main }]),
      [main]: '<w:document xmlns:w="w"/>',
      [`${folder}/_rels/${file}.rels`]: relationshipsOf(links),
      ...Object.fromEntries(Object.entries(parts).map(([name, { content = '<x/>' }]) => [name, content])),
    },
    options,
  );
};
