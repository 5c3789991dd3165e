type Named = { readonly name: string };
type Components = Readonly<Record<string, Readonly<Record<string, object>>>>;
export type Description = {
  readonly paths: Readonly<Record<string, object>>;
  readonly tags?: readonly Named[];
  readonly components?: Components;
};

const joinedComponents = (all: readonly Components[]): Components => {
  const kinds = new Set(all.flatMap((components) => Object.keys(components)));
  return Object.fromEntries([...kinds].map((kind) => [kind, Object.assign({}, ...all.map((one) => one[kind] ?? {}))]));
};

/** The descriptions of all services as one; what they have in common stands in each of them alike. */
export const joinedDescriptions = (descriptions: readonly Description[]): Description => ({
  ...descriptions[0],
  tags: [...new Map(descriptions.flatMap(({ tags = [] }) => tags).map((tag) => [tag.name, tag])).values()],
  paths: Object.assign({}, ...descriptions.map(({ paths }) => paths)) as Description['paths'],
  components: joinedComponents(descriptions.map(({ components = {} }) => components)),
});
