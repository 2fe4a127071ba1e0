/**
 * The HTTP server: routes, what they take and the JSON they give, and the files of the web page. It
 * knows the archive only through {@link hoidap.answer.QuestionAnswering}.
 */
@NullMarked
package hoidap.web;

import org.jspecify.annotations.NullMarked;
