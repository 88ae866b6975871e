/** What `import … from 'plumbline/cdk'` gives: the scanner, the role in each account, and the app of both. */
export { settingsIn } from './file-settings.ts';
export { MemberRole, MemberStack, type MemberRoleProps } from './member-role.ts';
export { renderMemberTemplate } from './member-template.ts';
export { plumblineApp } from './plumbline-app.ts';
export { Scanner, type ScannerProps, type ScanSchedule } from './scanner.ts';
