package hoidap;

import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars on the error stream, so that data on the output stream stays clean. */
final class Progress {
  private static final int UPDATE_MILLIS = 250;

  private Progress() {}

  /** Returns a bar over articles; its end is known where each file is one article. */
  static ProgressBar bar(String task, List<Path> files) {
    boolean oneEach = files.stream().noneMatch(file -> file.toString().contains(".json"));
    return bar(task, oneEach ? files.size() : -1);
  }

  /** Returns a bar over {@code articles}, or one without an end when that is negative. */
  static ProgressBar bar(String task, long articles) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(articles)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .showSpeed()
        .build();
  }
}
