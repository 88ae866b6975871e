/** The package as users get it: built and packed from this clone, unpacked into projects that have nothing of ours. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Far from anybody's credentials, and with the Node that runs this. */
const env = {
  PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}`,
  HOME: tmpdir(),
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Builds and packs into a folder; gives the tarball. */
export function pack(folder: string): string {
  const staged = join(folder, 'plumbline');
  for (const path of ['package.json', 'bin', 'README.md', 'LICENSE', 'docs/member-role.template.json'])
    cpSync(join(root, path), join(staged, path), { recursive: true });
  const build = ['scripts/build.ts', '--package', '--outdir', join(staged, 'dist')];
  execFileSync(process.execPath, build, { cwd: root, env, stdio: 'pipe' });
  const args = ['pack', '--offline', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [made] = JSON.parse(execFileSync('npm', args, { cwd: staged, env, encoding: 'utf8' })) as [Packed];
  return join(folder, made.filename);
}
interface Packed {
  readonly filename: string;
}

/** Installs a tarball into a project, with packages of this clone beside it: what npm would do, without the network. */
export function install(tarball: string, project: string, packages: readonly string[]): void {
  const own = join(project, 'node_modules/plumbline');
  mkdirSync(own, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', own, '--strip-components', '1']);
  for (const name of packages) {
    const link = join(project, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link);
  }
}

/** What npm installs with us. */
export const dependencies = (project: string): readonly string[] => {
  const path = join(project, 'node_modules/plumbline/package.json');
  const { dependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
    readonly dependencies?: Readonly<Record<string, string>>;
  };
  return Object.keys(dependencies);
};

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a script with our Node in a project, to its end. */
export function node(project: string, args: readonly string[], more: object = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', ...args], {
    cwd: project,
    env: { ...env, ...more },
    encoding: 'utf8',
  });
  return { code: status, stdout, stderr };
}

export const plumbline = (project: string, args: readonly string[], more?: object): Ended =>
  node(project, [join(project, 'node_modules/plumbline/bin/plumbline.js'), ...args], more);

/** Compiles a project, the declarations of its packages included. */
export const tsc = (project: string, ...args: readonly string[]): Ended =>
  node(project, ['node_modules/typescript/bin/tsc', '--skipLibCheck', 'false', ...args]);

/** Writes files into a folder: path → text. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
