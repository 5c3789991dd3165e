import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { type WholeVersion } from '../api/model-versions.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Makes a draft that came with the program the programme's own. */
export const AdoptButton = ({ version: { model, version } }: { readonly version: WholeVersion }) => {
  const { t } = useTranslation();
  const adopting = useCommand(
    () =>
      api.POST('/api/surveys/desk/model-versions/{model}/{version}/adoption', { params: { path: { model, version } } }),
    {
      refresh: [['model-versions']],
    },
  );
  return (
    <Stack maw={640}>
      <Text>{t('models.adoptLead')}</Text>
      <ProblemNote error={adopting.error} />
      <Button loading={adopting.isPending} onClick={() => adopting.mutate()} style={{ alignSelf: 'flex-start' }}>
        {t('models.adopt')}
      </Button>
    </Stack>
  );
};
