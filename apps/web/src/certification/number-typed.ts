import { typedNumber } from '@cairn/contracts/certification/certificate-number.js';

/** The number of a certificate as it is written, however it was typed; what is no number stays as it is. */
export const numberTyped = (text: string): string => typedNumber(text) ?? text.trim();

/** Whether it can be the number of a certificate. */
export const isNumber = (text: string): boolean => typedNumber(text) !== undefined;
