import { drawCairn } from '@cairn/platform/documents/cairn.pdf.js';
import type { Fitted } from '@cairn/platform/documents/fit-text.js';
import { ink } from '@cairn/platform/documents/ink.js';
import { taggedDocument } from '@cairn/platform/documents/tagged-document.pdf.js';
import { type Pdf, fit, leadingFor, setLine, setLines, widthOf } from '@cairn/platform/documents/typesetter.pdf.js';
import { startOf } from '../certification/validity.js';
import type { Registered } from '../certification/registered.js';
import { page } from './certificate-look.js';
import { certificateTexts } from './certificate-texts.js';
import { drawQrCode } from './qr-code.pdf.js';

const FACT_WIDTH = 158;

/**
 * The certificate as one landscape A4 page: tagged, with embedded fonts, and the same bytes for the same facts but for
 * its id.
 *
 * @param credential is attached, so that who was handed the file can check it; null where there is none
 */
export const certificatePdf = (entry: Registered, publicUrl: string, credential: string | null): Promise<Buffer> => {
  const made = startOf(entry.grantedOn, entry.timeZone);
  const texts = certificateTexts(entry, publicUrl);
  const { pdf, root, finished } = taggedDocument({
    title: texts.title,
    subject: texts.sentence,
    size: [page.width, page.height],
    made,
  });
  const signed = entry.issuer.signatories.length > 0;
  drawGround(pdf, signed);
  root.add(pdf.struct('Figure', { alt: texts.picture }, [() => drawPicture(pdf, entry)]));
  drawTexts(pdf, root, texts, entry.issuer.color, signed);
  root.add(pdf.struct('Figure', { alt: texts.scan }, [() => drawQrCode(pdf, texts.verifyUrl, codeOf(signed))]));
  if (credential !== null)
    pdf.file(Buffer.from(credential), {
      name: `${entry.number}.jwt`,
      type: 'application/vc+jwt',
      description: texts.attached,
      creationDate: new Date(made),
      modifiedDate: new Date(made),
    });
  return finished();
};

type Texts = ReturnType<typeof certificateTexts>;

const codeOf = (signed: boolean) => ({ ...page.code, y: page.code.y + (signed ? page.signed.code : 0) });

const drawTexts = (pdf: Pdf, root: PDFKit.PDFStructureElement, texts: Texts, color: string, signed: boolean): void => {
  const { x, width } = page.column;
  const code = codeOf(signed);
  const facts = signed ? page.signed.facts : 0;
  const add = (tag: string, draw: () => void): void => void root.add(pdf.struct(tag, {}, [draw]));
  add('P', () => setLine(pdf, texts.kicker, { x, y: 72, width }, 14, { weight: 600, color }));
  const name = nameFitted(pdf, texts.facility, width);
  const organization = fit(pdf, texts.organization, width, [15, 13, 11], 2);
  const sentence = fit(pdf, texts.sentence, width, [17, 15, 13], 3);
  const below = 98 + name.lines.length * name.size * leadingFor(texts.facility) + 6;
  add(
    'H1',
    () => void setLines(pdf, name, { x, y: 98, width }, leadingFor(texts.facility), { weight: 600, color: ink.text }),
  );
  add('P', () => void setLines(pdf, organization, { x, y: below, width }, 1.35, { color: ink.soft }));
  add(
    'P',
    () =>
      void setLines(
        pdf,
        sentence,
        { x, y: below + organization.lines.length * organization.size * 1.35 + 20, width },
        1.45,
        { color: ink.text },
      ),
  );
  texts.facts.forEach(([label, value], i) => {
    const left = x + i * FACT_WIDTH;
    add('P', () => setLine(pdf, label, { x: left, y: 388 + facts, width: FACT_WIDTH }, 10, { color: ink.soft }));
    add('P', () =>
      setLine(pdf, value, { x: left, y: 403 + facts, width: FACT_WIDTH }, 14, { weight: 600, color: ink.text }),
    );
  });
  drawSignatories(pdf, add, texts);
  drawIssuer(pdf, add, texts);
  add('P', () =>
    setLine(pdf, texts.check, { x: code.x + code.size + 18, y: code.y + 14, width }, 11, {
      weight: 600,
      color: ink.text,
    }),
  );
  const address = fit(pdf, texts.verifyUrl, width - code.size - 18, [11, 9.5, 8], 2);
  root.add(
    pdf.struct('Link', {}, [
      () => {
        const left = code.x + code.size + 18;
        setLines(pdf, address, { x: left, y: code.y + 32, width }, 1.35, { color });
        pdf.link(
          left,
          code.y + 32,
          width - code.size - 18,
          address.lines.length * address.size * 1.35,
          texts.verifyUrl,
        );
      },
    ]),
  );
  add('P', () =>
    setLine(pdf, texts.standing, { x: code.x + code.size + 18, y: code.y + 52, width }, 9.5, {
      color: ink.soft,
    }),
  );
};

