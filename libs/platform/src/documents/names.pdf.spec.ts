import { documentPdf } from './document.pdf.js';
import { seenIn, seenOf } from './testing/as-seen.js';
import { faultsOfAccess } from './testing/faults-of-access.js';
import { namesOfTheWorld } from './testing/names-of-the-world.js';
import { type TreeElement, elementsOf, readPdf } from './testing/read-pdf.js';

const fromRight = ['Hebr', 'Arab', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'];
const names = namesOfTheWorld();

describe('names of the world on paper', () => {
  let paragraphs: readonly TreeElement[];
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await documentPdf({
      template: 'libs/platform/src/documents/testing/names.typ',
      title: 'Names',
      subject: 'Names',
      language: 'en',
      made: '2027-03-10T06:00:00.000Z',
      country: null,
      data: { names: names.map(({ name }) => name) },
      attachments: [],
    });
    paragraphs = elementsOf(readPdf(pdf).tree, 'P');
  });

  it('are 300 and more, in 40 scripts', () => {
    expect(names.length).toBeGreaterThan(300);
    expect(new Set(names.map(({ script }) => script)).size).toBe(40);
    expect(paragraphs).toHaveLength(names.length);
  });

  it('make a document that anybody can have read out', () => expect(faultsOfAccess(pdf)).toEqual([]));

  it('stand there letter by letter, in the direction of their first one', () => {
    const read = names.map(({ script, name }, i) => [script, name, seenIn(paragraphs[i]?.clusters ?? [])]);
    const wanted = names.map(({ script, name }) => [
      script,
      name,
      seenOf(name, fromRight.includes(script) ? 'rtl' : 'ltr'),
    ]);
    expect(read).toEqual(wanted);
  });
});
