import { withoutAddresses } from '../message/without-addresses.js';

/**
 * How a try to send a mail ended. `unknown`: cut off after the whole mail was handed over and before the server's
 * answer to it.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'unknown'; readonly error: string }
  | { readonly kind: 'failed'; readonly error: string; readonly final: boolean };

export type SendingError = {
  readonly message: string;
  readonly responseCode?: number | undefined;
  readonly code?: string | undefined;
};

const SERVER_IS_CLOSING = 421;
const signInRefused = 'EAUTH';

const isRefusalForGood = ({ responseCode = 0, code }: SendingError): boolean =>
  responseCode >= 500 && responseCode < 600 && code !== signInRefused;

/**
 * What an error means for the mail. An answer of the server is an answer; silence is one only before the whole mail was
 * handed over.
 *
 * @param handedOver whether the last byte of the mail had been given to the connection
 */
export const outcomeOf = (error: SendingError, handedOver: boolean): Outcome => {
  const { responseCode } = error;
  const said = withoutAddresses(error.message);
  const answered = responseCode !== undefined && responseCode !== SERVER_IS_CLOSING;
  if (handedOver && !answered) return { kind: 'unknown', error: said };
  return { kind: 'failed', error: said, final: isRefusalForGood(error) };
};