type Add = (tag: string, draw: () => void) => void;

/** A line to sign on for each, with name and title below. */
const drawSignatories = (pdf: Pdf, add: Add, { signatories }: Texts): void =>
  signatories.forEach(({ name, title }, i) => {
    const x = page.column.x + i * FACT_WIDTH;
    const width = FACT_WIDTH - 14;
    const y = page.signed.line;
    const fittedName = fit(pdf, name, width, [11, 9.5, 8, 7], 1, 600);
    const fittedTitle = fit(pdf, title, width, [9, 8, 7], 2);
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.75)
      .strokeColor(ink.soft)
      .stroke();
    pdf.endMarkedContent();
    add('P', () => void setLines(pdf, fittedName, { x, y: y + 5, width }, 1.2, { weight: 600, color: ink.text }));
    const below = y + 6 + fittedName.lines.length * fittedName.size * 1.2;
    add('P', () => void setLines(pdf, fittedTitle, { x, y: below, width }, 1.2, { color: ink.soft }));
  });

const drawIssuer = (pdf: Pdf, add: Add, { issuedBy, contact }: Texts): void => {
  const { x, y, width } = page.issuer;
  const issuer = fit(pdf, issuedBy, width, [11, 9.5, 8], 2, 600);
  add('P', () => void setLines(pdf, issuer, { x, y, width }, 1.3, { weight: 600, color: ink.text }));
  if (contact === '') return;
  const below = y + issuer.lines.length * issuer.size * 1.3 + 2;
  add(
    'P',
    () =>
      void setLines(pdf, fit(pdf, contact, width, [9, 8, 7, 6], 4), { x, y: below, width }, 1.3, { color: ink.soft }),
  );
};

const drawPicture = (pdf: Pdf, { stage, highestStage }: Registered): void => {
  const { panel, groundY } = page.picture;
  drawCairn(pdf, stage, highestStage, page.picture);
  const caption = `Stage ${stage}`;
  setLine(pdf, caption, { x: (panel - widthOf(pdf, caption, 28, 600)) / 2, y: groundY + 22, width: panel }, 28, {
    weight: 600,
    color: ink.text,
  });
};

const nameFitted = (pdf: Pdf, name: string, width: number): Fitted => {
  const large = fit(pdf, name, width, [38, 32], 2, 600);
  return large.lines.length <= 2 ? large : fit(pdf, name, width, [26, 22, 18, 15], 3, 600);
};

const drawGround = (pdf: Pdf, signed: boolean): void => {
  const ruleY = 372 + (signed ? page.signed.facts : 0);
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(0, 0, page.picture.panel, page.height).fill(ink.panel);
  pdf
    .moveTo(page.column.x, ruleY)
    .lineTo(page.column.x + page.column.width, ruleY)
    .lineWidth(0.75)
    .strokeColor(ink.line)
    .stroke();
  pdf.endMarkedContent();
};
