// Compiles src/HeirloomLog.sol with the pinned compiler. Writes the artifact that the service carries,
// or prints it with --print, so that a test can compare.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import solc from 'solc';

const here = dirname(fileURLToPath(import.meta.url));
const input = {
  language: 'Solidity',
  sources: { 'HeirloomLog.sol': { content: readFileSync(join(here, 'src/HeirloomLog.sol'), 'utf8') } },
  settings: {
    evmVersion: 'cancun',
    optimizer: { enabled: true, runs: 10000 },
    // No metadata hash in the code: the same source gives the same bytes on every machine.
    metadata: { bytecodeHash: 'none', appendCBOR: false },
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'evm.deployedBytecode.object'] } },
  },
};
const output = JSON.parse(solc.compile(JSON.stringify(input)));
const problems = output.errors ?? [];
if (problems.length > 0) {
  console.error(problems.map((problem) => problem.formattedMessage).join('\n'));
  process.exit(1);
}
const contract = output.contracts['HeirloomLog.sol'].HeirloomLog;
const artifact = {
  contract: 'HeirloomLog',
  compiler: solc.version(),
  abi: contract.abi,
  bytecode: '0x' + contract.evm.bytecode.object,
  deployedBytecode: '0x' + contract.evm.deployedBytecode.object,
};
const text = JSON.stringify(artifact, null, 1) + '\n';
if (process.argv.includes('--print')) {
  process.stdout.write(text);
} else {
  writeFileSync(join(here, '../src/main/resources/contract/HeirloomLog.json'), text);
}
