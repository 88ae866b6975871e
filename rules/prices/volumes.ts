/**
 * List prices of EBS volumes in USD a month: by GB, by IOPS, and by MB/s of throughput (AWS's GiB/s by 1024).
 *
 * As AWS's price list had them on the day of `AS_OF`, by https://github.com/cloudkeep-io/ebs-pricing (MIT). What is not here has no price.
 */
export interface VolumePrices {
  readonly gp2: number;
  readonly gp3: number;
  readonly gp3Iops: number;
  readonly gp3Throughput: number;
  readonly io1: number;
  readonly io1Iops: number;
  readonly sc1: number;
  readonly st1: number;
  readonly standard: number;
}
export const AS_OF = '2022-02-10';

type Row = readonly [number, number, number, number, number, number, number, number, number];
/** In the order of the members above. */
const ROWS: Readonly<Record<string, Row>> = {
  'af-south-1': [0.1309, 0.1047, 0.0065, 0.0524, 0.16422, 0.08568, 0.019992, 0.0595, 0.06545],
  'ap-east-1': [0.132, 0.1056, 0.0066, 0.0528, 0.1518, 0.0792, 0.0198, 0.0594, 0.088],
  'ap-northeast-1': [0.12, 0.096, 0.006, 0.048, 0.142, 0.074, 0.018, 0.054, 0.08],
  'ap-northeast-2': [0.114, 0.0912, 0.0057, 0.0456, 0.1278, 0.0666, 0.0174, 0.051, 0.08],
  'ap-northeast-3': [0.12, 0.096, 0.006, 0.048, 0.142, 0.074, 0.018, 0.054, 0.08],
  'ap-south-1': [0.114, 0.0912, 0.0057, 0.0456, 0.131, 0.068, 0.0174, 0.051, 0.08],
  'ap-southeast-1': [0.12, 0.096, 0.006, 0.048, 0.138, 0.072, 0.018, 0.054, 0.08],
  'ap-southeast-2': [0.12, 0.096, 0.006, 0.048, 0.138, 0.072, 0.018, 0.054, 0.08],
  'ap-southeast-3': [0.12, 0.096, 0.006, 0.048, 0.138, 0.072, 0.018, 0.054, 0.08],
  'ca-central-1': [0.11, 0.088, 0.0055, 0.044, 0.138, 0.072, 0.0168, 0.05, 0.055],
  'eu-central-1': [0.119, 0.0952, 0.006, 0.0476, 0.149, 0.078, 0.018, 0.054, 0.059],
  'eu-north-1': [0.1045, 0.0836, 0.0052, 0.0418, 0.1311, 0.0684, 0.01596, 0.0475, 0.05225],
  'eu-south-1': [0.1155, 0.0924, 0.0058, 0.0462, 0.1449, 0.0756, 0.01764, 0.0525, 0.05775],
  'eu-west-1': [0.11, 0.088, 0.0055, 0.044, 0.138, 0.072, 0.0168, 0.05, 0.055],
  'eu-west-2': [0.116, 0.0928, 0.0058, 0.0464, 0.145, 0.076, 0.0174, 0.053, 0.058],
  'eu-west-3': [0.116, 0.0928, 0.0058, 0.0464, 0.145, 0.076, 0.0174, 0.053, 0.058],
  'me-south-1': [0.121, 0.0968, 0.0061, 0.0484, 0.1518, 0.0792, 0.01848, 0.055, 0.0605],
  'sa-east-1': [0.19, 0.152, 0.0095, 0.076, 0.238, 0.091, 0.0288, 0.086, 0.12],
  'us-east-1': [0.1, 0.08, 0.005, 0.04, 0.125, 0.065, 0.015, 0.045, 0.05],
  'us-east-2': [0.1, 0.08, 0.005, 0.04, 0.125, 0.065, 0.015, 0.045, 0.05],
  'us-west-1': [0.12, 0.096, 0.006, 0.048, 0.138, 0.072, 0.018, 0.054, 0.08],
  'us-west-2': [0.1, 0.08, 0.005, 0.04, 0.125, 0.065, 0.015, 0.045, 0.05],
  'us-gov-east-1': [0.12, 0.096, 0.006, 0.048, 0.15, 0.078, 0.018, 0.054, 0.065],
  'us-gov-west-1': [0.12, 0.096, 0.006, 0.048, 0.15, 0.078, 0.018, 0.054, 0.065],
};

/** The prices of a region; none where they are not known, as in China, where they are not in USD. */
export function volumePricesIn(region: string): VolumePrices | undefined {
  const row = ROWS[region];
  if (!row) return undefined;
  const [gp2, gp3, gp3Iops, gp3Throughput, io1, io1Iops, sc1, st1, standard] = row;
  return { gp2, gp3, gp3Iops, gp3Throughput, io1, io1Iops, sc1, st1, standard };
}
