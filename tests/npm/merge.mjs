// What the package node-diff3 makes of two changed texts: reads a JSON array of {before, mine, theirs}, each an array of lines, from standard
// input and prints an array of {isSettled, lines}; of a conflict mine come before theirs.
import { diff3Merge } from 'node-diff3';

let input = '';
for await (const chunk of process.stdin) input += chunk;
console.log(JSON.stringify(JSON.parse(input).map(({ before, mine, theirs }) => {
  const parts = diff3Merge(mine, before, theirs);
  return { isSettled: parts.every(p => p.ok), lines: parts.flatMap(p => p.ok ?? [...p.conflict.a, ...p.conflict.b]) };
})));
