import { describe, expect, it } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { queries } from '../../cdk/queries.ts';
import { tables } from '../../reports/tables/schema.ts';
import { templateOf } from './synthesized.ts';

const template = templateOf('Plumbline');

describe.each(Object.values(tables))('table $name', ({ name, columns }) => {
  it('is Parquet whose days need no crawler', () =>
    template.hasResourceProperties('AWS::Glue::Table', {
      TableInput: {
        Name: name,
        TableType: 'EXTERNAL_TABLE',
        PartitionKeys: [Match.objectLike({ Name: 'day' })],
        Parameters: Match.objectLike({
          classification: 'parquet',
          'projection.enabled': 'true',
          'projection.day.type': 'date',
          'projection.day.format': 'yyyy-MM-dd',
          'projection.day.range': 'NOW-400DAYS,NOW+1DAYS',
        }),
        StorageDescriptor: {
          Columns: columns.map((column) => Match.objectLike({ Name: column.name })),
          SerdeInfo: { SerializationLibrary: Match.stringLikeRegexp('ParquetHiveSerDe$') },
        },
      },
    }));
  it('lies where the scans write it', () => {
    const found = Object.values(
      template.findResources('AWS::Glue::Table', { Properties: { TableInput: { Name: name } } }),
    );
    expect(JSON.stringify(found)).toContain(`/tables/${name}/day=\${day}/"`);
  });
});

it('the workgroup limits what a query reads, and says where results go', () =>
  template.hasResourceProperties('AWS::Athena::WorkGroup', {
    WorkGroupConfiguration: {
      BytesScannedCutoffPerQuery: 100 * 1024 ** 3,
      EnforceWorkGroupConfiguration: true,
      ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' } },
    },
  }));

describe.each(Object.entries(queries))('query %s', (_, { about, sql }) => {
  it('says what it is about', () => expect(about).toMatch(/^[A-Z].+[^.]$/));
  it('reads few days', () => expect(sql).toMatch(/\bday >= /));
});

it('the emulator gets no named queries, and everything else as it is', () => {
  const real = template.toJSON() as { Resources: Readonly<Record<string, { Type: string }>> };
  const emulated = templateOf('Plumbline', { emulator: true }).toJSON() as typeof real;
  const kept = Object.entries(real.Resources).filter(([, { Type }]) => Type !== 'AWS::Athena::NamedQuery');
  expect(emulated).toEqual({ ...real, Resources: Object.fromEntries(kept) });
  expect(Object.keys(real.Resources).length - kept.length).toBe(Object.keys(queries).length);
});
