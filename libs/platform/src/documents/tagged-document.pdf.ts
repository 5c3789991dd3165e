import PDFDocument from 'pdfkit';
import { printable } from './printable.js';
import type { Pdf } from './typesetter.pdf.js';

/** `size` in points; `made` is an instant, so that the same facts give the same document but for its id. */
type About = {
  readonly title: string;
  readonly subject: string;
  readonly size: readonly [width: number, height: number];
  readonly made: string;
};

/**
 * A document that says what each of its parts is (PDF/UA): in English, with a title, every font embedded. `finished`
 * ends it and gives its bytes.
 */
export type TaggedDocument = {
  readonly pdf: Pdf;
  readonly root: PDFKit.PDFStructureElement;
  readonly finished: () => Promise<Buffer>;
};

export const taggedDocument = ({ title, subject, size, made }: About): TaggedDocument => {
  const at = new Date(made);
  const said = { Title: printable(title), Subject: printable(subject) };
  const pdf = new PDFDocument({
    size: [...size],
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: 'en',
    displayTitle: true,
    // Every text sets its own; the default one would be Helvetica, which is not embedded.
    font: null as never,
    info: { ...said, Author: 'Cairn', Creator: 'Cairn', Producer: 'Cairn', CreationDate: at, ModDate: at },
  });
  escapeMetadata(pdf);
  const bytes = collected(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const finished = (): Promise<Buffer> => {
    root.end();
    pdf.end();
    return bytes;
  };
  return { pdf, root, finished };
};

/** pdfkit puts title and subject into the XML of the metadata as they are. */
const escapeMetadata = (pdf: Pdf): void => {
  const written = pdf as unknown as { info: Record<string, unknown>; endMetadata: () => void };
  const endMetadata = written.endMetadata.bind(pdf);
  written.endMetadata = () => {
    written.info = Object.fromEntries(
      Object.entries(written.info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]),
    );
    endMetadata();
  };
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const collected = (pdf: Pdf): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
