import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../states/ProblemNote.js';
import type { Column } from './column.js';
import { csvOf } from '@cairn/contracts/csv.js';
import { saveAs } from './save-as.js';
import { xlsxOf } from './xlsx.js';

type Props<Row> = {
  /** Name of the file. */
  readonly name: string;
  /** Those of the file; buttons have none. */
  readonly columns: readonly Column<Row>[];
  /** All rows, not only those that are shown. */
  readonly readAll: () => Promise<readonly Row[]>;
};

/** The whole table as a file. */
export const DownloadButtons = <Row,>({ name, columns, readAll }: Props<Row>) => {
  const { t } = useTranslation();
  const exported = columns.flatMap(({ title, value }) => (value && title ? [{ title, value }] : []));
  const download = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const rows = await readAll();
      const table = [exported.map(({ title }) => title), ...rows.map((row) => exported.map(({ value }) => value(row)))];
      saveAs(
        `${name}.${format}`,
        format === 'csv' ? new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }) : await xlsxOf(table),
      );
    },
  });
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconDownload size={14} aria-hidden />}
          loading={download.isPending && download.variables === format}
          onClick={() => download.mutate(format)}
        >
          {t(format === 'csv' ? 'frame.csv' : 'table.xlsx')}
        </Button>
      ))}
      <ProblemNote error={download.error} />
    </>
  );
};
