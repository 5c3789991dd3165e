const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG that ends where its last chunk ends, so that nothing rides behind the picture. */
export const isEvenPng = (content: Buffer): boolean => {
  if (!content.subarray(0, 8).equals(pngMark)) return false;
  for (let at = 8; at + 12 <= content.length;) {
    const [length, type] = [content.readUInt32BE(at), content.toString('latin1', at + 4, at + 8)];
    if (at === 8 && type !== 'IHDR') return false;
    at += 12 + length;
    if (type === 'IEND') return at === content.length;
  }
  return false;
};

/** A WebP whose stated size is its size. */
export const isEvenWebp = (content: Buffer): boolean =>
  content.length > 20 &&
  content.toString('latin1', 0, 4) === 'RIFF' &&
  content.readUInt32LE(4) + 8 === content.length &&
  ['WEBPVP8 ', 'WEBPVP8L', 'WEBPVP8X'].includes(content.toString('latin1', 8, 16));

const [startOfScan, endOfImage] = [0xda, 0xd9];

/** A JPEG whose segments lead to picture data and which has an end; cameras put data of their own behind it. */
export const isJpeg = (content: Buffer): boolean => {
  if (content.length < 4 || content.readUInt16BE(0) !== 0xffd8) return false;
  for (let at = 2; at + 4 <= content.length; at += 2 + content.readUInt16BE(at + 2)) {
    if (content[at] !== 0xff || (content[at + 1] ?? 0) < 0xc0 || content[at + 1] === endOfImage) return false;
    if (content[at + 1] === startOfScan) return content.includes(Buffer.from([0xff, endOfImage]), at);
  }
  return false;
};
