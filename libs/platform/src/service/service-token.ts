/** Nest's name for the running service of a definition. */
export const serviceToken = ({ name }: { readonly name: string }): string => `service ${name}`;
