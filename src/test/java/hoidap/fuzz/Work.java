package hoidap.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Time of the processor, in nanoseconds, which other programs on the machine do not lengthen. */
final class Work {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private Work() {}

  static long ofThisThread() {
    return THREADS.getCurrentThreadCpuTime();
  }

  static long ofProcess() {
    return SYSTEM.getProcessCpuTime();
  }
}
