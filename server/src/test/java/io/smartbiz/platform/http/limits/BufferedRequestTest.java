package io.smartbiz.platform.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class BufferedRequestTest {

    private final BodyBudget budget = new BodyBudget();

    private boolean isDeclared = true;

    private BufferedRequest request(int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) 'x');
        var request = new MockHttpServletRequest("POST", "/api/products") {
            @Override
            public long getContentLengthLong() {
                return isDeclared ? super.getContentLengthLong() : -1;
            }
        };
        request.setContent(body);
        return new BufferedRequest(request, budget);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 8_193, 100_000, BodyBudget.MOST_BYTES})
    void givesTheWholeBodyAsOftenAsItIsAskedFor(int bytes) throws IOException {
        try (var request = request(bytes)) {
            assertThat(request.getInputStream().readAllBytes()).hasSize(bytes);
            assertThat(request.getInputStream().readAllBytes()).hasSize(bytes);
        }
    }

    @Test
    void refusesALongBodyBeforeItComes() {
        try (var request = request(BodyBudget.MOST_BYTES + 1)) {
            for (int i = 0; i < 2; i++) {
                assertThatExceptionOfType(Failure.class)
                        .isThrownBy(request::getInputStream)
                        .matches(failure -> failure.code() == ErrorCode.PAYLOAD_TOO_LARGE);
            }
        }
    }

    @Test
    void givesNoPartOfABodyThatWasRefused() {
        isDeclared = false;
        try (var request = request(BodyBudget.MOST_BYTES + 1)) {
            assertThatExceptionOfType(Failure.class)
                    .isThrownBy(request::getInputStream)
                    .matches(failure -> failure.code() == ErrorCode.PAYLOAD_TOO_LARGE);
            assertThatIllegalStateException().isThrownBy(request::getInputStream);
        }
        // What it took is given back.
        var sender = new Sender.Stranger("127.0.0.1");
        assertThat(budget.take(sender, 3 * BodyBudget.MOST_BYTES)).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(budget.arrive(sender)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {BodyBudget.MOST_BYTES_OF_ANYBODY, BodyBudget.MOST_BYTES_OF_ANYBODY + 1})
    void takesOnlyAShortBodyForWhatIsOpenToEverybody(int bytes) throws IOException {
        try (var request = request(bytes)) {
            BufferedRequest.openToAnybody(request);
            if (bytes == BodyBudget.MOST_BYTES_OF_ANYBODY) {
                assertThat(request.getInputStream().readAllBytes()).hasSize(bytes);
            } else {
                assertThatExceptionOfType(Failure.class)
                        .isThrownBy(request::getInputStream)
                        .matches(failure -> failure.code() == ErrorCode.PAYLOAD_TOO_LARGE);
            }
        }
    }
}
