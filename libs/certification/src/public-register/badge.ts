import type { ListedCertificate } from '@cairn/contracts/certification/http/register-list.js';
import { xmlText } from './register-files.js';

export type BadgeTheme = 'light' | 'dark' | 'auto';

const looks = {
  light: 'svg{--paper:#ffffff;--line:#c9d1d9;--text:#1b2733;--soft:#52606d;--stone:#0f5f5d;--bad:#9b1c1c}',
  dark: 'svg{--paper:#16202a;--line:#3d4b59;--text:#f2f5f7;--soft:#b4c0cb;--stone:#58c4bd;--bad:#ff9c92}',
} as const;

const styleOf: Readonly<Record<BadgeTheme, string>> = {
  light: looks.light,
  dark: looks.dark,
  auto: `${looks.light}@media (prefers-color-scheme:dark){${looks.dark}}`,
};

/** As many letters as the badge has room for. */
const LONGEST = 42;
const short = (text: string): string => {
  const letters = [...text];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : text;
};

const words: Readonly<Record<ListedCertificate['standing'], (expiresOn: string) => string>> = {
  valid: (expiresOn) => `Valid until ${expiresOn}`,
  suspended: () => 'Suspended',
  expired: (expiresOn) => `Expired on ${expiresOn}`,
  replaced: () => 'Replaced by a newer certificate',
  revoked: () => 'Revoked',
  corrected: () => 'Reissued under another number',
};

/** Three stones, the lowest the widest. */
const stones = [
  [24, 62, 48],
  [30, 45, 36],
  [36, 28, 24],
]
  .map(([x, y, width]) => `<rect x="${x}" y="${y}" width="${width}" height="14" rx="7" fill="var(--stone)"/>`)
  .join('');

/** The standing of a certificate as a picture for the pages of its facility. */
export const badgeOf = (certificate: ListedCertificate, theme: BadgeTheme): string => {
  const { facilityName, modelName, stage, standing, expiresOn } = certificate;
  const says = words[standing](expiresOn);
  const name = `${facilityName}: ${modelName}, stage ${stage}. ${says}.`;
  const line = (y: number, size: number, fill: string, weight: number, text: string): string =>
    `<text x="96" y="${y}" font-size="${size}" font-weight="${weight}" fill="var(--${fill})" style="unicode-bidi:plaintext">${xmlText(text)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="104" viewBox="0 0 420 104" role="img" aria-labelledby="name" font-family="system-ui,sans-serif"><title id="name">${xmlText(name)}</title><style>${styleOf[theme]}</style><rect x="0.5" y="0.5" width="419" height="103" rx="8" fill="var(--paper)" stroke="var(--line)"/>${stones}${line(34, 17, 'text', 600, `Stage ${stage}`)}${line(55, 12, 'text', 400, short(modelName))}${line(73, 12, 'soft', 400, short(facilityName))}${line(91, 12, standing === 'valid' ? 'soft' : 'bad', 600, says)}</svg>`;
};
