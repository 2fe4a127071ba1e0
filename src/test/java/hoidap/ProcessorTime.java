package hoidap;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The processor's time that this process took, which others on the machine do not lengthen. */
final class ProcessorTime {
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private ProcessorTime() {}

  static long nanos() {
    return SYSTEM.getProcessCpuTime();
  }
}
