package hoidap.time;

import java.time.Period;

/** What a stated time is counted in, and how long after it news of it still appear. */
public enum Granularity {
  DAY(Period.ofDays(9)),
  WEEK(Period.ofDays(9)),
  /** The beginning, middle or end of a month. */
  MONTH_PART(Period.ofMonths(1)),
  MONTH(Period.ofMonths(1)),
  QUARTER(Period.ofMonths(3)),
  /** Several months of a year: the first ten, its first half. */
  MONTHS(Period.ofMonths(3)),
  /** The beginning, middle or end of a year. */
  YEAR_PART(Period.ZERO),
  YEAR(Period.ZERO),
  /** Several years, or from one time to another. */
  YEARS(Period.ZERO);

  private final Period slack;

  Granularity(Period slack) {
    this.slack = slack;
  }

  Period slack() {
    return slack;
  }

  /** Returns whether a sum over it is less than that of the year it is in. */
  boolean isShareOfYear() {
    return this == QUARTER || this == MONTHS;
  }
}
