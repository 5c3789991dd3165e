import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { Button, Fieldset, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Signatory = ProgrammeIdentity['signatories'][number];

type Props = {
  readonly signatories: readonly Signatory[];
  readonly readOnly: boolean;
  readonly onChange: (signatories: Signatory[]) => void;
};

const most = 3;

/** Name and title of up to three people. */
export const SignatoryFields = ({ signatories, readOnly, onChange }: Props) => {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<Signatory>): void =>
    onChange(signatories.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <>
      {signatories.map(({ name, title }, at) => (
        <Fieldset key={at} legend={t('programme.signatory', { count: at + 1 })}>
          <Group align="end" grow>
            <TextInput
              label={t('programme.signatoryName')}
              required
              readOnly={readOnly}
              maxLength={120}
              dir="auto"
              value={name}
              onChange={(event) => change(at, { name: event.currentTarget.value })}
            />
            <TextInput
              label={t('programme.signatoryTitle')}
              required
              readOnly={readOnly}
              maxLength={120}
              dir="auto"
              value={title}
              onChange={(event) => change(at, { title: event.currentTarget.value })}
            />
          </Group>
          {!readOnly && (
            <Button
              variant="subtle"
              mt="xs"
              aria-label={t('programme.removeSignatory', { name: name || at + 1 })}
              onClick={() => onChange(signatories.filter((_, i) => i !== at))}
            >
              {t('words.remove')}
            </Button>
          )}
        </Fieldset>
      ))}
      {!readOnly && signatories.length < most && (
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...signatories, { name: '', title: '' }])}
        >
          {t('programme.addSignatory')}
        </Button>
      )}
    </>
  );
};
