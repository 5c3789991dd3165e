import { type BenchmarkFilters, dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { facilitiesQuery } from '../api/organizations.js';
import { useOrganizationId } from '../frame/scope.js';
import look from '../theme/look.module.css';
import { withFilter } from './dimensions.js';
import { useDimensionWords } from './use-dimension-words.js';

type Props = { readonly filters: BenchmarkFilters; readonly onFilters: (filters: BenchmarkFilters) => void };

/** The filters chosen, each removed by a press; and the usual peers of the own facilities, chosen by one. */
export const PeerChips = ({ filters, onFilters }: Props) => {
  const { t } = useTranslation();
  const words = useDimensionWords();
  const organizationId = useOrganizationId();
  const facilities = useQuery({ ...facilitiesQuery(organizationId), enabled: organizationId !== '' });
  const chosen = dimension.options.flatMap((one) =>
    filters[one] === undefined ? [] : [{ one, text: words(one, filters[one]) }],
  );
  const usual: readonly { readonly text: string; readonly filters: BenchmarkFilters }[] = [
    { text: t('benchmarks.everyone'), filters: {} },
    ...[...new Set(facilities.data?.map(({ region }) => region))].map((region) => ({
      text: words('region', region),
      filters: { region },
    })),
    ...[...new Set(facilities.data?.map(({ country }) => country))].map((country) => ({
      text: words('country', country),
      filters: { country },
    })),
  ];
  return (
    <div className={look['chips']} role="group" aria-label={t('benchmarks.peers')}>
      {usual.map((one) => (
        <button
          key={one.text}
          type="button"
          aria-pressed={JSON.stringify(one.filters) === JSON.stringify(filters)}
          onClick={() => onFilters(one.filters)}
        >
          {one.text}
        </button>
      ))}
      {chosen.map(({ one, text }) => (
        <button
          key={one}
          type="button"
          data-chosen
          aria-label={t('benchmarks.removeFilter', { filter: text })}
          onClick={() => onFilters(withFilter(filters, one, ''))}
        >
          {text} <IconX size={14} aria-hidden />
        </button>
      ))}
    </div>
  );
};
