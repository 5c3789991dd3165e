import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './integrations.module.css';

type Props = { readonly text: string; readonly secret: string; readonly onDone: () => void };

/** A secret that nobody can read again. */
export const ShownOnce = ({ text, secret, onDone }: Props) => {
  const { t } = useTranslation();
  return (
    <Stack>
      <Text>{text}</Text>
      <Code block dir="ltr" className={classes['secret']}>
        {secret}
      </Code>
      <Group>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{copied ? t('integrations.copied') : t('integrations.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onDone}>
          {t('integrations.kept')}
        </Button>
      </Group>
    </Stack>
  );
};
