// Draws the app's icons: a report whose corner is folded and which has been ticked off.
//
//   node manifest/draw-icons.mjs [FOLDER]     default: this folder
//
// Shapes are signed distances (negative inside) on a drawing board of 96 x 96 with the origin in the middle,
// so all sizes come from one drawing and edges are smooth.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { crc32 } from './crc32.mjs';

const blue = [0x1b, 0x4f, 0x72];
const amber = [0xf5, 0xb0, 0x41];
const white = [0xff, 0xff, 0xff];

const page = [[-28, -38], [10, -38], [28, -20], [28, 38], [-28, 38]];
const sheet = p => polygon(p, page) - 3;
const fold = p => polygon(p, [[10, -38], [28, -20], [10, -20]]) - 1;
const lines = p => Math.min(segment(p, [-17, -14], [2, -14]), segment(p, [-17, 1], [17, 1]), segment(p, [-17, 16], [-2, 16])) - 2.6;
const seal = p => Math.hypot(p[0] - 22, p[1] - 27) - 18;
const tick = p => Math.min(segment(p, [14, 27], [20, 33]), segment(p, [20, 33], [31, 21])) - 2.8;

const outline = p => Math.abs(polygon(p, page)) - 3.2;
const outlineFold = p => Math.min(segment(p, [10, -38], [10, -20]), segment(p, [10, -20], [28, -20])) - 2.6;
const bigTick = p => Math.min(segment(p, [-13, 8], [-3, 18]), segment(p, [-3, 18], [15, -3])) - 3.6;

const folder = process.argv[2] ?? import.meta.dirname;
const colour = [
  [() => -1, blue], [sheet, white], [fold, [0xae, 0xc6, 0xd6]], [lines, blue],
  [p => seal(p) - 3.5, white], [seal, amber], [tick, blue],
];
save('color.png', 192, 0.72, colour);
[16, 32, 48, 64, 80, 128].forEach(size => save(`icon-${size}.png`, size, 0.85, colour)); // for Outlook
save('outline.png', 32, 1.08, [[p => Math.min(outline(p), outlineFold(p), bigTick(p)), white]]);

function save(name, size, scale, layers) {
  writeFileSync(path.join(folder, name), png(size, paint(size, scale, layers)));
}

/** Layers from back to front on a transparent ground; RGBA, one filter byte (none) before each row as PNG wants it. */
function paint(size, scale, layers) {
  const unit = 96 / (size * scale);
  const rows = Buffer.alloc(size * (4 * size + 1));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const point = [(x + 0.5 - size / 2) * unit, (y + 0.5 - size / 2) * unit];
      rows.set(pixel(point, unit, layers), y * (4 * size + 1) + 1 + 4 * x);
    }
  }
  return rows;
}

function pixel(point, unit, layers) {
  let [colour, alpha] = [layers[0][1], 0];
  for (const [shape, paint] of layers) {
    const cover = Math.min(1, Math.max(0, 0.5 - shape(point) / unit));
    const total = cover + alpha * (1 - cover);
    if (cover === 0) continue;
    colour = colour.map((value, i) => (paint[i] * cover + value * alpha * (1 - cover)) / total);
    alpha = total;
  }
  return [...colour.map(Math.round), Math.round(alpha * 255)];
}

function segment([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function polygon(point, corners) {
  let distance = Infinity;
  let inside = false;
  corners.forEach((corner, index) => {
    const next = corners[(index + 1) % corners.length];
    distance = Math.min(distance, segment(point, corner, next));
    const crosses = corner[1] > point[1] !== next[1] > point[1]
      && point[0] < corner[0] + ((next[0] - corner[0]) * (point[1] - corner[1])) / (next[1] - corner[1]);
    if (crosses) inside = !inside;
  });
  return inside ? -distance : distance;
}

function png(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // 8 bits a channel, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
