/** Slack: questions that come from it and the cited answers that go to it. */
@NullMarked
package hoidap.slack;

import org.jspecify.annotations.NullMarked;
