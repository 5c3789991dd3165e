import { type AgendaSession, sessionWhen } from '@cairn/contracts/validation/agenda.js';
import { Button, Fieldset, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { WholeNumber } from './WholeNumber.js';

type Props = {
  readonly sessions: readonly AgendaSession[];
  readonly readOnly: boolean;
  readonly onChange: (sessions: AgendaSession[]) => void;
};

const most = 40;

/** The sessions that agendas are drafted from. */
export const AgendaTemplateFields = ({ sessions, readOnly, onChange }: Props) => {
  const { t } = useTranslation();
  const change = (at: number, part: Partial<AgendaSession>): void =>
    onChange(sessions.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Fieldset legend={t('agenda.template.title')}>
      <Stack>
        <Text size="sm">{t('agenda.template.lead')}</Text>
        {sessions.map(({ title, minutes, when }, at) => (
          <SimpleGrid
            key={at}
            cols={{ base: 1, xs: 2, md: 4 }}
            role="group"
            aria-label={t('agenda.template.session', { count: at + 1 })}
          >
            <TextInput
              label={t('agenda.template.name')}
              required
              readOnly={readOnly}
              maxLength={200}
              dir="auto"
              value={title}
              onChange={(event) => change(at, { title: event.currentTarget.value })}
            />
            <WholeNumber
              label={t('agenda.template.minutes')}
              min={5}
              max={600}
              readOnly={readOnly}
              value={minutes}
              onNumber={(value) => change(at, { minutes: value })}
            />
            <NativeSelect
              label={t('agenda.template.when')}
              disabled={readOnly}
              value={when}
              data={sessionWhen.options.map((one) => ({ value: one, label: t(`agenda.template.whens.${one}`) }))}
              onChange={(event) => change(at, { when: sessionWhen.parse(event.currentTarget.value) })}
            />
            {!readOnly && (
              <Button
                variant="subtle"
                style={{ alignSelf: 'flex-end', justifySelf: 'start' }}
                aria-label={t('agenda.template.remove', { count: at + 1 })}
                onClick={() => onChange(sessions.filter((_, i) => i !== at))}
              >
                {t('words.remove')}
              </Button>
            )}
          </SimpleGrid>
        ))}
        {!readOnly && sessions.length < most && (
          <Button
            variant="default"
            size="compact-md"
            style={{ alignSelf: 'flex-start' }}
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => onChange([...sessions, { title: '', minutes: 30, when: 'each-day-start' }])}
          >
            {t('agenda.template.add')}
          </Button>
        )}
      </Stack>
    </Fieldset>
  );
};
