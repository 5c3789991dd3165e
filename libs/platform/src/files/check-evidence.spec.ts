import { checkEvidence } from './check-evidence.js';
import { mostEvidenceBytes } from './evidence-limits.js';
import { archive } from './testing/archive.js';
import { office, officeRelationship, openXml, relationshipsOf } from './testing/office.js';
import { packed, pdfWith } from './testing/pdf.js';
import { csv, docx, heif, jpegWith, pdf, png, pptx, webp, xlsx } from './testing/samples.js';

const joined = (...parts: (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const photo = jpegWith('a photo of the pharmacy');
const utf16 = joined(Buffer.from([0xff, 0xfe]), Buffer.from('ward\tbeds\r\n', 'utf16le'));
const cp1252 = Buffer.from('Bereich;Anteil\r\nR\xf6ntgen;50,5 \x80\r\n', 'latin1');
const refusal = (name: string, content: Buffer): Promise<unknown> =>
  checkEvidence(name, content).then(
    () => 'taken',
    (error: unknown) => (error as Error).message,
  );

describe('evidence that is uploaded', () => {
  it.each([
    ['policy.pdf', pdf, 'application/pdf'],
    ['screen.PNG', png, 'image/png'],
    ['photo.jpeg', photo, 'image/jpeg'],
    ['photo.webp', webp, 'image/webp'],
    ['photo.heic', heif('heic', 'mif1'), 'image/heic'],
    ['photo.HEIC', heif('heix', 'mif1', 'heix'), 'image/heic'],
    ['photo.heif', heif('mif1', 'heic'), 'image/heic'],
    ['photo.avif', heif('avif', 'mif1'), 'image/avif'],
    ['inventory.xlsx', xlsx, `${openXml}.spreadsheetml.sheet`],
    ['protocol.docx', docx, `${openXml}.wordprocessingml.document`],
    ['training.pptx', pptx, `${openXml}.presentationml.presentation`],
    ['beds.csv', csv, 'text/csv; charset=utf-8'],
    ['bereich.csv', cp1252, 'text/csv; charset=windows-1252'],
    ['病棟.csv', Buffer.from('9561938f2c8fb00d0a93e089c82c34300d0a', 'hex'), 'text/csv; charset=shift_jis'],
    ['病区.csv', Buffer.from('b2a1c7f82cb4b2cebb0d0ac4dabfc62c8139ee390d0a', 'hex'), 'text/csv; charset=gb18030'],
    ['unicode-text.txt', utf16, 'text/plain; charset=utf-16le'],
    ['note.txt', Buffer.from('3 < 5, and so it went on.\r\n'), 'text/plain; charset=utf-8'],
    ['report.txt', Buffer.from('page 1\fpage 2\n'), 'text/plain; charset=utf-8'],
    ['result.hl7', Buffer.from('MSH|^~\\&|RIS|A|PACS|B\rPID|1||1^^^H^MR\r'), 'text/plain; charset=utf-8'],
    ['framed.hl7', Buffer.from('\u000bMSH|^~\\&|RIS\rPID|1\r\u001c\r'), 'text/plain; charset=utf-8'],
  ])('is taken for what its content says: %s', async (name, content, mediaType) => {
    expect((await checkEvidence(name, content)).mediaType).toBe(mediaType);
  });

  it.each([
    ['a PDF padded with zeros', 'policy.pdf', joined(pdf, Buffer.alloc(600))],
    ['a PDF behind a byte order mark', 'policy.pdf', joined('\ufeff', pdf)],
    ['a PDF behind line ends', 'policy.pdf', joined('\r\n\r\n', pdf)],
    [
      'a PDF behind printer commands of a scanner',
      'scan.pdf',
      joined('\x1b%-12345X@PJL JOB\r\n@PJL ENTER LANGUAGE=PDF\r\n', pdf),
    ],
    ['a PDF with text behind its end', 'policy.pdf', joined(pdf, '% scanned at the records office\n'.repeat(9))],
    ['a PDF without an end mark', 'policy.pdf', Buffer.from(pdf.toString('latin1').replace('%%EOF\n', ''), 'latin1')],
    ['a PDF that opens at a page', 'policy.pdf', pdfWith('/OpenAction[3 0 R/Fit]')],
    ['a PDF that opens at a place', 'policy.pdf', pdfWith('/OpenAction 10 0 R', ['<</S/GoTo/D[3 0 R/Fit]>>'])],
    ['a PDF with a link', 'policy.pdf', pdfWith('', ['<</Type/Annot/A<</S/URI/URI(https://aurora.example)>>>>'])],
    ['a PDF whose text speaks of code', 'policy.pdf', pdfWith('', ['<</Title(Node /JS and /Launch \\(1\\))>>'])],
    ['a PDF with packed objects', 'policy.pdf', pdfWith('', [packed('<</Type/Font>>')])],
    ['a PNG with a line end behind it', 'screen.png', joined(png, '\n')],
    ['a JPEG with data of the camera', 'photo.jpg', joined(photo, Buffer.alloc(3000, 7))],
    ['a JPEG without an end mark', 'photo.jpg', photo.subarray(0, -2)],
    ['a WebP with something behind it', 'photo.webp', joined(webp, 'more')],
    [
      'a document with a link',
      'a.docx',
      office('docx', { links: [{ type: 'hyperlink', target: 'https://aurora.example', external: true }] }),
    ],
    ['a document of a program that does not know sizes before', 'a.docx', office('docx', { descriptors: true })],
    [
      'a presentation saved by Google Slides',
      'a.pptx',
      office('pptx', {
        parts: { 'ppt/metadata': { type: 'application/binary', content: 'x' } },
        links: [
          { type: 'http://customooxmlschemas.google.com/relationships/presentationmetadata', target: 'metadata' },
        ],
      }),
    ],
    [
      'a presentation with a chart',
      'a.pptx',
      office('pptx', {
        parts: {
          'ppt/charts/chart1.xml': { type: `${openXml}.drawingml.chart+xml` },
          'ppt/embeddings/sheet1.xlsx': { type: `${openXml}.spreadsheetml.sheet`, content: xlsx },
        },
      }),
    ],
    [
      'a document that names no types',
      'a.docx',
      archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }),
    ],
  ])('is taken as every reader takes it: %s', async (_what, name, content) => {
    expect(await refusal(name, content)).toBe('taken');
  });

  it.each([
    ['page.txt', Buffer.from(' <html><script>alert(1)</script></html>')],
    ['picture.txt', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['run.txt', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['zeros.txt', Buffer.from('a\u0000b')],
    ['utf16-without-mark.txt', Buffer.from('hello', 'utf16le')],
    ['unassigned.txt', Buffer.from([0x68, 0xe9, 0x20, 0x81, 0x20])],
    ['program.pdf', Buffer.from('MZ\u0090\u0000')],
    ['program.png', Buffer.from('\u007fELF')],
    ['film.heic', heif('isom', 'mp42')],
    ['archive.docx', archive({ 'notes.txt': 'x' })],
    ['page-before.pdf', joined('<html>', pdf)],
    ['program-before.xlsx', joined('MZ', xlsx)],
  ])('is refused when its content is of no allowed kind: %s', async (name, content) => {
    expect(await refusal(name, content)).toBe('evidence-type-not-allowed');
  });

  it.each([
    ['photo and archive', 'photo.jpg', joined(photo, archive({ 'a.jar': 'x' }))],
    ['photo and page', 'photo.jpg', jpegWith('<script>alert(1)</script>')],
    ['photo and program for a server', 'photo.jpg', joined(photo, '<?php system($_GET["c"]); ?>')],
    ['photo and document', 'photo.jpg', jpegWith(pdf.toString('latin1'))],
    ['picture and archive', 'screen.png', joined(png, archive({ 'a.class': 'x' }))],
    ['picture and page', 'screen.png', joined(png, '<script>alert(1)</script>')],
    ['document and archive behind', 'policy.pdf', joined(pdf, archive({ 'a.jar': 'x' }))],
    ['document and archive inside', 'policy.pdf', joined(pdf, archive({ a: 'x' }), '\n%%EOF')],
    ['document and page', 'policy.pdf', joined('%PDF-1.4\n<html><body>', pdf)],
    ['table and page', 'beds.csv', Buffer.from(`ward;beds\n${'a;1\n'.repeat(2000)}<script>alert(1)</script>;2\n`)],
    ['text and document', 'note.txt', Buffer.from('Read this\n%PDF-1.4\n%%EOF')],
  ])('is refused when other programs would take it for something else: %s', async (_what, name, content) => {
    expect(await refusal(name, content)).toBe('evidence-of-two-kinds');
  });

  it.each([
    ['cut.png', png.subarray(0, -6)],
    ['cut.webp', webp.subarray(0, -2)],
    ['cut.heic', heif('heic').subarray(0, -6)],
    ['cut.pdf', pdf.subarray(0, 40)],
    ['cut.docx', docx.subarray(0, -4)],
    ['page-behind.xlsx', joined(xlsx, '<table>')],
    [
      'two-of-one-name.docx',
      archive([
        ['[Content_Types].xml', '<Types/>'],
        ['word/document.xml', 'a'],
        ['Word/Document.xml', 'b'],
      ]),
    ],
    [
      'not-listed.docx',
      archive(
        { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' },
        { unlisted: ['word/vbaProject.bin'] },
      ),
    ],
    [
      'not-counted.docx',
      archive(
        { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>', 'word/vbaProject.bin': 'x' },
        { count: 2 },
      ),
    ],
    [
      'smaller-than-stated.docx',
      archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }, { unpacked: 50 }),
    ],
    ['outside.docx', office('docx', { parts: { '../../etc/passwd': { type: 'application/xml' } } })],
    [
      'declares.docx',
      archive({ '[Content_Types].xml': '<!DOCTYPE a [<!ENTITY b "c">]><Types/>', 'word/document.xml': '<x/>' }),
    ],
  ])('is refused when it is not whole: %s', async (name, content) => {
    expect(await refusal(name, content)).toBe('evidence-damaged');
  });

  it.each([
    ['stated', archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>' }, { unpacked: 0x7fffffff })],
    ['true', office('docx', { parts: { 'word/media/a.png': { content: Buffer.alloc(30 * 1024 * 1024) } } })],
  ])('is refused when it unpacks to far more than it is: %s', async (_what, content) => {
    expect(await refusal('bomb.docx', content)).toBe('evidence-unpacks-too-large');
  });

  it('is refused when its name promises another kind', async () => {
    expect(await refusal('policy.pdf', png)).toBe('evidence-misnamed');
    expect(await refusal('page.html', Buffer.from('harmless text'))).toBe('evidence-misnamed');
    expect(await refusal('policy', pdf)).toBe('evidence-misnamed');
    expect(await refusal('protocol.docm', docx)).toBe('evidence-misnamed');
    expect(await refusal('photo.heic', photo)).toBe('evidence-misnamed');
  });

  it('is refused when it is empty or larger than 20 MB', async () => {
    expect(await refusal('note.txt', Buffer.alloc(0))).toBe('evidence-empty');
    expect(await refusal('note.txt', Buffer.alloc(mostEvidenceBytes + 1, 'a'))).toBe('evidence-too-large');
    expect(await refusal('note.txt', Buffer.alloc(mostEvidenceBytes, 'a'))).toBe('taken');
  });
});

describe('a PDF', () => {
  const runs = 'evidence-runs-code';
  const script = '<</S/JavaScript/JS(app.alert\\(1\\))>>';
  it.each([
    ['runs a script when it opens', runs, pdfWith(`/OpenAction${script}`)],
    ['runs a script named by another object', runs, pdfWith('/OpenAction<</S 10 0 R>>', ['/JavaScript'])],
    ['runs a script at a page', runs, pdfWith('', [`<</Type/Page/AA<</O ${script}>>>>`])],
    ['keeps scripts by name', runs, pdfWith('/Names<</JavaScript 10 0 R>>', ['<</Names[(a) 11 0 R]>>'])],
    ['spells the name with escapes', runs, pdfWith('', ['<</Type/Annot/A<</S/J#61va#53cript/#4a#53(x)>>>>'])],
    ['packs the script away', runs, pdfWith('/OpenAction 50 0 R', [packed(script)])],
    ['packs it without saying so', runs, pdfWith('', [packed(script, { dictionary: '/Filter[/Fl]' })])],
    ['packs it without packing', runs, pdfWith('', [packed(script, { dictionary: '', plain: true })])],
    ['hides it in a picture', runs, pdfWith('', [`<</Length 60>>stream\n12 0 obj ${script} endobj\nendstream`])],
    ['hides it in a text', runs, pdfWith('', [`(12 0 obj ${script} endobj)`])],
    ['hides it in a comment', runs, pdfWith('', [`% 12 0 obj ${script} endobj\n<</A 1>>`])],
    ['hides it behind its end', runs, joined(pdf, `\n12 0 obj ${script} endobj`)],
    ['starts a program', runs, pdfWith('/OpenAction<</S/Launch/F(cmd.exe)>>')],
    ['opens a web page by itself', runs, pdfWith('/OpenAction<</S/URI/URI(https://aurora.example)>>')],
    [
      'opens one by itself, by an object elsewhere',
      runs,
      pdfWith('/OpenAction 10 0 R', ['<</S/URI/URI(https://a.example)>>']),
    ],
    ['opens one after it moved', runs, pdfWith('/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/URI/URI(x)>>>>')],
    ['has a form of its own kind', runs, pdfWith('/AcroForm<</XFA 10 0 R>>')],
    ['plays a film', runs, pdfWith('', ['<</Type/Annot/Subtype/RichMedia>>'])],
    [
      'holds a file',
      'evidence-holds-files',
      pdfWith('', ['<</Type/EmbeddedFile/Length 4>>stream\nMZ\x90\x00\nendstream']),
    ],
    ['holds a file by name', 'evidence-holds-files', pdfWith('/Names<</EmbeddedFiles<</Names[(a)10 0 R]>>>>')],
    ['holds a file in a note', 'evidence-holds-files', pdfWith('', ['<</Type/Filespec/EF<</F 11 0 R>>>>'])],
    ['sends a form', 'evidence-loads-from-elsewhere', pdfWith('', ['<</S/SubmitForm/F(https://a.example)>>'])],
    ['opens another file', 'evidence-loads-from-elsewhere', pdfWith('', ['<</S/GoToR/F(\\\\\\\\a.example\\\\b)>>'])],
    [
      'has content in another file',
      'evidence-loads-from-elsewhere',
      pdfWith('', ['<</Length 0/F(a)>>stream\n\nendstream']),
    ],
    ['is encrypted', 'evidence-protected', pdfWith('', [], '/Encrypt 10 0 R')],
    [
      'is encrypted with what it packs',
      'evidence-protected',
      pdfWith('', [packed('<<>>', { plain: true })], '/Encrypt 10 0 R'),
    ],
    [
      'packs in an unusual way',
      'evidence-not-checkable',
      pdfWith('', [packed('<<>>', { dictionary: '/Filter/LZWDecode' })]),
    ],
    [
      'packs by differences',
      'evidence-not-checkable',
      pdfWith('', [packed('<<>>', { dictionary: '/Filter/FlateDecode/DecodeParms<</Predictor 12>>' })]),
    ],
    ['is nested without an end', 'evidence-not-checkable', pdfWith('', ['['.repeat(5000)])],
    ['lays objects over each other', 'evidence-not-checkable', pdfWith('', ['1 0 obj('.repeat(30_000)])],
  ])('is refused that %s', async (_what, code, content) => {
    expect(await refusal('policy.pdf', content)).toBe(code);
  });
});

describe('an office file', () => {
  const link = (type: string, target: string, external = true) => ({ links: [{ type, target, external }] });
  const part = (name: string, type?: string, content?: string) => ({
    parts: { [name]: { ...(type && { type }), ...(content && { content }) } },
  });
  const [runs, holds, loads] = ['evidence-runs-code', 'evidence-holds-files', 'evidence-loads-from-elsewhere'];
  const vba = 'application/vnd.ms-office.vbaProject';
  it.each([
    ['has macros', runs, office('docx', part('word/vbaProject.bin', vba))],
    ['has macros under another name', runs, office('docx', part('word/styles2.xml', vba))],
    [
      'has macros by relationship',
      runs,
      office('docx', {
        ...part('word/data.xml', 'application/xml'),
        links: [{ type: 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', target: 'data.xml' }],
      }),
    ],
    [
      'is a document with macros',
      runs,
      office('docx', { mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
    ],
    ['has a control', runs, office('docx', part('word/activeX/activeX1.xml', 'application/vnd.ms-office.activeX+xml'))],
    [
      'changes the menus',
      runs,
      office('docx', {
        links: [
          {
            type: 'http://schemas.microsoft.com/office/2007/relationships/ui/extensibility',
            target: 'customUI/customUI14.xml',
          },
        ],
      }),
    ],
    ['has a template elsewhere', loads, office('docx', link('attachedTemplate', 'https://evil.example/t.dotm'))],
    ['has a picture elsewhere', loads, office('docx', link('image', 'https://evil.example/p.png'))],
    [
      'has a picture elsewhere, said otherwise',
      loads,
      office('docx', link('image', 'https://evil.example/p.png', false)),
    ],
    ['has a picture in the network', loads, office('docx', link('image', '\\\\evil.example\\p.png', false))],
    ['links to a program', loads, office('docx', link('hyperlink', 'file:///c:/windows/system32/calc.exe'))],
    ['links to a script', loads, office('docx', link('hyperlink', 'javascript:alert(1)'))],
    [
      'has data elsewhere',
      loads,
      office('xlsx', part('xl/externalLinks/externalLink1.xml', `${openXml}.spreadsheetml.externalLink+xml`)),
    ],
    [
      'has data elsewhere, of no stated kind',
      loads,
      archive({
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': '<x/>',
        'xl/externalLinks/externalLink1.xml': '<x/>',
      }),
    ],
    ['asks a database', loads, office('xlsx', part('xl/connections.xml', `${openXml}.spreadsheetml.connections+xml`))],
    ['holds an object', holds, office('docx', part('word/embeddings/oleObject1.bin', `${openXml}.oleObject`))],
    [
      'holds an object of no stated kind',
      holds,
      archive({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': '<x/>',
        'word/embeddings/oleObject1.bin': 'MZ',
      }),
    ],
    ['holds something binary', 'evidence-part-unknown', office('docx', part('word/other', 'application/binary'))],
    [
      'holds an archive in the place of notes of Google',
      holds,
      office('docx', part('word/metadata', 'application/binary', `PK\u0003\u0004${'x'.repeat(40)}`)),
    ],
    ['holds a program', holds, office('docx', part('word/embeddings/setup.exe'))],
    ['holds a page', holds, office('docx', { links: [{ type: 'aFChunk', target: 'page.html' }] })],
    [
      'is two things at once',
      'evidence-part-unknown',
      archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x', 'xl/workbook.xml': 'x' }),
    ],
    [
      'has a part of no known kind',
      'evidence-part-unknown',
      office('docx', part('word/other.xml', 'application/vnd.other+xml')),
    ],
  ])('is refused that %s', async (_what, code, content) => {
    const name = content.includes('xl/workbook.xml') && code !== 'evidence-part-unknown' ? 'a.xlsx' : 'a.docx';
    expect(await refusal(name, content)).toBe(code);
  });

  it('is refused with macros in the workbook of a chart', async () => {
    const workbook = office('xlsx', part('xl/vbaProject.bin', vba));
    const content = office('pptx', {
      parts: { 'ppt/embeddings/a.xlsx': { type: `${openXml}.spreadsheetml.sheet`, content: workbook } },
    });
    await expect(checkEvidence('a.pptx', content)).rejects.toMatchObject({ code: runs });
  });

  it('is refused with the name of the part that is in the way', () =>
    expect(checkEvidence('a.docx', office('docx', link('image', 'https://evil.example/p.png')))).rejects.toMatchObject({
      status: 422,
      details: { part: 'word/_rels/document.xml.rels' },
    }));

  it.each([
    ['with a password', 'protected', 'EncryptedPackage'],
    ['of an old program', 'old-office', 'WordDocument'],
  ])('is refused %s', async (_what, code, inside) => {
    const content = joined(Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(inside, 'utf16le'));
    expect(await refusal('a.docx', content)).toBe(`evidence-${code}`);
  });

  it('reads relationships in whatever encoding an office program reads', async () => {
    const rels = relationshipsOf([
      { type: `${officeRelationship}/attachedTemplate`, target: 'https://a.example', external: true },
    ]);
    const content = office('docx', {
      parts: {
        'word/_rels/settings.xml.rels': {
          content: joined(Buffer.from([0xff, 0xfe]), Buffer.from(rels.replace('UTF-8', 'UTF-16'), 'utf16le')),
        },
      },
    });
    expect(await refusal('a.docx', content)).toBe(loads);
  });
});
