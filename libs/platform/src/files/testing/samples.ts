import { crc32, deflateSync } from 'node:zlib';
import { office } from './office.js';
import { pdfWith } from './pdf.js';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

export const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
  chunk('IEND', Buffer.alloc(0)),
]);

const segment = (marker: number, data: Buffer): Buffer => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
};

export const jpegWith = (comment: string): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\u0000\u0001\u0001\u0000\u0000\u0001\u0000\u0001\u0000\u0000', 'latin1')),
    segment(0xfe, Buffer.from(comment)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0x34, 0xff, 0xd9]),
  ]);

const webpBody = Buffer.concat([Buffer.from('WEBPVP8L', 'latin1'), Buffer.from([5, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0])]);
const webpSize = Buffer.alloc(4);
webpSize.writeUInt32LE(webpBody.length);
export const webp = Buffer.concat([Buffer.from('RIFF', 'latin1'), webpSize, webpBody]);

export const pdf = pdfWith();

const box = (type: string, content: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(content.length + 8);
  return Buffer.concat([size, Buffer.from(type, 'latin1'), content]);
};

/** An ISO media file of these brands, the first of them the major one. */
export const heif = (...brands: string[]): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from([brands[0], '\0\0\0\0', ...brands].join(''), 'latin1')),
    box('meta', Buffer.alloc(40)),
    box('mdat', Buffer.alloc(100, 7)),
  ]);

export const xlsx = office('xlsx');
export const docx = office('docx');
export const pptx = office('pptx');
export const csv = Buffer.from('\uFEFFward;beds\nمستشفى;12\n=2+2;3\n');
