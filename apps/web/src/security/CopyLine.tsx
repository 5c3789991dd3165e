import { Button, Code, CopyButton, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './security.module.css';

type Props = { readonly label: string; readonly hint?: string; readonly value: string };

/** A value that is carried to another system. */
export const CopyLine = ({ label, hint, value }: Props) => {
  const { t } = useTranslation();
  return (
    <div>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      {hint && <span className={classes['hint']}>{hint}</span>}
      <Group gap="xs" wrap="nowrap">
        <Code dir="ltr" className={classes['value']}>
          {value}
        </Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              onClick={copy}
              aria-label={`${copied ? t('security.copied') : t('security.copy')}: ${label}`}
              className={classes['copy']}
            >
              {copied ? t('security.copied') : t('security.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </div>
  );
};
