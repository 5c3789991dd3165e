import { columnVisibilityFeature, rowSortingFeature, tableFeatures, useTable } from '@tanstack/react-table';
import type { Column, Sorting } from './column.js';
import { HeadCell } from './HeadCell.js';
import classes from './table.module.css';

const features = tableFeatures({ columnVisibilityFeature, rowSortingFeature });

type Props<Row> = {
  readonly columns: readonly Column<Row>[];
  /** As they are shown, in their order. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The name of a row is a link, which the whole row follows. */
  readonly linked: boolean;
  readonly isSortable: (column: Column<Row>) => boolean;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  /** Titles of columns that are left out. */
  readonly hidden: readonly string[];
  /** Other rows are on their way. */
  readonly busy?: boolean;
};

/** The rows and heads of every table. Sorting and paging happen where the rows come from. */
export const TableGrid = <Row extends object>({
  columns,
  rows,
  keyOf,
  linked,
  isSortable,
  sorting,
  onSort,
  hidden,
  busy = false,
}: Props<Row>) => {
  const state = sorting === null ? [] : [{ id: sorting.title, desc: sorting.descending }];
  const table = useTable({
    features,
    data: rows as Row[],
    columns: columns.map((column) => ({
      id: column.title || 'buttons',
      header: column.title,
      accessorFn: (row: Row) => column.value?.(row) ?? '',
      cell: ({ row }: { readonly row: { readonly original: Row } }) => column.cell(row.original),
      enableSorting: isSortable(column),
      sortDescFirst: false,
    })),
    getRowId: keyOf,
    manualSorting: true,
    enableSortingRemoval: false,
    state: { sorting: state, columnVisibility: Object.fromEntries(hidden.map((title) => [title, false])) },
    onSortingChange: (updater) => {
      const [first] = typeof updater === 'function' ? updater(state) : updater;
      onSort(first ? { title: first.id, descending: first.desc } : null);
    },
  });
  const directions = { asc: 'ascending', desc: 'descending' } as const;
  return (
    <div className={classes['frame']} aria-busy={busy || undefined}>
      <table className={classes['table']}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => {
                const sorted = column.getIsSorted();
                const title = id === 'buttons' ? '' : id;
                if (title === '') return <td key={id} />;
                if (!column.getCanSort())
                  return (
                    <th key={id} scope="col">
                      {title}
                    </th>
                  );
                return (
                  <HeadCell
                    key={id}
                    title={title}
                    direction={sorted ? directions[sorted] : undefined}
                    onSort={() => column.toggleSorting(sorted === 'asc')}
                  />
                );
              })}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} data-link={linked || undefined}>
              {row.getVisibleCells().map((cell, i) =>
                i === 0 ? (
                  <th key={cell.id} scope="row">
                    <table.FlexRender cell={cell} />
                  </th>
                ) : (
                  <td
                    key={cell.id}
                    {...(cell.column.id === 'buttons'
                      ? { className: classes['end'] }
                      : { 'data-label': cell.column.id })}
                  >
                    <table.FlexRender cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
