import { cairnPicture } from './cairn-picture.js';

describe('the picture of a cairn', () => {
  it('has a label in the middle of each stone', () =>
    expect(cairnPicture(2, 3, 200).labels.map(({ text, isReached }) => [text, isReached])).toEqual([
      ['1', true],
      ['2', true],
      ['3', false],
    ]));
  it('is as high as its stones', () => {
    const { height, labels } = cairnPicture(7, 7, 190);
    for (const { y } of labels) expect(y > 0 && y < height).toBe(true);
    expect(cairnPicture(0, 3, 190).height).toBeLessThan(height);
  });
  it('fills those reached and outlines the rest', () => {
    const { svg } = cairnPicture(1, 3, 190);
    expect([svg.match(/fill="#/g)?.length, svg.match(/stroke-dasharray/g)?.length]).toEqual([1, 2]);
  });
});
