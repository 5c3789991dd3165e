type Range = { readonly type: string; readonly subtype: string; readonly quality: number };

const rangeIn = (text: string): Range[] => {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [, type, subtype] = /^([\w!#$&^.+*-]+)\/([\w!#$&^.+*-]+)$/.exec(name) ?? [];
  if (!type || !subtype) return [];
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return [{ type, subtype, quality: quality === undefined ? 1 : Number(quality) || 0 }];
};

/** 0 for a range that does not match; the more specific a range, the more it counts (RFC 9110, section 12.5.1). */
const precision = ({ type, subtype }: Range, mediaType: string): number => {
  const [ownType, ownSubtype] = mediaType.split('/');
  if (type === ownType && subtype === ownSubtype) return 3;
  if (type === ownType && subtype === '*') return 2;
  return type === '*' && subtype === '*' ? 1 : 0;
};

/**
 * Whether an Accept header admits a media type (RFC 9110, section 12.5.1). Parameters other than `q` are ignored; a
 * header that is absent or has no readable range admits everything.
 */
export const isAccepted = (accept: string | undefined, mediaType: string): boolean => {
  const ranges = (accept ?? '').split(',').flatMap(rangeIn);
  if (ranges.length === 0) return true;
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const fits = ranges.filter((range) => precision(range, essence) > 0);
  const narrowest = Math.max(...fits.map((range) => precision(range, essence)));
  return fits.some((range) => precision(range, essence) === narrowest && range.quality > 0);
};
