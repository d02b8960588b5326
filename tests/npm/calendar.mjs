// Reads an iCalendar object from standard input with ical.js and prints what a calendar program would know, as one JSON object:
// {"name", "refresh", "zones", "events": [{"uid", "summary", "description", "sequence", "modified", "start", "end", "wholeDay", "utc"}]}.
// Exit 1 with a sentence for what ical.js cannot read, or what has a line longer than 75 octets.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const bytes = readFileSync(0);
const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const long = text.split('\r\n').find(line => Buffer.byteLength(line) > 75);
if (long !== undefined || /[^\r]\n/.test(text)) {
  console.error(long === undefined ? 'A line does not end with CRLF.' : `Longer than 75 octets: ${long}`);
  process.exit(1);
}

const calendar = new ICAL.Component(ICAL.parse(text));
const zones = calendar.getAllSubcomponents('vtimezone').map(zone => new ICAL.Timezone(zone));
zones.forEach(zone => ICAL.TimezoneService.register(zone, zone.tzid));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    summary: event.summary,
    description: event.description,
    sequence: event.sequence,
    modified: component.getFirstPropertyValue('last-modified').toString(),
    start: event.startDate.toString(),
    end: event.endDate.toString(),
    wholeDay: event.startDate.isDate,
    utc: event.startDate.isDate ? null : event.startDate.toJSDate().toISOString(),
  };
});
console.log(JSON.stringify({
  name: calendar.getFirstPropertyValue('x-wr-calname'),
  refresh: String(calendar.getFirstPropertyValue('refresh-interval')),
  zones: zones.map(zone => zone.tzid),
  events,
}));
