import type { PlacedStone } from './cairn-layout.js';
import { stonePath, veinPath } from './stone-shape.js';
import classes from './cairn.module.css';

type Props = {
  readonly placed: PlacedStone;
  readonly clipId: string;
  readonly fine: boolean;
  readonly numbered: boolean;
};

export const StoneShape = ({ placed: { stone, box, seed }, clipId, fine, numbered }: Props) => {
  const path = stonePath(box, seed);
  const filled = box.height * stone.share;
  return (
    <g className={classes['stone']} data-state={stone.state}>
      <clipPath id={clipId}>
        <path d={path} />
      </clipPath>
      <path className={classes['body']} d={path} />
      <g clipPath={`url(#${clipId})`}>
        {stone.state === 'reached' && fine && (
          <>
            <path className={classes['shade']} d={stonePath({ ...box, y: box.y + box.height * 0.62 }, seed + 3)} />
            <path
              className={classes['light']}
              d={stonePath({ ...box, x: box.x + box.width * 0.06, y: box.y - box.height * 0.74 }, seed + 5)}
            />
            <path className={classes['vein']} d={veinPath(box, seed)} />
          </>
        )}
        {stone.state !== 'reached' && filled > 0 && (
          <rect
            className={classes['fill']}
            x={box.x}
            y={box.y + box.height - filled}
            width={box.width}
            height={filled + 1}
          />
        )}
      </g>
      <path className={classes['edge']} d={path} />
      {numbered && stone.stage !== null && (
        <text
          className={classes['number']}
          x={box.x + box.width / 2}
          y={box.y + box.height / 2}
          dominantBaseline="central"
          textAnchor="middle"
        >
          {stone.stage}
        </text>
      )}
    </g>
  );
};
