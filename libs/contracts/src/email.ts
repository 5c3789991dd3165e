const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}\\u200C\\u200D-]*[\\p{L}\\p{N}\\p{M}])?';
const domain = new RegExp(`^${label}(?:\\.${label})+$`, 'u');

/** The domain in ASCII (punycode), as DNS and mail servers compare it; undefined for what is no domain. */
const asciiDomain = (text: string): string | undefined => {
  const dotted = text.normalize('NFKC').replace(/[\u3002\uFF0E\uFF61]/g, '.');
  if (!domain.test(dotted) || /(?:^|\.)\d+$/.test(dotted) || !URL.canParse(`http://${dotted}`)) return undefined;
  const { hostname } = new URL(`http://${dotted}`);
  return hostname.length <= 253 && hostname.split('.').every((part) => part.length <= 63) ? hostname : undefined;
};

/**
 * A mail address in the one form it is stored and compared in: lower case, its domain in ASCII, no full-width signs.
 * What is no address comes back as it was.
 */
export const canonicalEmail = (typed: string): string => {
  const text = typed.trim();
  const at = Math.max(text.lastIndexOf('@'), text.lastIndexOf('＠'));
  const host = at > 0 ? asciiDomain(text.slice(at + 1)) : undefined;
  return host ? `${text.slice(0, at).normalize('NFKC').toLowerCase()}@${host}` : text;
};

/** A domain of two labels or more, in ASCII and lower case. */
export const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;

/** An address in that form: the local part in ASCII, a domain of two labels or more. */
export const emailPattern =
  /^(?!\.)(?!.*\.\.)[a-z0-9_'+.-]*[a-z0-9_+-]@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:[a-z]{2,}|xn--[a-z0-9-]+)$/;
