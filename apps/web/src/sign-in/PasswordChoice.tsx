import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Props = { readonly label: string; readonly value: string; readonly onChange: (password: string) => void };

const shortest = 15;

/** A password being chosen, with what is asked of it. */
export const PasswordChoice = ({ label, value, onChange }: Props) => {
  const { t } = useTranslation();
  return (
    <PasswordInput
      label={label}
      description={t('signIn.newPasswordHint')}
      autoComplete="new-password"
      required
      minLength={shortest}
      maxLength={256}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
    />
  );
};
