import { useMe } from '../api/me.js';

/** Whether the person may change models; the server decides, this only hides buttons. */
export const useManages = (): boolean => useMe().programmeRoles.includes('manager');
