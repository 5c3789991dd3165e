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
 */
export const certificatePdf = (entry: Registered, publicUrl: string): Promise<Buffer> => {
  const texts = certificateTexts(entry, publicUrl);
  const { pdf, root, finished } = taggedDocument({
    title: texts.title,
    subject: texts.sentence,
    size: [page.width, page.height],
    made: startOf(entry.grantedOn, entry.timeZone),
  });
  drawGround(pdf);
  root.add(pdf.struct('Figure', { alt: texts.picture }, [() => drawPicture(pdf, entry)]));
  drawTexts(pdf, root, texts);
  root.add(pdf.struct('Figure', { alt: texts.scan }, [() => drawQrCode(pdf, texts.verifyUrl, page.code)]));
  return finished();
};

type Texts = ReturnType<typeof certificateTexts>;

const drawTexts = (pdf: Pdf, root: PDFKit.PDFStructureElement, texts: Texts): void => {
  const { x, width } = page.column;
  const add = (tag: string, draw: () => void): void => void root.add(pdf.struct(tag, {}, [draw]));
  add('P', () => setLine(pdf, texts.kicker, { x, y: 72, width }, 14, { weight: 600, color: ink.accent }));
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
    add('P', () => setLine(pdf, label, { x: left, y: 388, width: FACT_WIDTH }, 10, { color: ink.soft }));
    add('P', () => setLine(pdf, value, { x: left, y: 403, width: FACT_WIDTH }, 14, { weight: 600, color: ink.text }));
  });
  add('P', () =>
    setLine(pdf, texts.check, { x: page.code.x + page.code.size + 18, y: page.code.y + 14, width }, 11, {
      weight: 600,
      color: ink.text,
    }),
  );
  const address = fit(pdf, texts.verifyUrl, width - page.code.size - 18, [11, 9.5, 8], 2);
  root.add(
    pdf.struct('Link', {}, [
      () => {
        const left = page.code.x + page.code.size + 18;
        setLines(pdf, address, { x: left, y: page.code.y + 32, width }, 1.35, { color: ink.accent });
        pdf.link(
          left,
          page.code.y + 32,
          width - page.code.size - 18,
          address.lines.length * address.size * 1.35,
          texts.verifyUrl,
        );
      },
    ]),
  );
  add('P', () =>
    setLine(pdf, texts.standing, { x: page.code.x + page.code.size + 18, y: page.code.y + 52, width }, 9.5, {
      color: ink.soft,
    }),
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

const drawGround = (pdf: Pdf): void => {
  pdf.markContent('Artifact', { type: 'Layout' });
  pdf.rect(0, 0, page.picture.panel, page.height).fill(ink.panel);
  pdf
    .moveTo(page.column.x, 372)
    .lineTo(page.column.x + page.column.width, 372)
    .lineWidth(0.75)
    .strokeColor(ink.line)
    .stroke();
  pdf.endMarkedContent();
};
