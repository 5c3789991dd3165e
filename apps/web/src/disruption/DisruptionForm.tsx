import { Button, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asked } from '../api/disruptions.js';
import { DayField } from '../frame/DayField.js';
import { Panel } from '../frame/Panel.js';
import { countriesIn } from '../i18n/countries.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { WholeNumber } from '../visit-rules/WholeNumber.js';

/** Which countries and days a disruption is about, and by how much dates move. */
export const DisruptionForm = ({ onAsk }: { readonly onAsk: (asked: Asked) => void }) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const all = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  const [{ countries, from, to, days }, set] = useState<Asked>({ countries: [], from: '', to: '', days: 28 });
  const change = (changed: Partial<Asked>): void => set((before) => ({ ...before, ...changed }));
  const isOrdered = from <= to;
  const isWhole = Number.isInteger(days) && days !== 0 && Math.abs(days) <= 180;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAsk({ countries, from, to, days });
  };
  return (
    <Panel title={t('disruption.what')}>
      <form onSubmit={submit}>
        <Stack>
          <NativeSelect
            label={t('disruption.countries')}
            description={t('disruption.countriesHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value=""
            data={[
              { value: '', label: t('disruption.addCountry') },
              ...all
                .filter(({ code }) => !countries.includes(code))
                .map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => value && change({ countries: [...countries, value] })}
          />
          {countries.length > 0 && (
            <div className={look['chips']} role="group" aria-label={t('disruption.countries')}>
              {countries.map((code) => (
                <button
                  key={code}
                  type="button"
                  data-chosen
                  aria-label={t('disruption.removeCountry', { country: format.country(code) })}
                  onClick={() => change({ countries: countries.filter((one) => one !== code) })}
                >
                  {format.country(code)} <IconX size={14} aria-hidden />
                </button>
              ))}
            </div>
          )}
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            <DayField
              label={t('disruption.from')}
              required
              value={from}
              onDay={(day) => change({ from: day, ...(to === '' && { to: day }) })}
            />
            <DayField
              label={t('disruption.to')}
              required
              min={from}
              value={to}
              error={!isOrdered && t('validation.missing.order')}
              onDay={(day) => change({ to: day })}
            />
            <WholeNumber
              label={t('disruption.days')}
              description={t('disruption.daysHint')}
              min={-180}
              max={180}
              readOnly={false}
              value={days}
              onNumber={(number) => change({ days: number })}
            />
          </SimpleGrid>
          <div>
            <Button
              type="submit"
              variant="default"
              disabled={countries.length === 0 || from === '' || !isOrdered || !isWhole}
            >
              {t('disruption.preview')}
            </Button>
          </div>
        </Stack>
      </form>
    </Panel>
  );
};
