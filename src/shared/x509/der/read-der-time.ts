/** A point in time that an encoding means, and whether it is the encoding that DER allows. */
export interface DerTime {
  /** Milliseconds since 1970, UTC. */
  readonly milliseconds: number;
  readonly canonical: boolean;
}

const utcTime = /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:Z|([+-])(\d{2})(\d{2}))$/;
const generalizedTime =
  /^(\d{4})(\d{2})(\d{2})(\d{2})(?:(\d{2})(?:(\d{2}))?)?(?:[.,](\d+))?(?:Z|([+-])(\d{2})(\d{2})?)?$/;

/**
 * A UTCTime (X.690 §11.8; two digits mean 1950 to 2049, RFC 5280 §4.1.2.5.1). Without seconds or with an offset from UTC it
 * is BER and not `canonical`; undefined where it is no time.
 */
export function readUtcTime(text: string): DerTime | undefined {
  if (text.length === 13 && text.endsWith('Z')) {
    // What nearly every certificate has: no need for the expression below (measured: a fifth of reading a certificate).
    const [year = 0, ...rest] = digitPairs(text, 12) ?? [];
    const milliseconds = pointInTime([year < 50 ? 2000 + year : 1900 + year, ...rest]);
    return milliseconds === undefined ? undefined : { milliseconds, canonical: true };
  }
  const [, year, month, day, hour, minute, second, sign, offsetHours, offsetMinutes] =
    utcTime.exec(text) ?? [];
  if (year === undefined) return undefined;
  const century = Number(year) < 50 ? 2000 : 1900;
  const milliseconds = pointInTime([
    century + Number(year),
    ...[month, day, hour, minute, second ?? '0'].map(Number),
  ]);
  return milliseconds === undefined
    ? undefined
    : {
        milliseconds: milliseconds - offset(sign, offsetHours, offsetMinutes),
        canonical: second !== undefined && sign === undefined,
      };
}

/** A GeneralizedTime (X.690 §11.7): DER has seconds, `Z`, and a fraction only without trailing zeros. Local time is read as UTC. */
export function readGeneralizedTime(text: string): DerTime | undefined {
  const [, year, month, day, hour, minute, second, fraction, sign, offsetHours, offsetMinutes] =
    generalizedTime.exec(text) ?? [];
  if (year === undefined) return undefined;
  const milliseconds = pointInTime([year, month, day, hour, minute ?? '0', second ?? '0'].map(Number));
  if (milliseconds === undefined) return undefined;
  const unit = second !== undefined ? 1000 : minute !== undefined ? 60_000 : 3_600_000;
  const part = fraction === undefined ? 0 : Math.trunc(Number(`0.${fraction.slice(0, 15)}`) * unit);
  const canonical =
    second !== undefined && text.endsWith('Z') && !text.includes(',') && !fraction?.endsWith('0');
  return { milliseconds: milliseconds + part - offset(sign, offsetHours, offsetMinutes), canonical };
}

/** Year, month, day, hour, minute, second; undefined for a day that no calendar has. */
function pointInTime(parts: readonly number[]): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute, second);
  // `Date.UTC` takes years below 100 for 1900 and later.
  return year < 100 ? new Date(milliseconds).setUTCFullYear(year, month - 1, day) : milliseconds;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** The two-digit numbers of a text of digits; undefined for any other text. */
function digitPairs(text: string, end: number): readonly number[] | undefined {
  const pairs: number[] = [];
  for (let at = 0; at < end; at += 2) {
    const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
    if (!(tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9)) return undefined;
    pairs.push(tens * 10 + ones);
  }
  return pairs;
}

function offset(sign: string | undefined, hours = '0', minutes = '0'): number {
  const milliseconds = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return sign === '-' ? -milliseconds : milliseconds;
}
