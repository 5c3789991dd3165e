/** The first signed credential in a text, be it alone, within JSON or in a data address; undefined where there is none. */
export const credentialIn = (text: string): string | undefined => /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/.exec(text)?.[0];
