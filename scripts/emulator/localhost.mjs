// Loaded before a program (`node --import`): names under `.localhost` are this machine, as RFC 6761 (section 6.3) has
// it. Not every C library knows that, and S3 Control always puts the account before the host of its endpoint.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const lookup = dns.lookup;
dns.lookup = (name, ...rest) => lookup(/\.localhost\.?$/i.test(name) ? '127.0.0.1' : name, ...rest);
syncBuiltinESMExports();
