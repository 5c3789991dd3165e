import { taggedDocument } from './tagged-document.pdf.js';
import { readPdf } from './testing/read-pdf.js';
import { setLine } from './typesetter.pdf.js';

const saying = async (...texts: string[]): Promise<Buffer> => {
  const { pdf, root, finished } = taggedDocument({
    title: 'Letters',
    subject: 'Letters',
    size: [600, 800],
    made: '2027-03-10T06:00:00.000Z',
  });
  texts.forEach((text, i) =>
    root.add(
      pdf.struct('P', {}, [
        () => setLine(pdf, text, { x: 10, y: 20 + (i % 50) * 14, width: 500 }, 10, { color: '#000000' }),
      ]),
    ),
  );
  return finished();
};
const read = async (...texts: string[]): Promise<string | undefined> => readPdf(await saying(...texts)).tree[0]?.text;
const withoutId = (pdf: Buffer): string => pdf.toString('latin1').replace(/\/ID \[.*\]/, '');

describe('a font that many documents set', () => {
  it('has the letters of this document, whatever letters an earlier one put together', async () => {
    expect(await read('É À office')).toBe('É À office');
    expect(await read('EAST of fice')).toBe('EAST of fice');
  });

  it('makes the same document of the same facts before and after others', async () => {
    const before = withoutId(await saying('Élan vital', 'مستشفى الملك', 'Łódź 12 %'));
    await saying('Elan', 'Łask', 'الملك فهد', 'È');
    expect(withoutId(await saying('Élan vital', 'مستشفى الملك', 'Łódź 12 %'))).toBe(before);
  });

  it('stays the same when more words were set than are kept', async () => {
    const before = withoutId(await saying('Élan vital'));
    for (const turn of [1, 2])
      await saying(
        ...Array.from({ length: 45 }, (_, line) =>
          Array.from({ length: 50 }, (_, i) => `${turn}${line}.${i}`).join(' '),
        ),
      );
    expect(withoutId(await saying('Élan vital'))).toBe(before);
  });
});
