import { type ComponentProps, useState } from 'react';
import { useBoardMoves } from './board-moves.js';

type Props = Omit<ComponentProps<'td'>, 'onDrop' | 'onDragOver' | 'onDragLeave'> & { readonly day: string };

/** A day on the board, on which a visit can be put. */
export const DayCell = ({ day, ...cell }: Props) => {
  const { drop } = useBoardMoves();
  const [over, setOver] = useState(false);
  return (
    <td
      {...cell}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        drop(day);
      }}
    />
  );
};
