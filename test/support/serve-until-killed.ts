// Run by a test as a process of its own: opens a workbench on the folders it is given, tells where it is on its standard
// output, and stays until it is killed.
import { openWorkbench } from '../../src/main/workbench/open-workbench.ts';

const [dataFolder, rendererFolder] = process.argv.slice(2);
if (dataFolder === undefined || rendererFolder === undefined) throw new Error('two folders are needed');
const workbench = await openWorkbench({
  dataFolder,
  rendererFolder,
  host: 'none',
  version: '0.0.0-test',
  port: 0,
});
const { origin, plainOrigin, rpId, identity } = workbench;
const links = Array.from({ length: 8 }, () => workbench.createPairingLink('paired'));
process.stdout.write(`${JSON.stringify({ origin, plainOrigin, rpId, identity, links })}\n`);
