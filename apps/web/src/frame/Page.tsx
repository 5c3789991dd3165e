import { Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PrintMasthead } from './PrintMasthead.js';
import classes from './frame.module.css';

/** The heading that names the content. */
export const titleId = 'page-title';

type Props = {
  readonly title: string;
  /** One line under the title. */
  readonly lead?: ReactNode;
  /** Where the page belongs, above the title; usually a link back. */
  readonly above?: ReactNode;
  /** The one primary action, with at most a few quiet ones. */
  readonly actions?: ReactNode;
  readonly width?: 'page' | 'reading';
  readonly children: ReactNode;
};

/** Title, lead and actions of a page inside the frame; sets the window's title. */
export const Page = ({ title, lead, above, actions, width = 'page', children }: Props) => {
  const { t } = useTranslation();
  useDocumentTitle(`${title} - ${t('frame.product')}`);
  return (
    <div className={classes['page']} data-width={width}>
      <PrintMasthead />
      <header className={classes['head']}>
        <div className={classes['titles']}>
          {above && <div className={classes['above']}>{above}</div>}
          <Title order={1} id={titleId}>
            <bdi>{title}</bdi>
          </Title>
          {lead && (
            <Text component="div" c="dimmed" mt={4}>
              {lead}
            </Text>
          )}
        </div>
        {actions && <div className={classes['actions']}>{actions}</div>}
      </header>
      {children}
    </div>
  );
};
