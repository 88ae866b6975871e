/** The tables as Athena sees them: Glue needs no crawler, as the days follow from the dates. */
import { Stack } from 'aws-cdk-lib';
import { CfnNamedQuery, CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import { Construct } from 'constructs';
import { glueColumns, gluePartitionKeys } from '../reports/tables/glue.ts';
import { tables, type Table } from '../reports/tables/schema.ts';
import { queries } from './queries.ts';
import type { Vault } from './vault.ts';

export interface TablesProps {
  /** Name of the database and the workgroup: lower case. */
  readonly name: string;
  readonly vault: Vault;
  /** Days that a table goes back. */
  readonly days: number;
  /** A query that would read more is stopped. */
  readonly queryLimitBytes: number;
}

export class Tables extends Construct {
  readonly database: string;
  readonly workgroup: string;

  constructor(scope: Construct, id: string, { name, vault, days, queryLimitBytes }: TablesProps) {
    super(scope, id);
    const { bucket, key } = vault;
    const database = new CfnDatabase(this, 'Database', {
      catalogId: Stack.of(this).account,
      databaseInput: { name, description: 'What Plumbline found, by day' },
    });
    for (const table of Object.values(tables))
      tableOf(this, table, name, bucket.s3UrlForObject(`tables/${table.name}/`), days).addResourceDependency(
        database,
      );
    const workgroup = new CfnWorkGroup(this, 'WorkGroup', {
      name,
      description: 'Questions about what Plumbline found',
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: queryLimitBytes,
        publishCloudWatchMetricsEnabled: true,
        resultConfiguration: {
          outputLocation: bucket.s3UrlForObject('queries/'),
          encryptionConfiguration: { encryptionOption: 'SSE_KMS', kmsKey: key.keyArn },
        },
      },
    });
    for (const [title, { about, sql }] of Object.entries(queries)) {
      new CfnNamedQuery(this, title, {
        name: title,
        description: about,
        database: name,
        workGroup: name,
        queryString: sql,
      }).addResourceDependency(workgroup);
    }
    this.database = name;
    this.workgroup = name;
  }
}

function tableOf(scope: Construct, table: Table, database: string, location: string, days: number): CfnTable {
  const serde = 'org.apache.hadoop.hive.ql.io.parquet';
  return new CfnTable(scope, `Table-${table.name}`, {
    catalogId: Stack.of(scope).account,
    databaseName: database,
    tableInput: {
      name: table.name,
      description: table.comment,
      tableType: 'EXTERNAL_TABLE',
      partitionKeys: gluePartitionKeys(table),
      parameters: {
        EXTERNAL: 'TRUE',
        classification: 'parquet',
        'projection.enabled': 'true',
        'projection.day.type': 'date',
        'projection.day.format': 'yyyy-MM-dd',
        'projection.day.range': `NOW-${days}DAYS,NOW+1DAYS`,
        'projection.day.interval': '1',
        'projection.day.interval.unit': 'DAYS',
        'storage.location.template': `${location}day=\${day}/`,
      },
      storageDescriptor: {
        location,
        columns: glueColumns(table),
        inputFormat: `${serde}.MapredParquetInputFormat`,
        outputFormat: `${serde}.MapredParquetOutputFormat`,
        serdeInfo: { serializationLibrary: `${serde}.serde.ParquetHiveSerDe` },
      },
    },
  });
}
