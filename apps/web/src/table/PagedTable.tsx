import { Button, Group, Skeleton } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { everyRow, type ListSource } from '../api/pages.js';
import { useFormat } from '../i18n/use-format.js';
import { ErrorState } from '../states/ErrorState.js';
import type { Column } from './column.js';
import { DownloadButtons } from './DownloadButtons.js';
import { rowsAtFirst } from './rows-at-first.js';
import { TableGrid } from './TableGrid.js';
import { TableSearch } from './TableSearch.js';
import { useTableView } from './use-table-view.js';
import { ViewButton } from './ViewButton.js';
import look from '../theme/look.module.css';
import classes from './table.module.css';

type Props<Row> = {
  /** Of the table, and of the file it leaves as. */
  readonly name: string;
  readonly source: ListSource<Row>;
  readonly keyOf: (row: Row) => string;
  /** The first column names the row; those with `sort` can be sorted by. */
  readonly columns: readonly Column<Row>[];
  /** The name of a row is a link, which the whole row follows. */
  readonly linked?: boolean;
  /** False for a list that takes no words to look for. */
  readonly searchable?: boolean;
  /** In place of the table where there is no row at all. */
  readonly empty: ReactNode;
};

/** Where somebody is in the list: the cursors of the pages up to this one. A search or another order begins anew. */
type Place = { readonly of: string; readonly cursors: readonly string[]; readonly total: number };

/** A table whose rows the server searches, sorts and pages, however many there are. */
export const PagedTable = <Row extends object>({
  name,
  source,
  keyOf,
  columns,
  linked = false,
  searchable = true,
  empty,
}: Props<Row>) => {
  const { t } = useTranslation();
  const format = useFormat();
  const viewing = useTableView(name);
  const { search: typed, sorting, hidden } = viewing.view;
  const [search] = useDebouncedValue(typed.trim(), 250);
  const limit = rowsAtFirst[useMediaQuery('(max-width: 640px)') ? 'narrow' : 'wide'];
  const order = columns.find(({ title }) => title === sorting?.title)?.sort;
  const asked = {
    ...(search && { search }),
    ...(order && { sort: `${sorting?.descending ? '-' : ''}${order}` }),
  };
  const of = JSON.stringify([source.key, asked, limit]);
  const [place, setPlace] = useState<Place>({ of, cursors: [], total: 0 });
  const { cursors, total } = place.of === of ? place : { cursors: [], total: 0 };
  const cursor = cursors.at(-1);
  const query = useQuery({
    queryKey: [...source.key, { ...asked, limit, cursor }],
    queryFn: ({ signal }) => source.read({ ...asked, limit, cursor }, signal),
    placeholderData: keepPreviousData,
    ...(source.readAgainAfter && { refetchInterval: source.readAgainAfter }),
  });
  const { data } = query;
  if (!data)
    return query.isError ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <Skeleton height={240} />
    );
  const count = data.total ?? total;
  if (count === 0 && search === '' && typed === '') return empty;
  const missed = count === 0;
  const before = cursors.length * limit;
  const exported = columns.filter(({ title }) => !hidden.includes(title));
  const go = (cursors: readonly string[]): void => setPlace({ of, cursors, total: count });
  return (
    <div className={classes['whole']}>
      {searchable && (
        <TableSearch typed={typed} onType={(search) => viewing.change({ search })} found={count} count={undefined} />
      )}
      {missed && <p className={look['nothing']}>{t('search.noneInTable', { typed })}</p>}
      <div hidden={missed}>
        <TableGrid
          columns={columns}
          rows={data.items}
          keyOf={keyOf}
          linked={linked}
          isSortable={({ sort }) => sort !== undefined}
          sorting={sorting}
          onSort={(sorting) => viewing.change({ sorting })}
          hidden={hidden}
          busy={query.isPlaceholderData}
        />
      </div>
      <div className={classes['foot']} hidden={missed}>
        {(cursor !== undefined || data.next !== null) && (
          <Group gap="xs" role="group" aria-label={t('table.pages')}>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconChevronLeft size={14} aria-hidden className={classes['turns']} />}
              disabled={cursors.length === 0}
              onClick={() => go(cursors.slice(0, -1))}
            >
              {t('table.before')}
            </Button>
            <span role="status">
              {t('table.range', {
                from: format.number(before + 1),
                to: format.number(before + data.items.length),
                count: format.number(count),
              })}
            </span>
            <Button
              variant="default"
              size="compact-sm"
              rightSection={<IconChevronRight size={14} aria-hidden className={classes['turns']} />}
              disabled={data.next === null || query.isPlaceholderData}
              onClick={() => data.next !== null && go([...cursors, data.next])}
            >
              {t('table.next')}
            </Button>
          </Group>
        )}
        <DownloadButtons name={name} columns={exported} readAll={() => everyRow(source, asked)} />
        <ViewButton titles={columns.slice(1).flatMap(({ title }) => title || [])} viewing={viewing} />
      </div>
    </div>
  );
};
