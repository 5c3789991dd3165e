import { checkEvidence, mostEvidenceBytes } from './check-evidence.js';
import { archive } from './testing/archive.js';
import { csv, docx, jpegWith, pdf, png, webp, xlsx } from './testing/samples.js';

const after = (content: Buffer, text: string | Buffer): Buffer => Buffer.concat([content, Buffer.from(text as string)]);
const officeWith = (name: string): Buffer =>
  archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', [name]: 'x' });
const photo = jpegWith('a photo of the pharmacy');

describe('evidence that is uploaded', () => {
  it.each([
    ['policy.pdf', pdf, 'application/pdf'],
    ['screen.PNG', png, 'image/png'],
    ['photo.jpeg', photo, 'image/jpeg'],
    ['photo-of-a-camera.jpg', after(photo, Buffer.alloc(3000, 7)), 'image/jpeg'],
    ['photo.webp', webp, 'image/webp'],
    ['inventory.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['protocol.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['beds.csv', csv, 'text/csv'],
    ['note.txt', Buffer.from('3 < 5, and so it went on.\r\n'), 'text/plain'],
  ])('is taken for what its content says: %s', (name, content, mediaType) => {
    expect(checkEvidence(name, content).mediaType).toBe(mediaType);
  });

  it.each([
    ['page.txt', Buffer.from(' <html><script>alert(1)</script></html>')],
    ['picture.txt', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['run.txt', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['zeros.txt', Buffer.from('a\u0000b')],
    ['latin.txt', Buffer.from([0x68, 0xe9, 0x70])],
    ['program.pdf', Buffer.from('MZ\u0090\u0000')],
    ['program.png', Buffer.from('\u007fELF')],
    ['archive.docx', archive({ 'notes.txt': 'x' })],
    ['macros.docx', officeWith('word/vbaProject.bin')],
    ['program.docx', officeWith('word/embeddings/setup.exe')],
    ['outside.docx', officeWith('../../etc/passwd')],
    ['bomb.docx', archive({ '[Content_Types].xml': 'x', 'word/document.xml': 'x' }, 0x7fffffff)],
    ['both.docx', archive({ '[Content_Types].xml': 'x', 'word/document.xml': 'x', 'xl/workbook.xml': 'x' })],
    ['cut.png', png.subarray(0, -6)],
    ['cut.pdf', pdf.subarray(0, 40)],
    ['cut.docx', docx.subarray(0, -4)],
  ])('is refused when its content is of no allowed kind: %s', (name, content) => {
    expect(() => checkEvidence(name, content)).toThrow('evidence-type-not-allowed');
  });

  it.each([
    ['picture and archive', 'screen.png', after(png, archive({ 'a.class': 'x' }))],
    ['picture and page', 'screen.png', after(png, '<script>alert(1)</script>')],
    ['animated picture and anything', 'photo.webp', after(webp, 'more')],
    ['document and archive', 'policy.pdf', after(pdf, archive({ 'a.jar': 'x' }))],
    ['page and document', 'policy.pdf', after(Buffer.from('<html>'), pdf)],
    ['program and archive', 'inventory.xlsx', after(Buffer.from('MZ'), xlsx)],
    ['archive and page', 'inventory.xlsx', after(xlsx, '<html>')],
  ])('is refused when it is two things at once, for it is not whole: %s', (_what, name, content) => {
    expect(() => checkEvidence(name, content)).toThrow('evidence-type-not-allowed');
  });

  it.each([
    ['photo and archive', 'photo.jpg', after(photo, archive({ 'a.jar': 'x' }))],
    ['photo and page', 'photo.jpg', jpegWith('<script>alert(1)</script>')],
    ['photo and program for a server', 'photo.jpg', after(photo, '<?php system($_GET["c"]); ?>')],
    ['photo and document', 'photo.jpg', jpegWith(pdf.toString('latin1'))],
    ['document and archive inside', 'policy.pdf', Buffer.concat([pdf, archive({ a: 'x' }), Buffer.from('\n%%EOF')])],
    ['document and page', 'policy.pdf', Buffer.concat([Buffer.from('%PDF-1.4\n<html><body>'), pdf])],
    ['table and page', 'beds.csv', Buffer.from(`ward;beds\n${'a;1\n'.repeat(2000)}<script>alert(1)</script>;2\n`)],
    ['text and document', 'note.txt', Buffer.from('Read this\n%PDF-1.4\n%%EOF')],
  ])('is refused when other programs would take it for something else: %s', (_what, name, content) => {
    expect(() => checkEvidence(name, content)).toThrow('evidence-of-two-kinds');
  });

  it('is refused when its name promises another kind', () => {
    expect(() => checkEvidence('policy.pdf', png)).toThrow('evidence-misnamed');
    expect(() => checkEvidence('page.html', Buffer.from('harmless text'))).toThrow('evidence-misnamed');
    expect(() => checkEvidence('policy', pdf)).toThrow('evidence-misnamed');
  });

  it('is refused when it is empty or larger than 20 MB', () => {
    expect(() => checkEvidence('note.txt', Buffer.alloc(0))).toThrow('evidence-empty');
    expect(() => checkEvidence('note.txt', Buffer.alloc(mostEvidenceBytes + 1, 'a'))).toThrow('evidence-too-large');
    expect(checkEvidence('note.txt', Buffer.alloc(mostEvidenceBytes, 'a')).mediaType).toBe('text/plain');
  });
});
