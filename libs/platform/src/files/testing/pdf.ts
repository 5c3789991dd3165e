import { deflateSync } from 'node:zlib';

/** A PDF of one page with further entries in its catalogue and further objects, numbered from 10. */
export const pdfWith = (catalogue = '', objects: readonly (string | Buffer)[] = [], trailer = ''): Buffer => {
  const bodies: (string | Buffer)[] = [
    '%PDF-1.7\n',
    `1 0 obj\n<</Type/Catalog/Pages 2 0 R ${catalogue}>>\nendobj\n`,
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>\nendobj\n',
    ...objects.flatMap((object, index) => [`${10 + index} 0 obj\n`, object, '\nendobj\n']),
    `trailer\n<</Size 4/Root 1 0 R ${trailer}>>\nstartxref\n0\n%%EOF\n`,
  ];
  return Buffer.concat(bodies.map((body) => Buffer.from(body as string)));
};

/** The body of an object stream that holds one object of number 50. */
export const packed = (object: string, { dictionary = '/Filter/FlateDecode', plain = false } = {}): Buffer => {
  const text = Buffer.from(`50 0 ${object}`, 'latin1');
  const content = plain ? text : deflateSync(text);
  return Buffer.concat([
    Buffer.from(`<</Type/ObjStm/N 1/First 5/Length ${content.length}${dictionary}>>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
};
