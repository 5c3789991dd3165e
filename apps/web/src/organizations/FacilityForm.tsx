import {
  type FacilityProfile,
  facilityProfile,
  facilityType,
  ownership,
  region,
} from '@cairn/contracts/organizations/facility.js';
import { Button, Checkbox, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { useNumberReader } from '../surveys/use-number-reader.js';
import { CountryChoice } from './CountryChoice.js';
import { regionOf } from './region-of.js';
import { proposedZone } from './zones-of.js';

/** `sameNameConfirmed`: another facility of this name stands in the same place, and both exist. */
export type NewFacility = FacilityProfile & { readonly sameNameConfirmed?: true };

type Props = {
  readonly sending: boolean;
  readonly error: unknown;
  readonly onSubmit: (facility: NewFacility) => void;
  /** What is known before anybody types. */
  readonly known?: Partial<FacilityProfile>;
  /** The words of the button. */
  readonly submit?: string;
  /** Fields between the profile and the button. */
  readonly children?: ReactNode;
};

const mostBeds = 20_000;

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

type Draft = { readonly [Key in keyof Omit<FacilityProfile, 'beds'>]: FacilityProfile[Key] | '' };

const empty: Draft = {
  name: '',
  country: '',
  region: '',
  timeZone: ownZone,
  type: '',
  teaching: false,
  ownership: '',
};

const zoneChoices = (chosen: string) => [
  { value: '', label: '' },
  ...[...new Set([ownZone, ...(chosen ? [chosen] : []), ...Intl.supportedValuesOf('timeZone')])]
    .sort()
    .map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
];

/** Region and time zone of a country are proposed where nobody has set them. */
const draftFrom = (known: Partial<FacilityProfile>): Draft => ({
  ...empty,
  ...(known.country && {
    region: regionOf(known.country) ?? '',
    timeZone: proposedZone(known.country, ownZone),
  }),
  ...known,
});

export const FacilityForm = ({ sending, error, onSubmit, known = {}, submit: label, children }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [profile, setProfile] = useState(() => draftFrom(known));
  const [typedBeds, typeBeds] = useState(known.beds === undefined ? '' : String(known.beds));
  const [overruled, overrule] = useState<readonly (keyof Draft)[]>([]);
  const set = <Key extends keyof Draft>(key: Key, value: Draft[Key]): void =>
    setProfile((before) => ({ ...before, [key]: value }));
  const choose = <Key extends keyof Draft>(key: Key, value: Draft[Key]): void => {
    overrule([...overruled, key]);
    set(key, value);
  };
  /** Region and time zone follow the country until a person sets them. */
  const chooseCountry = (country: string): void => {
    set('country', country);
    if (!overruled.includes('region')) set('region', regionOf(country) ?? '');
    if (!overruled.includes('timeZone')) set('timeZone', proposedZone(country, ownZone));
  };
  const [sameNameConfirmed, confirmSameName] = useState(false);
  const nameTaken = isProblem(error) && error.problem.code === 'facility-name-taken';
  const { read, understood } = useNumberReader();
  const beds = read(typedBeds);
  const bedsWrong = typedBeds !== '' && !facilityProfile.shape.beds.safeParse(beds).success;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!bedsWrong)
      onSubmit({
        ...facilityProfile.parse({ ...profile, beds }),
        ...(nameTaken && sameNameConfirmed && { sameNameConfirmed }),
      });
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('organizations.name')}
          required
          maxLength={160}
          value={profile.name}
          onChange={(event) => set('name', event.currentTarget.value)}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <CountryChoice value={profile.country} onChange={chooseCountry} />
          <NativeSelect
            label={t('organizations.region')}
            required
            value={profile.region}
            onChange={(event) => choose('region', region.safeParse(event.currentTarget.value).data ?? '')}
            data={[
              { value: '', label: '' },
              ...region.options.map((one) => ({ value: one, label: t(`organizations.regions.${one}`) })),
            ]}
          />
          <NativeSelect
            label={t('organizations.type')}
            required
            value={profile.type}
            onChange={(event) => set('type', facilityType.parse(event.currentTarget.value))}
            data={[
              { value: '', label: '' },
              ...facilityType.options.map((one) => ({ value: one, label: t(`organizations.types.${one}`) })),
            ]}
          />
          <NativeSelect
            label={t('organizations.ownership')}
            required
            value={profile.ownership}
            onChange={(event) => set('ownership', ownership.parse(event.currentTarget.value))}
            data={[
              { value: '', label: '' },
              ...ownership.options.map((one) => ({ value: one, label: t(`organizations.ownerships.${one}`) })),
            ]}
          />
          <TextInput
            label={t('organizations.beds')}
            required
            inputMode="numeric"
            description={understood(typedBeds)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            error={bedsWrong && t('organizations.bedsRange', { most: format.number(mostBeds) })}
            value={typedBeds}
            onChange={(event) => typeBeds(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('organizations.timeZone')}
            description={t('organizations.timeZoneHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            required
            value={profile.timeZone}
            onChange={(event) => choose('timeZone', event.currentTarget.value)}
            data={zoneChoices(profile.timeZone)}
          />
        </SimpleGrid>
        <Checkbox
          label={t('organizations.teaching')}
          checked={profile.teaching === true}
          onChange={(event) => set('teaching', event.currentTarget.checked)}
        />
        {children}
        <ProblemNote error={error} />
        {nameTaken && (
          <Checkbox
            label={t('organizations.bothExist')}
            checked={sameNameConfirmed}
            onChange={(event) => confirmSameName(event.currentTarget.checked)}
          />
        )}
        <Button type="submit" loading={sending} style={{ alignSelf: 'flex-start' }}>
          {label ?? t('organizations.addFacility')}
        </Button>
      </Stack>
    </form>
  );
};
