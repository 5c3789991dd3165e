import { cairnStones } from './cairn-stones.js';
import { ink } from './ink.js';
import { latinFile } from './typefaces.fonts.js';
import { type Pdf, useFont } from './use-font.pdf.js';

type Room = { readonly x: number; readonly width: number; readonly groundY: number };

/** One stone a stage, the top one in the accent colour; those not reached are outlined. */
export const drawCairn = (pdf: Pdf, stage: number, highest: number, { x, width, groundY }: Room): void => {
  const stones = cairnStones(stage, highest, width, groundY);
  pdf.save().translate(x, 0);
  pdf
    .moveTo(-18, groundY)
    .lineTo(width + 18, groundY)
    .lineWidth(1)
    .strokeColor(ink.line)
    .stroke();
  for (const { path, reached, stage: of, middle } of stones) {
    const color = of === stage ? ink.topStone : of % 2 === 0 ? ink.stone : ink.stoneLight;
    if (reached) pdf.path(path).lineWidth(1.2).fillAndStroke(color, ink.panel);
    else pdf.path(path).lineWidth(1).dash(3, { space: 3 }).strokeColor(ink.rest).stroke().undash();
    const label = String(of);
    useFont(pdf, latinFile(600), 11).fillColor(reached ? ink.white : ink.soft);
    pdf.text(label, middle[0] - pdf.widthOfString(label) / 2, middle[1] - 7, { lineBreak: false });
  }
  pdf.restore();
};
