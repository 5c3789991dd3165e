export type Description = {
  readonly paths: Readonly<Record<string, object>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, object>> };
};

/** The descriptions of all services as one; what they have in common stands in each of them alike. */
export const joinedDescriptions = (descriptions: readonly Description[]): Description => ({
  ...descriptions[0],
  paths: Object.assign({}, ...descriptions.map(({ paths }) => paths)) as Description['paths'],
  components: {
    ...descriptions[0]?.components,
    schemas: Object.assign({}, ...descriptions.map(({ components }) => components?.schemas ?? {})) as Record<
      string,
      object
    >,
  },
});
