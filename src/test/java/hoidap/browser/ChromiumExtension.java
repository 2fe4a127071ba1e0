package hoidap.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a {@link Visit} to the seeds served, and looks afterwards how it went. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
  private static final Namespace SPACE = Namespace.create(ChromiumExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (Programs.chromium().isPresent() && Programs.node().isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium and Node.js are there");
    }
    if (System.getenv("CI") != null) {
      return ConditionEvaluationResult.enabled("fails for want of a browser");
    }
    var reason =
        "Browser tests are skipped: they need Chromium (or its path in HOIDAP_CHROMIUM) and Node.js 18 or newer.";
    System.err.println(reason);
    return ConditionEvaluationResult.disabled(reason);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visit.class;
  }

  @Override
  public Visit resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var all = context.getRoot().getStore(SPACE);
    var chromium = all.getOrComputeIfAbsent("chromium", key -> Chromium.start(), Chromium.class);
    var seeds = all.getOrComputeIfAbsent("seeds", key -> new SharedServer(), SharedServer.class);
    return context
        .getStore(SPACE)
        .getOrComputeIfAbsent(
            "visit", key -> new Visit(chromium.browser(), seeds.server()), Visit.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var visit = context.getStore(SPACE).remove("visit", Visit.class);
    if (visit != null) {
      visit.end(context.getExecutionException().isPresent(), context.getRequiredTestMethod());
    }
  }

  /** Serves seeds/ on a fixed day, for all tests that change nothing in the archive. */
  private record SharedServer(Path folder, Server server) implements AutoCloseable {
    SharedServer() {
      this(newFolder());
    }

    private SharedServer(Path folder) {
      this(folder, Server.start(folder, Path.of("seeds"), "--today", "2026-03-01"));
    }

    private static Path newFolder() {
      try {
        return Files.createTempDirectory("hoidap-browser");
      } catch (IOException e) {
        throw new UncheckedIOException("no temporary folder", e);
      }
    }

    @Override
    public void close() {
      server.close();
      Folders.delete(folder);
    }
  }
}
