package hoidap.web;

import hoidap.answer.QuestionAnswering;
import hoidap.archive.Page;
import hoidap.retrieve.Catalogue;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What tells of the archive itself, and takes files into it. */
record ArchiveRoutes(
    Supplier<QuestionAnswering> answering, Supplier<List<String>> examples, Uploads uploads) {
  private static final String USUAL_LIMIT = "20";
  private static final int MOST = 200;

  List<Route> all() {
    return List.of(
        Route.get(
            "/api/examples", context -> Responses.json(context, new ExamplesJson(examples.get()))),
        Route.get("/api/archive", context -> Responses.json(context, archive())),
        Route.get(
            "/api/archive/skipped",
            context -> page(context, Catalogue::skipped, ArchiveJson.SkippedPage::of)),
        Route.get(
            "/api/archive/copies",
            context -> page(context, Catalogue::copies, ArchiveJson.CopiesPage::of)),
        Route.post(UploadHandler.PATH, new UploadHandler(uploads)),
        Route.get("/api/uploads/{id}", this::upload));
  }

  /** Questions that the archive answers. */
  record ExamplesJson(List<String> questions) {}

  private ArchiveJson archive() {
    var catalogue = answering.get().catalogue();
    return ArchiveJson.of(catalogue.info(), catalogue.lastIngest(), uploads.allowed());
  }

  /** Reads a page of one of the catalogue's lists. */
  private interface Reading<T> {
    Page<T> of(Catalogue catalogue, int offset, int limit);
  }

  private <T> void page(Context context, Reading<T> reading, Function<Page<T>, ?> json) {
    int limit = Parameters.limit(Parameters.of(context, "limit", USUAL_LIMIT), MOST);
    int offset = Parameters.offset(Parameters.of(context, "offset", "0"), Integer.MAX_VALUE);
    Responses.json(context, json.apply(reading.of(answering.get().catalogue(), offset, limit)));
  }

  private void upload(Context context) {
    var state =
        uploads
            .state(context.pathParam("id"))
            .orElseThrow(
                () ->
                    RequestException.notFound(
                        "unknown_upload", "Không có lần tải lên này, hoặc đã quá lâu."));
    Responses.json(context, state);
  }
}
