// Writes every sentence that the product can say, Swedish beside English, on one page to be read through from top to bottom.
//   node tests/npm/sentences.mjs FILE.html
// Sentences come from the resource files of src/; {0} and the like stand for what is filled in.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const [file] = process.argv.slice(2);
if (!file) {
  console.error("Use: node tests/npm/sentences.mjs FILE.html");
  process.exit(1);
}

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const unescape = (xml) =>
  xml.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");

const sentencesOf = (resources) =>
  new Map(
    [...fs.readFileSync(resources, "utf8").matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([\s\S]*?)<\/value>/g)].map(
      ([, key, value]) => [key, unescape(value)],
    ),
  );

const swedish = fs
  .readdirSync(path.join(root, "src"), { recursive: true })
  .filter((name) => name.endsWith(".resx") && !name.endsWith(".en.resx") && !/(^|[\\/])(bin|obj)[\\/]/.test(name))
  .sort();

let count = 0;
const sections = swedish.map((name) => {
  const said = sentencesOf(path.join(root, "src", name));
  const english = path.join(root, "src", name.replace(/\.resx$/, ".en.resx"));
  const translated = fs.existsSync(english) ? sentencesOf(english) : new Map();
  count += said.size;
  const rows = [...said].map(
    ([key, text]) =>
      `<tr><td lang="sv">${escape(text)}</td><td lang="en">${escape(translated.get(key) ?? "")}</td><td><code>${escape(key)}</code></td></tr>`,
  );
  return `<h2>${escape(name)}</h2><table><thead><tr><th>Svenska</th><th>English</th><th>Namn</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
});

const style =
  "body{font:16px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse;width:100%}" +
  "td,th{border-bottom:1px solid #ccc;padding:.4rem;text-align:left;vertical-align:top;width:42%}td:last-child{width:16%;color:#666}";
fs.writeFileSync(
  file,
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Allt som FinsamBot kan säga</title><style>${style}</style>` +
    `<h1>Allt som FinsamBot kan säga</h1><p>${count} meningar.</p>${sections.join("\n")}</html>\n`,
);
console.log(`${count} sentences in ${file}`);
