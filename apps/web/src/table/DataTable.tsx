import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.js';
import { DownloadButtons } from './DownloadButtons.js';
import { rowsAtFirst } from './rows-at-first.js';
import { searched } from './searched.js';
import { sorted } from './sorted.js';
import { TableGrid } from './TableGrid.js';
import { TableSearch } from './TableSearch.js';
import { useTableView } from './use-table-view.js';
import { ViewButton } from './ViewButton.js';
import look from '../theme/look.module.css';
import classes from './table.module.css';

const searchedFrom = 11;

type Props<Row> = {
  /** Of the table, and of the file it leaves as. */
  readonly name: string;
  /** All there are. */
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  /** The name of a row is a link, which the whole row follows. */
  readonly linked?: boolean;
};

/**
 * A table of rows that are all here: sorted by its heads, searched once it is long, many rows shown on demand. `PagedTable`
 * is the one whose rows the server sorts and searches.
 */
export const DataTable = <Row extends object>({ name, rows, keyOf, columns, linked = false }: Props<Row>) => {
  const { t, i18n } = useTranslation();
  const viewing = useTableView(name);
  const { search, sorting, hidden } = viewing.view;
  const [all, showAll] = useState(false);
  const atFirst = rowsAtFirst[useMediaQuery('(max-width: 640px)') ? 'narrow' : 'wide'];
  const value = columns.find(({ title }) => title === sorting?.title)?.value;
  const found = searched(
    rows,
    search,
    columns.flatMap(({ value, words = value }) => words ?? []),
  );
  const missed = search !== '' && found.length === 0;
  const ordered = value ? sorted(found, value, sorting?.descending === true, i18n.language) : found;
  const exported = columns.filter(({ title }) => !hidden.includes(title));
  return (
    <div className={classes['whole']}>
      {(rows.length >= searchedFrom || search !== '') && (
        <TableSearch
          typed={search}
          onType={(search) => viewing.change({ search })}
          found={found.length}
          count={rows.length}
        />
      )}
      {missed && <p className={look['nothing']}>{t('search.noneInTable', { typed: search })}</p>}
      <div hidden={missed}>
        <TableGrid
          columns={columns}
          rows={all ? ordered : ordered.slice(0, atFirst)}
          keyOf={keyOf}
          linked={linked}
          isSortable={({ value }) => value !== undefined}
          sorting={sorting}
          onSort={(sorting) => viewing.change({ sorting })}
          hidden={hidden}
        />
      </div>
      <div className={classes['foot']} hidden={missed}>
        {!all && found.length > atFirst && (
          <Button variant="default" onClick={() => showAll(true)}>
            {t('frame.showAll', { count: found.length })}
          </Button>
        )}
        <DownloadButtons name={name} columns={exported} readAll={() => Promise.resolve(ordered)} />
        <ViewButton titles={columns.slice(1).flatMap(({ title }) => title || [])} viewing={viewing} />
      </div>
    </div>
  );
};
