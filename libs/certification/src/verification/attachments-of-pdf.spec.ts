import { deflateSync } from 'node:zlib';
import { attachmentsOfPdf } from './attachments-of-pdf.js';

const pdfWith = (filter: string, stream: Buffer, type = '/Type /EmbeddedFile'): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n4 0 obj\n<<\n/Length 3\n>>\nstream\nabc\nendstream\nendobj\n9 0 obj\n'),
    Buffer.from(`<<\n${type}\n/Params <<\n/Size 5\n>>\n/Length ${stream.length}\n${filter}\n>>\nstream\n`),
    stream,
    Buffer.from('\nendstream\nendobj\n%%EOF'),
  ]);
const flate = '/Filter /FlateDecode';

describe('the files attached to a PDF', () => {
  it('are read, deflated or plain', async () => {
    expect(await attachmentsOfPdf(pdfWith(flate, deflateSync('a credential')))).toEqual(['a credential']);
    expect(await attachmentsOfPdf(pdfWith('', Buffer.from('a credential')))).toEqual(['a credential']);
  });
  it('are not its other streams', async () =>
    expect(await attachmentsOfPdf(pdfWith(flate, deflateSync('a page'), '/Type /XObject'))).toEqual([]));
  it('are none in what is no PDF', async () =>
    expect(await attachmentsOfPdf(Buffer.from('stream\n/Type /EmbeddedFile'))).toEqual([]));
  it('are left packed when they are larger than any credential, or broken', async () => {
    expect(await attachmentsOfPdf(pdfWith(flate, deflateSync(Buffer.alloc(2_000_000))))).toEqual(['']);
    expect(await attachmentsOfPdf(pdfWith(flate, Buffer.from('nothing that was packed')))).toEqual(['']);
  });
});
