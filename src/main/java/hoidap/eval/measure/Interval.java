package hoidap.eval.measure;

/**
 * A figure and how sure it is.
 *
 * @param value the figure
 * @param low lower bound of its 95 % interval
 * @param high upper bound
 * @param n number of questions it rests on
 */
public record Interval(double value, double low, double high, int n) {}
