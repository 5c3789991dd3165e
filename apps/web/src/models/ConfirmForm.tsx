import type { ConfirmationSource } from '@cairn/contracts/surveys/model-version.js';
import { Button, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { type ElementName, type WholeVersion } from '../api/model-versions.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = {
  readonly version: WholeVersion;
  readonly chosen: readonly ElementName[];
  readonly onDone: () => void;
};

/** One source for everything that was chosen; it stays for what is confirmed next. */
export const ConfirmForm = ({ version: { model, version, checksum }, chosen, onDone }: Props) => {
  const { t } = useTranslation();
  const [source, setSource] = useState({ document: '', place: '', url: '' });
  const written = (): ConfirmationSource => ({
    document: source.document.trim(),
    ...(source.place.trim() && { place: source.place.trim() }),
    ...(source.url.trim() && { url: source.url.trim() }),
  });
  const confirming = useCommand(
    () =>
      api.POST('/api/surveys/desk/model-versions/{model}/{version}/confirmations', {
        params: { path: { model, version } },
        body: { checksum, elements: [...chosen], source: written() },
      }),
    { refresh: [['model-versions']], onDone },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    confirming.mutate();
  };
  const field = (name: keyof typeof source) => ({
    value: source[name],
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setSource((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form onSubmit={submit}>
      <Stack maw={640}>
        <TextInput
          required
          label={t('models.sourceDocument')}
          description={t('models.sourceDocumentHint')}
          maxLength={300}
          {...field('document')}
        />
        <TextInput
          label={`${t('models.sourcePlace')} (${t('words.optional')})`}
          description={t('models.sourcePlaceHint')}
          maxLength={100}
          {...field('place')}
        />
        <TextInput
          type="url"
          label={`${t('models.sourceUrl')} (${t('words.optional')})`}
          maxLength={2000}
          {...field('url')}
        />
        <ProblemNote error={confirming.error} />
        <Button
          type="submit"
          loading={confirming.isPending}
          disabled={chosen.length === 0 || source.document.trim() === ''}
          style={{ alignSelf: 'flex-start' }}
        >
          {chosen.length === 0 ? t('models.confirmNothing') : t('models.confirmChosen', { count: chosen.length })}
        </Button>
      </Stack>
    </form>
  );
};
