import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { modelVersionPath, type WholeVersion } from '../api/model-versions.js';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Makes a draft that came with the program the programme's own. */
export const AdoptButton = ({ version: { model, version } }: { readonly version: WholeVersion }) => {
  const { t } = useTranslation();
  const adopting = useCommand(() => post(`${modelVersionPath(model, version)}/adoption`), {
    refresh: [['model-versions']],
  });
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
