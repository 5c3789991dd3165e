import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import classes from './settings.module.css';

const drawn = async (text: string): Promise<string> => {
  const { toDataURL } = await import('qrcode');
  return toDataURL(text, { margin: 2, width: 400 });
};

export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data } = useQuery({
    queryKey: ['qr-code', text],
    queryFn: () => drawn(text),
    staleTime: Infinity,
    gcTime: 0,
  });
  return data ? <img src={data} alt={label} className={classes['qr']} /> : <Skeleton width={200} height={200} />;
};
