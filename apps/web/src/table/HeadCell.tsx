import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react';
import classes from './table.module.css';

type Direction = 'ascending' | 'descending';

type Props = { readonly title: string; readonly direction: Direction | undefined; readonly onSort: () => void };

/** A column's title, which sorts the table. */
export const HeadCell = ({ title, direction, onSort }: Props) => {
  const Icon = direction === 'ascending' ? IconArrowUp : direction === 'descending' ? IconArrowDown : IconArrowsSort;
  return (
    <th scope="col" aria-sort={direction ?? 'none'}>
      <button
        type="button"
        className={classes['sort']}
        data-sorted={direction !== undefined || undefined}
        onClick={onSort}
      >
        {title}
        <Icon size={14} aria-hidden />
      </button>
    </th>
  );
};
