import { useId } from 'react';
import { useCairnSentence } from './use-cairn-sentence.js';
import { cairnLayout } from './cairn-layout.js';
import type { CairnPicture } from './cairn-picture.js';
import { StoneShape } from './StoneShape.js';
import classes from './cairn.module.css';

type Props = {
  readonly picture: CairnPicture;
  /** Height in CSS pixels, from 24 up; or '100%' to fill what holds it. */
  readonly size: number | '100%';
  /** Stage numbers on the stones. */
  readonly numbered?: boolean;
  /** True where a sentence beside it says the same. */
  readonly decorative?: boolean;
};

/** One stone per stage: reached stones solid, the next one outlined and partly filled, the rest faint. */
export const Cairn = ({ picture, size, numbered = false, decorative = false }: Props) => {
  const id = useId();
  const sentence = useCairnSentence()(picture);
  const { width, height, groundY, stones } = cairnLayout(picture);
  const fine = size === '100%' || size >= 72;
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': sentence };
  return (
    <svg
      {...name}
      viewBox={`0 0 ${width} ${height}`}
      height={size}
      className={classes['cairn']}
      data-fine={fine || undefined}
    >
      <path className={classes['ground']} d={`M4 ${groundY}H${width - 4}`} />
      {stones.map((placed, i) => (
        <StoneShape
          key={placed.stone.branch ?? placed.stone.stage}
          placed={placed}
          clipId={`${id}-${i}`}
          fine={fine}
          numbered={numbered && fine}
        />
      ))}
    </svg>
  );
};
