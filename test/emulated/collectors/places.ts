/** The account of callers that moto does not know. It manages the organization. */
export const MANAGEMENT = '123456789012';
export const HOME = 'eu-west-1';
export const AWAY = 'us-east-1';
/** A region that is not scanned: what lives there and is told of elsewhere, the home unit keeps. */
export const UNSCANNED = 'eu-west-3';
