const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG up to its last chunk; programs leave line ends and data of their own behind it. */
export const isWholePng = (content: Buffer): boolean => {
  if (!isPng(content)) return false;
  for (let at = 8; at + 12 <= content.length;) {
    const [length, type] = [content.readUInt32BE(at), content.toString('latin1', at + 4, at + 8)];
    if (at === 8 && type !== 'IHDR') return false;
    at += 12 + length;
    if (type === 'IEND') return at <= content.length;
  }
  return false;
};

export const isPng = (content: Buffer): boolean => content.subarray(0, 8).equals(pngMark);

export const isWebp = (content: Buffer): boolean =>
  content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP';

/** A WebP of the stated size, with or without anything behind it. */
export const isWholeWebp = (content: Buffer): boolean =>
  content.length > 20 &&
  isWebp(content) &&
  content.readUInt32LE(4) + 8 <= content.length &&
  ['VP8 ', 'VP8L', 'VP8X'].includes(content.toString('latin1', 12, 16));

const [startOfScan, endOfImage] = [0xda, 0xd9];

export const isJpeg = (content: Buffer): boolean => content.length >= 3 && content.readUIntBE(0, 3) === 0xffd8ff;

/**
 * A JPEG whose segments lead to picture data. An end mark is not asked for: cameras leave it out, or put data of their
 * own behind it, and every viewer shows the picture.
 */
export const isWholeJpeg = (content: Buffer): boolean => {
  if (!isJpeg(content)) return false;
  for (let at = 2; at + 4 <= content.length; at += 2 + content.readUInt16BE(at + 2)) {
    while (content[at] === 0xff && content[at + 1] === 0xff) at += 1;
    if (at + 4 > content.length) return false;
    if (content[at] !== 0xff || (content[at + 1] ?? 0) < 0xc0 || content[at + 1] === endOfImage) return false;
    if (content[at + 1] === startOfScan) return content.length > at + 2 + content.readUInt16BE(at + 2);
  }
  return false;
};

const heifBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'];
const avifBrands = ['avif', 'avis'];

/** What the first box of an ISO media file says it can be read as; empty where there is none. */
const brandsOf = (content: Buffer): readonly string[] => {
  if (content.length < 16 || content.toString('latin1', 4, 8) !== 'ftyp') return [];
  const end = Math.min(content.readUInt32BE(0), content.length, 512);
  const brands = [content.toString('latin1', 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(content.toString('latin1', at, at + 4));
  return brands;
};

export const isAvif = (content: Buffer): boolean => brandsOf(content).some((brand) => avifBrands.includes(brand));

/** The photo format of telephones. */
export const isHeif = (content: Buffer): boolean => {
  const [major = ''] = brandsOf(content);
  return heifBrands.includes(major) && !isAvif(content);
};

/**
 * The boxes of an ISO media file follow each other up to its end, and among them is the one that describes pictures; a
 * film has another.
 */
export const hasWholeBoxes = (content: Buffer): boolean => {
  let described = false;
  for (let at = 0; at + 8 <= content.length;) {
    const [size, type] = [content.readUInt32BE(at), content.toString('latin1', at + 4, at + 8)];
    if (type === 'meta') described = true;
    if (type === 'moov') return false;
    const long = size === 1 && at + 16 <= content.length ? Number(content.readBigUInt64BE(at + 8)) : size;
    if (size === 0) return described;
    if (long < 8 || at + long > content.length) return false;
    at += long;
    if (!/^[\x20-\x7e]{4}$/.test(type)) return false;
  }
  return described;
};
