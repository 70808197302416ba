package io.smartbiz.platform.pool;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads that keep a processor busy for long, such as those that hash passwords or decode pictures. The operating system
 * gives them what the threads of requests leave.
 */
public final class BusyThreads {

    /** A processor that both kinds want gives these about a tenth of its time. */
    private static final int NICE = 10;

    private static final Logger LOG = LoggerFactory.getLogger(BusyThreads.class);

    private BusyThreads() {}

    /** @param name the beginning of their names */
    public static ThreadFactory named(String name) {
        ThreadFactory threads = Thread.ofPlatform()
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .name(name, 0)
                .factory();
        return task -> threads.newThread(() -> {
            giveWay();
            task.run();
        });
    }

    /** The JVM ignores the priorities of threads on Linux, where {@code setpriority} is for the calling thread alone. */
    private static void giveWay() {
        Native.SET_PRIORITY.ifPresent(call -> {
            try {
                int _ = (int) call.invokeExact(0, 0, NICE);
            } catch (Throwable e) {
                LOG.warn("A busy thread keeps the priority of others", e);
            }
        });
    }

    private static final class Native {

        /** Empty on systems other than Linux. */
        static final Optional<MethodHandle> SET_PRIORITY = find();

        private static Optional<MethodHandle> find() {
            if (!"Linux".equals(System.getProperty("os.name"))) {
                return Optional.empty();
            }
            Linker linker = Linker.nativeLinker();
            var type = FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
            return linker.defaultLookup().find("setpriority").map(address -> linker.downcallHandle(address, type));
        }
    }
}
