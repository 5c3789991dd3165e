import { IconBuildingCommunity } from '@tabler/icons-react';
import { useScopeChoices } from '../../frame/use-scope-choices.js';
import type { Entries } from '../entry.js';

/** What one could work for instead. */
export const useOrganizationEntries = (): Entries =>
  useScopeChoices()
    .filter(({ present }) => !present)
    .map(({ key, title, under, enter }) => ({ key, title, under, icon: IconBuildingCommunity, go: enter }));
