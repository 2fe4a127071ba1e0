// @ts-check
// Moments as people say them. No DOM here, so that Node can test it.

/**
 * When something was, seen from now: "vừa xong", "5 phút trước", "hôm nay", "hôm qua", "5/2/2026".
 * @param {string} instant ISO 8601
 * @param {Date} now
 */
export function ago(instant, now) {
  const then = new Date(instant);
  if (Number.isNaN(then.getTime())) return "";
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return "vừa xong";
  if (minutes < 60) return `${minutes} phút trước`;
  const days = dayNumber(now) - dayNumber(then);
  if (days === 0) return "hôm nay";
  return days === 1 ? "hôm qua" : `${then.getDate()}/${then.getMonth() + 1}/${then.getFullYear()}`;
}

/** Days since 1970 where the page's reader is. @param {Date} date */
function dayNumber(date) {
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}
