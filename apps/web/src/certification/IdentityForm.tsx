import type { IdentityOfProgramme } from '@cairn/contracts/certification/http/identity.js';
import { type ProgrammeIdentity, programmeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { Anchor, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { previewIdentity, setIdentity } from '../api/certification.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { SignatoryFields } from './SignatoryFields.js';

type Props = { readonly known: IdentityOfProgramme; readonly readOnly: boolean };

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** Looked at on a sample certificate first, then set: certificates issued from then on print it. */
export const IdentityForm = ({ known, readOnly }: Props) => {
  const { t } = useTranslation();
  const [identity, setState] = useState<ProgrammeIdentity>(known.identity);
  const isPale = !programmeIdentity.shape.color.safeParse(identity.color).success;
  const setting = useCommand(() => setIdentity(identity, known.version), { refresh: [['identity']] });
  const previewing = useCommand(() => previewIdentity(identity));
  const change = (part: Partial<ProgrammeIdentity>): void => {
    setState({ ...identity, ...part });
    previewing.reset();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setting.mutate();
  };
  return (
    <Panel title={t('programme.identity')}>
      <form onSubmit={submit}>
        <Stack maw={640}>
          <TextInput
            label={t('programme.name')}
            description={t('programme.nameHint')}
            required
            readOnly={readOnly}
            maxLength={120}
            dir="auto"
            value={identity.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('programme.heading')}
            required
            readOnly={readOnly}
            maxLength={80}
            dir="auto"
            value={identity.heading}
            onChange={(event) => change({ heading: event.currentTarget.value })}
          />
          <SignatoryFields
            signatories={identity.signatories}
            readOnly={readOnly}
            onChange={(signatories) => change({ signatories })}
          />
          <Textarea
            label={t('programme.postalAddress')}
            readOnly={readOnly}
            autosize
            minRows={2}
            maxLength={400}
            dir="auto"
            value={identity.postalAddress ?? ''}
            onChange={(event) => change({ postalAddress: orNull(event.currentTarget.value) })}
          />
          <TextInput
            label={t('programme.replyAddress')}
            description={t('programme.replyAddressHint')}
            type="email"
            readOnly={readOnly}
            maxLength={254}
            value={identity.replyAddress ?? ''}
            onChange={(event) => change({ replyAddress: orNull(event.currentTarget.value) })}
          />
          <TextInput
            type="color"
            label={t('programme.color')}
            description={t('programme.colorHint')}
            disabled={readOnly}
            error={isPale && t('programme.tooPale')}
            value={identity.color}
            onChange={(event) => change({ color: event.currentTarget.value.toLowerCase() })}
          />
          <ProblemNote error={previewing.error ?? setting.error} />
          {!readOnly && (
            <Group>
              {previewing.data && (
                <Anchor href={previewing.data} target="_blank">
                  {t('programme.openPreview')}
                </Anchor>
              )}
              <Button variant="default" loading={previewing.isPending} onClick={() => previewing.mutate()}>
                {t('programme.preview')}
              </Button>
              <Button type="submit" loading={setting.isPending}>
                {t('programme.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Panel>
  );
};
