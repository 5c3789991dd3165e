import { Alert } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bundle, problemsOf, submitBundle } from '../api/model-versions.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { CheckResult } from './CheckResult.js';
import classes from './models.module.css';
import { readBundle } from './read-bundle.js';

const nameIn = ({ files }: Bundle): { readonly id: string; readonly version: string } =>
  JSON.parse(files['model.json'] ?? '{}') as { id: string; version: string };

/** Takes the files of a version as one document; a sound one becomes a draft. */
export const UploadPanel = () => {
  const { t } = useTranslation();
  const id = useId();
  const navigate = useNavigate();
  const [over, setOver] = useState(false);
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const submitting = useCommand(async (bundle: Bundle) => (await submitBundle(bundle), nameIn(bundle)), {
    refresh: [['model-versions'], ['rehearsals']],
    onDone: ({ id: model, version }) => navigate({ to: '/models/$model/$version', params: { model, version } }),
  });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    submitting.reset();
    const bundle = readBundle(await file.text());
    setUnreadable(bundle ? null : file.name);
    if (bundle) submitting.mutate(bundle);
  };
  const problems = problemsOf(submitting.error);
  return (
    <Panel title={t('models.upload')}>
      <div
        className={classes['drop']}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          aria-describedby={`${id}-hint`}
          disabled={submitting.isPending}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={id}>
          <IconUpload size={16} aria-hidden />
          {submitting.isPending ? t('models.checking') : t('models.choose')}
        </label>
        <p id={`${id}-hint`}>{t('models.uploadHint')}</p>
      </div>
      {unreadable && (
        <Alert mt="md" role="alert" color="red" variant="outline">
          {t('models.noBundle', { name: unreadable })}
        </Alert>
      )}
      {problems ? <CheckResult problems={problems} /> : submitting.error && <ProblemNote error={submitting.error} />}
    </Panel>
  );
};
