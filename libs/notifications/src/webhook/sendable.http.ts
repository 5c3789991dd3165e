import type { Config } from '@cairn/platform/config/config.js';
import { InvalidInput } from '@cairn/platform/http/refusals.js';
import { unsendable } from '@cairn/platform/outbound/ask.js';

/** @throws InvalidInput naming `url` when nothing may be sent there */
export const refuseUnsendable = (url: string, { webhooksAnywhere }: Pick<Config, 'webhooksAnywhere'>): void => {
  const message = unsendable(url, webhooksAnywhere);
  if (message) throw new InvalidInput([{ path: 'url', message }]);
};
