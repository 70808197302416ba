package io.smartbiz.platform.http.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPaceTest {

    @ParameterizedTest
    @CsvSource({"0, 15, false", "0, 16, true", "16, 16, false", "16, 17, true", "10240, 655, false", "10240, 656, true"
    })
    void givesAnUploadASecondForEach16KilobytesBesideTheFirst15(long kilobytes, long seconds, boolean tooSlow) {
        assertThat(BodyPace.isTooSlow(TimeUnit.SECONDS.toNanos(seconds), true, kilobytes << 10))
                .isEqualTo(tooSlow);
    }

    @ParameterizedTest
    @CsvSource({"0, 15, false", "0, 16, true", "1024, 15, false", "1024, 16, true"})
    void givesAnyOtherBody15Seconds(long kilobytes, long seconds, boolean tooSlow) {
        assertThat(BodyPace.isTooSlow(TimeUnit.SECONDS.toNanos(seconds), false, kilobytes << 10))
                .isEqualTo(tooSlow);
    }
}
