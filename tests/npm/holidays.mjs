// Prints what the package date-holidays knows about Sweden, one JSON object per line: {"date", "name", "type"}.
//
//   node holidays.mjs FIRSTYEAR LASTYEAR
//
// Types are the package's own: public, bank, optional (from noon), observance.
import Holidays from 'date-holidays';

const [first, last] = process.argv.slice(2).map(Number);
const sweden = new Holidays('SE');

for (let year = first; year <= last; year++) {
  for (const { date, name, type } of sweden.getHolidays(year, 'sv')) {
    console.log(JSON.stringify({ date: date.slice(0, 10), name, type }));
  }
}
