import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvOf } from './csv.js';
import { type Direction, HeadCell } from './HeadCell.js';
import { saveAs } from './save-as.js';
import { searched } from './searched.js';
import { sorted, type SortValue } from './sorted.js';
import { TableSearch } from './TableSearch.js';
import look from '../theme/look.module.css';
import classes from './table.module.css';

export type Column<Row> = {
  /** Empty for a column of buttons. */
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by, and what its CSV says. */
  readonly value?: (row: Row) => SortValue;
  /** What a row is found by, where its cell says other than its value; '' for a figure nobody looks for. */
  readonly words?: (row: Row) => string;
};

/** On a phone a row is a card. */
const rowsAtFirst = { wide: 25, narrow: 10 } as const;
const searchedFrom = 11;

type Props<Row> = {
  /** The name of the CSV file. */
  readonly name: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  /** The name of a row is a link, which the whole row follows. */
  readonly linked?: boolean;
};

/**
 * A table that is sorted by its heads, is searched once it is long, shows many rows on demand, and leaves as CSV as it
 * is shown.
 */
export const DataTable = <Row,>({ name, rows, keyOf, columns, linked = false }: Props<Row>) => {
  const { t, i18n } = useTranslation();
  const [sort, setSort] = useState<{ readonly title: string; readonly direction: Direction } | null>(null);
  const [all, showAll] = useState(false);
  const atFirst = rowsAtFirst[useMediaQuery('(max-width: 640px)') ? 'narrow' : 'wide'];
  const value = columns.find(({ title }) => title === sort?.title)?.value;
  const [typed, setTyped] = useState('');
  const found = searched(
    rows,
    typed,
    columns.flatMap(({ value, words = value }) => words ?? []),
  );
  const missed = typed !== '' && found.length === 0;
  const ordered = value ? sorted(found, value, sort?.direction === 'descending', i18n.language) : found;
  const shown = all ? ordered : ordered.slice(0, atFirst);
  const exported = columns.flatMap(({ title, value }) => (value ? [{ title, value }] : []));
  return (
    <div className={classes['whole']}>
      {(rows.length >= searchedFrom || typed !== '') && (
        <TableSearch typed={typed} onType={setTyped} found={found.length} count={rows.length} />
      )}
      {missed && <p className={look['nothing']}>{t('search.noneInTable', { typed })}</p>}
      <div className={classes['frame']} hidden={missed}>
        <table className={classes['table']}>
          <thead>
            <tr>
              {columns.map(({ title, value }) =>
                value ? (
                  <HeadCell
                    key={title}
                    title={title}
                    direction={sort?.title === title ? sort.direction : undefined}
                    onSort={() =>
                      setSort({
                        title,
                        direction: sort?.title === title && sort.direction === 'ascending' ? 'descending' : 'ascending',
                      })
                    }
                  />
                ) : (
                  <td key={title} />
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={keyOf(row)} data-link={linked || undefined}>
                {columns.map(({ title, cell }, i) =>
                  i === 0 ? (
                    <th key={title} scope="row">
                      {cell(row)}
                    </th>
                  ) : (
                    <td key={title} {...(title ? { 'data-label': title } : { className: classes['end'] })}>
                      {cell(row)}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes['foot']} hidden={missed}>
        {!all && found.length > atFirst && (
          <Button variant="default" onClick={() => showAll(true)}>
            {t('frame.showAll', { count: found.length })}
          </Button>
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          onClick={() =>
            saveAs(
              `${name}.csv`,
              'text/csv',
              csvOf([
                exported.map(({ title }) => title),
                ...ordered.map((row) => exported.map(({ value }) => value(row))),
              ]),
            )
          }
        >
          {t('frame.csv')}
        </Button>
      </div>
    </div>
  );
};
