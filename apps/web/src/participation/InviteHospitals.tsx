import type { InvitedHospitals } from '@cairn/contracts/organizations/http/participation-requests.js';
import { Button, Checkbox, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { DataTable } from '../table/DataTable.js';
import { columns, rowsOfCsv } from './rows-of-csv.js';

/** Invites the hospitals of a spreadsheet; first it is only looked through. */
export const InviteHospitals = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, dialog] = useDisclosure(false);
  const [hospitals, setHospitals] = useState<ReturnType<typeof rowsOfCsv>>([]);
  const [similarConfirmed, confirmSimilar] = useState(false);
  const [checked, setChecked] = useState<InvitedHospitals>();
  const invitation = useCommand(
    (dryRun: boolean) =>
      bodyOf(
        api.POST('/api/participation-requests/invitations', {
          body: { hospitals: [...hospitals], dryRun, similarConfirmed },
        }),
      ),
    { refresh: [['participation-requests']], onDone: setChecked },
  );
  const take = async (file: File | null): Promise<void> => {
    setChecked(undefined);
    setHospitals(file ? rowsOfCsv(await file.text()) : []);
  };
  const sound = checked?.rows.length === 0 && checked.invited === 0;
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {t('participation.inviteMany')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        size="lg"
        title={t('participation.inviteMany')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <Stack>
          <Text>{t('participation.inviteManyLead')}</Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {columns.join(', ')}
          </Text>
          <FileInput
            label={t('participation.spreadsheet')}
            accept=".csv,text/csv"
            clearable
            clearButtonProps={{ 'aria-label': t('words.remove') }}
            onChange={(file) => void take(file)}
          />
          <Checkbox
            label={t('participation.similarConfirmed')}
            checked={similarConfirmed}
            onChange={(event) => {
              confirmSimilar(event.currentTarget.checked);
              setChecked(undefined);
            }}
          />
          <div role="status">
            {sound && <Text>{t('participation.soundRows', { count: hospitals.length })}</Text>}
            {checked && checked.invited > 0 && (
              <Text>{t('participation.invitedRows', { count: checked.invited })}</Text>
            )}
          </div>
          {checked && checked.rows.length > 0 && (
            <DataTable
              name="rows"
              rows={checked.rows}
              keyOf={({ row, field, reason }) => `${row} ${field} ${reason}`}
              columns={[
                {
                  title: t('participation.row'),
                  value: ({ row }) => row,
                  cell: ({ row }) => format.number(row),
                },
                { title: t('participation.field'), value: ({ field }) => field, cell: ({ field }) => field },
                {
                  title: t('participation.reason'),
                  value: ({ reason }) => reason,
                  cell: ({ reason }) => <bdi>{reason}</bdi>,
                },
              ]}
            />
          )}
          <ProblemNote error={invitation.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('words.close')}
            </Button>
            <Button
              variant={sound ? 'default' : 'filled'}
              disabled={hospitals.length === 0}
              loading={invitation.isPending}
              onClick={() => invitation.mutate(true)}
            >
              {t('participation.check')}
            </Button>
            {sound && (
              <Button loading={invitation.isPending} onClick={() => invitation.mutate(false)}>
                {t('participation.inviteRows', { count: hospitals.length })}
              </Button>
            )}
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
