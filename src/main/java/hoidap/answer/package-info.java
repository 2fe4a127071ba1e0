/**
 * From passages to a cited answer. {@link hoidap.answer.QuestionAnswering} is the one call that
 * web, Slack, command line and evaluation share.
 */
@NullMarked
package hoidap.answer;

import org.jspecify.annotations.NullMarked;
