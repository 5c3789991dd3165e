/** What a link back keeps of an address: whose page it is, where staff have opened it. */
export const ofOrganization = ({ organization }: { readonly organization?: string }): { organization?: string } =>
  organization === undefined ? {} : { organization };
