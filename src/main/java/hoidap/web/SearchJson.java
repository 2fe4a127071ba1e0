package hoidap.web;

import java.util.List;

/**
 * What a search found.
 *
 * @param results the best passage of each article
 * @param tookMs milliseconds it took
 */
record SearchJson(List<ExcerptJson> results, long tookMs) {}
