import { Button, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { singleSignOnQuery } from '../api/single-sign-on.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { ConnectedProvider } from './ConnectedProvider.js';
import { ProviderForm } from './ProviderForm.js';

type Props = { readonly organizationId: string };

export const SingleSignOnPanel = ({ organizationId }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const settings = useQuery(singleSignOnQuery(organizationId));
  const connection = settings.data?.connection;
  return (
    <Panel
      title={t('security.sso')}
      aside={
        settings.data && (
          <Button size="compact-md" variant={connection ? 'default' : 'filled'} onClick={dialog.open}>
            {t(connection ? 'security.change' : 'security.setUp')}
          </Button>
        )
      }
    >
      <Await query={settings} skeleton={<Skeleton height={120} />}>
        {(found) => (
          <Stack>
            <Text>{t('security.ssoLead')}</Text>
            {found.connection && <ConnectedProvider organizationId={organizationId} connection={found.connection} />}
            <Modal
              opened={open}
              onClose={dialog.close}
              title={t('security.sso')}
              size="lg"
              closeButtonProps={{ 'aria-label': t('words.close') }}
            >
              <ProviderForm organizationId={organizationId} settings={found} onDone={dialog.close} />
            </Modal>
          </Stack>
        )}
      </Await>
    </Panel>
  );
};
