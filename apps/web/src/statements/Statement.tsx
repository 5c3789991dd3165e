import { Stack, Text, Title } from '@mantine/core';
import { PublicPage } from '../frame/PublicPage.js';

type Props = {
  readonly title: string;
  readonly lead: string;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
};

/** A public statement: a lead and titled paragraphs. */
export const Statement = ({ title, lead, parts }: Props) => (
  <PublicPage title={title} width="reading">
    <Text>{lead}</Text>
    {parts.map((part) => (
      <Stack key={part.title} component="section" gap={4}>
        <Title order={2} size="h3">
          {part.title}
        </Title>
        <Text>{part.text}</Text>
      </Stack>
    ))}
  </PublicPage>
);
