/** What `import … from 'plumbline'` gives: the scanner, and the role in each account. */
export { MemberRole, MemberStack, type MemberRoleProps } from './member-role.ts';
export { Scanner, type ScannerProps, type ScanSchedule } from './scanner.ts';
