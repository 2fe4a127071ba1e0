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
    Supplier<QuestionAnswering> answering,
    Supplier<List<String>> examples,
    Uploads uploads,
    ClientAddress clients) {
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
        Route.post(UploadHandler.PATH, new UploadHandler(uploads, clients)),
        Route.get("/api/uploads", this::kept),
        Route.get("/api/uploads/{id}", this::upload),
        Route.delete("/api/uploads/{id}", this::takeBack));
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
    var catalogue = answering.get().catalogue();
    Responses.json(context, json.apply(reading.of(catalogue, offset(context), limit(context))));
  }

  private void kept(Context context) {
    var page = uploads.kept(offset(context), limit(context));
    Responses.json(context, ArchiveJson.UploadsPage.of(page));
  }

  private void takeBack(Context context) {
    UploadHandler.requireAllowed(uploads);
    int removed =
        uploads
            .takeBack(context.pathParam("id"))
            .orElseThrow(
                () ->
                    RequestException.of(
                        409, "upload_running", "Lần tải lên này chưa nạp xong. Hãy thử lại sau."));
    Responses.json(context, new TakenBackJson(removed));
  }

  /** How many articles were removed. */
  record TakenBackJson(int removed) {}

  private static int limit(Context context) {
    return Parameters.limit(Parameters.of(context, "limit", USUAL_LIMIT), MOST);
  }

  private static int offset(Context context) {
    return Parameters.offset(Parameters.of(context, "offset", "0"), Integer.MAX_VALUE);
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
