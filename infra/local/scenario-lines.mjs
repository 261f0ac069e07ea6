// Facts objects for ./bench decide: the scenarios of tests/Policy/Scenarios, one a line, over and over.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './folder.mjs';

const { bases, variants, scenarios } = JSON.parse(readFileSync(join(root, 'tests/Policy/Scenarios/scenarios.json'), 'utf8'));
const [base] = Object.values(bases);
const lines = scenarios.map(([, names, changes]) => JSON.stringify(Object.assign({}, base, ...names.map((name) => variants[name]), changes)));
const wanted = Number(process.argv[2]);

for (let written = 0; written < wanted; written += lines.length) {
  process.stdout.write(lines.slice(0, wanted - written).join('\n') + '\n');
}
