import { type ApiKeyScope, apiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import { Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKey } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Owner, makeApiKey } from '../api/integrations.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { ShownOnce } from './ShownOnce.js';

const lives = [30, 90, 365] as const;

export const NewApiKey = ({ owner }: { readonly owner: Owner }) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button size="compact-md" leftSection={<IconKey size={16} aria-hidden />} onClick={dialog.open}>
        {t('integrations.newKey')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('integrations.newKey')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <KeyForm owner={owner} onDone={dialog.close} />
      </Modal>
    </>
  );
};

const KeyForm = ({ owner, onDone }: { readonly owner: Owner; readonly onDone: () => void }) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly ApiKeyScope[]>([]);
  const [days, setDays] = useState('90');
  const creation = useCommand(
    () => makeApiKey(owner, { name: name.trim(), scopes: [...scopes], expiresInDays: Number(days) }),
    { refresh: [['api-keys', owner]] },
  );
  const made = creation.data?.key;
  if (made) return <ShownOnce text={t('integrations.keyShown')} secret={made} onDone={onDone} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    creation.mutate();
  };
  const offered = apiKeyScope.options.filter((scope) => owner !== 'programme' || scope !== 'answers:write');
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('integrations.keyName')}
          description={t('integrations.keyNameHint')}
          required
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox.Group
          label={t('integrations.mayDo')}
          value={[...scopes]}
          onChange={(chosen) => setScopes(chosen as ApiKeyScope[])}
        >
          <Stack gap="xs" mt={4}>
            {offered.map((scope) => (
              <Checkbox key={scope} value={scope} label={t(`integrations.scopes.${scope}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Radio.Group label={t('integrations.life')} value={days} onChange={setDays}>
          <Group gap="md" mt={4}>
            {lives.map((life) => (
              <Radio key={life} value={String(life)} label={t('integrations.days', { count: life })} />
            ))}
          </Group>
        </Radio.Group>
        <ProblemNote error={creation.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('words.cancel')}
          </Button>
          <Button type="submit" loading={creation.isPending} disabled={scopes.length === 0}>
            {t('integrations.create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
