import type { FileProblem } from '@cairn/contracts/surveys/http/model-versions.js';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../table/DataTable.js';
import classes from './models.module.css';

/** What the check found, named by file, line and key. */
export const CheckResult = ({ problems }: { readonly problems: readonly FileProblem[] }) => {
  const { t } = useTranslation();
  return (
    <div className={classes['check']} role="alert">
      <Text fw={600}>{t('models.notSound', { count: problems.length })}</Text>
      <DataTable
        name="check"
        rows={problems.map((problem, i) => ({ ...problem, i }))}
        keyOf={({ i }) => String(i)}
        columns={[
          {
            title: t('models.file'),
            value: ({ file }) => file,
            cell: ({ file, line }) => t('models.fileLine', { file, line }),
          },
          { title: t('models.key'), value: ({ key }) => key, cell: ({ key }) => key || t('models.wholeFile') },
          { title: t('models.problem'), value: ({ message }) => message, cell: ({ message }) => message },
        ]}
      />
    </div>
  );
};
