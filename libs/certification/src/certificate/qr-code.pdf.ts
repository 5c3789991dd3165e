import { ink } from '@cairn/platform/documents/ink.js';
import type { Pdf } from '@cairn/platform/documents/typesetter.pdf.js';
import { create } from 'qrcode';

/** The text as a QR code in vectors, its quiet zone left to the page around. */
export const drawQrCode = (
  pdf: Pdf,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): void => {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = size / modules.size;
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) pdf.rect(x + column * side, y + row * side, side, side);
    }
  }
  pdf.fill(ink.text);
};
