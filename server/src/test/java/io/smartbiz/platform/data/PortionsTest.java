package io.smartbiz.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.access.RunningJob;
import io.smartbiz.platform.access.WorkClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PortionsTest {

    /** The sizes of the portions of a job that does one row in so many milliseconds. */
    private static List<Integer> sizes(int rows, int most, long millisOfOne) {
        var sizes = new ArrayList<Integer>();
        WorkClass.runAsJob("test", () -> {
            RunningJob job = Objects.requireNonNull(RunningJob.current());
            Portions.each(most, size -> {
                int done = Math.min(
                        size, rows - sizes.stream().mapToInt(Integer::intValue).sum());
                sizes.add(done);
                job.note(Duration.ofMillis(done * millisOfOne).toNanos());
                return done;
            });
        });
        return sizes;
    }

    @Test
    void growWhileTheyAreQuickUpToTheMost() {
        assertThat(sizes(1_600, 500, 0)).containsExactly(50, 100, 200, 400, 500, 350);
    }

    @Test
    void shrinkToWhatFitsIntoATransaction() {
        assertThat(sizes(80, 500, 5)).containsExactly(50, 13, 13, 4);
        assertThat(sizes(3, 30, 400)).containsExactly(3, 0);
        assertThat(sizes(5, 30, 400)).containsExactly(3, 1, 1, 0);
    }

    @Test
    void endWithTheOneThatFindsLess() {
        assertThat(sizes(0, 500, 1)).containsExactly(0);
        assertThat(sizes(50, 500, 1)).containsExactly(50, 0);
    }
}
