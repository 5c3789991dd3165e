import { z } from 'zod';
import { email, line, name, prose } from '../values.js';

/** The white of the paper and a text in it must differ by 4.5 to 1, as WCAG 2.2 asks of small text. */
const LEAST_CONTRAST = 4.5;

const linear = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Contrast of a colour such as `#1c5d99` on white paper, 1 to 21. */
export const contrastOnPaper = (color: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(color.slice(at, at + 2)));
  return 1.05 / (0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) + 0.05);
};

export const programmeIdentity = z
  .object({
    name: name(120)
      .describe('Name of the issuer, as printed on certificates and stated in credentials.')
      .meta({ examples: ['Northern Digital Health Programme'] }),
    signatories: z
      .array(
        z.object({
          name: name(120)
            .describe('Name of the person who signs.')
            .meta({ examples: ['Dr. Ingrid Solheim'] }),
          title: line(120)
            .describe('Title of the person, printed below the name.')
            .meta({ examples: ['Programme director'] }),
        }),
      )
      .max(3)
      .describe('Those who sign certificates, up to three, in their order.'),
    postalAddress: prose(400)
      .nullable()
      .describe('Postal address in lines, up to 400 characters; null where none is printed.')
      .meta({ examples: ['Strandgata 1\n0150 Oslo\nNorway'] }),
    replyAddress: email
      .nullable()
      .describe('Mail address for questions about certificates; null where none is printed.')
      .meta({ examples: ['certification@programme.example'] }),
    color: z
      .string()
      .regex(/^#[0-9a-f]{6}$/, { error: 'must be a colour such as #1c5d99', abort: true })
      .refine((color) => contrastOnPaper(color) >= LEAST_CONTRAST, 'must be dark enough to be read on white paper')
      .describe('Colour of headings on certificates, `#rrggbb` in small letters, with a contrast of 4.5 to 1 on white.')
      .meta({ examples: ['#1c5d99'] }),
    heading: line(80)
      .describe('Heading of certificates.')
      .meta({ examples: ['Certificate of digital maturity'] }),
  })
  .meta({ id: 'ProgrammeIdentity', description: 'Who issues certificates, and how that is shown on them.' });
export type ProgrammeIdentity = Readonly<z.output<typeof programmeIdentity>>;

/** What certificates say before a programme has said who it is. */
export const unnamedProgramme: ProgrammeIdentity = {
  name: 'Cairn',
  signatories: [],
  postalAddress: null,
  replyAddress: null,
  color: '#0f5f5d',
  heading: 'Certificate of digital maturity',
};
