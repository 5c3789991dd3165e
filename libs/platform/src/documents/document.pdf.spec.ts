import { documentPdf } from './document.pdf.js';
import type { DocumentOrder } from './document-order.js';
import { faultsOfAccess } from './testing/faults-of-access.js';
import { elementsOf, readPdf } from './testing/read-pdf.js';

const order: DocumentOrder = {
  template: 'libs/platform/src/documents/testing/pages.typ',
  title: 'A <letter> & more',
  subject: 'Letters',
  language: 'en',
  made: '2027-03-10T06:00:00.000Z',
  country: null,
  data: { heading: 'Letters', text: 'Aurora' },
  attachments: [],
};
const saying = (text: string, change: Partial<DocumentOrder> = {}): Promise<Buffer> =>
  documentPdf({ ...order, data: { ...order.data, text }, ...change });
const read = async (text: string): Promise<string | undefined> =>
  elementsOf(readPdf(await saying(text)).tree, 'P')[0]?.text;

describe('a document', () => {
  it('is tagged, with its title and its language', async () => {
    const pdf = await saying('Aurora', { language: 'pt-BR' });
    expect(faultsOfAccess(pdf)).toEqual([]);
    expect(readPdf(pdf)).toMatchObject({ title: 'A <letter> & more', language: 'pt-BR' });
  });

  it('is the same bytes for the same order, whatever was set in between', async () => {
    const before = await saying('Élan vital مستشفى');
    await Promise.all(['É', 'Łask', 'الملك'].map((text) => saying(text)));
    expect((await saying('Élan vital مستشفى')).equals(before)).toBe(true);
    expect((await saying('Élan vital مستشفى', { made: '2027-03-11T06:00:00.000Z' })).equals(before)).toBe(false);
  });

  it.each([
    '#panic("a") #read("/package.json") #import "@preview/a:1.0.0": b',
    '$x^2$ *b* _c_ `d` @e <f> = g - h + i / j',
    '\\u{41} \\#d // e /* f */ ~ -- --- ... "g" \'h\'',
    '{{a}} ${b} [c] (d) ] ) } #]',
  ])('prints %s as it is', async (text) => expect(await read(text)).toBe(text));

  it('prints no control characters', async () => expect(await read('a\u0000b\u202ec')).toBe('a b c'));

  it('is refused with the letter that no font has, and where it stands', () =>
    expect(saying('Aurora 𐲀')).rejects.toMatchObject({
      issues: [{ path: 'text', message: 'no font has the letter "𐲀" (U+10C80) of "Aurora 𐲀"' }],
    }));

  it('is refused where its template fails, and the next one is set', async () => {
    await expect(documentPdf({ ...order, data: {} })).rejects.toThrow('dictionary does not contain key "heading"');
    expect(await read('Aurora')).toBe('Aurora');
  });

  it('carries attachments as they are, for itself alone', async () => {
    const content = Buffer.from([0, 255, 10, 13, 128]);
    const pdf = await saying('Aurora', {
      attachments: [{ name: 'a b.bin', type: 'application/octet-stream', description: 'Bytes', content }],
    });
    expect(readPdf(pdf).attachments).toEqual([{ name: 'a b.bin', type: 'application/octet-stream', content }]);
    expect(readPdf(await saying('Aurora')).attachments).toEqual([]);
  });
});
