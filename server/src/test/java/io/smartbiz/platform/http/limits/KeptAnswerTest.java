package io.smartbiz.platform.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.http.limits.KeptAnswer.Kind;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class KeptAnswerTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final Sender member = new Sender.Member(new UUID(0, 1), new UUID(0, 2));
    private final ByteBudget budget = new ByteBudget(32 * MEGABYTE, 3 * MEGABYTE, 2 * MEGABYTE, MEGABYTE, MEGABYTE);

    private boolean streams;

    private KeptAnswer answer(KeptAnswer.Kind kind) {
        return new KeptAnswer(response, budget, () -> member, () -> streams, kind, new AnswerPace(null));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8191, 8192, 8193, 40_960, 40_961, 1_000_000})
    void sendsAllOfItAtOnce(int length) throws IOException {
        byte[] written = bytes(length);
        try (var answer = answer(Kind.READ)) {
            answer.getOutputStream().write(written, 0, length / 3);
            answer.getOutputStream().write(written, length / 3, length - length / 3);
            answer.getOutputStream().flush();
            assertThat(response.getContentAsByteArray()).isEmpty();
            assertThat(answer.refusal()).isNull();
            answer.send();
        }
        assertThat(response.getContentAsByteArray()).isEqualTo(written);
        assertThat(response.getContentLength()).isEqualTo(length);
        assertThat(budget.take(member, 8 * MEGABYTE)).as("all is given back").isTrue();
    }

    @Test
    void keepsNothingOfAFile() throws IOException {
        streams = true;
        try (var answer = answer(Kind.READ)) {
            answer.setContentLength(8 * MEGABYTE);
            answer.getOutputStream().write(bytes(8 * MEGABYTE));
            assertThat(response.getContentAsByteArray()).hasSize(8 * MEGABYTE);
            assertThat(answer.refusal()).isNull();
        }
    }

    @Test
    void forgetsWhatIsReplacedByARefusal() throws IOException {
        try (var answer = answer(Kind.READ)) {
            answer.getOutputStream().write(bytes(MEGABYTE));
            answer.resetBuffer();
            answer.getWriter().print("refused");
            assertThat(answer.refusal()).isNull();
            answer.send();
        }
        assertThat(response.getContentAsString()).isEqualTo("refused");
        assertThat(budget.take(member, 8 * MEGABYTE)).isTrue();
    }

    @Test
    void isRefusedWhereThereIsNoRoom() throws IOException {
        assertThat(budget.take(member, 8 * MEGABYTE)).isTrue();
        try (var answer = answer(Kind.READ)) {
            answer.getOutputStream().write(bytes(100_000));
            assertThat(answer.refusal()).hasMessageContaining("RATE_LIMITED");
        }
        try (var change = answer(Kind.REPEATABLE)) {
            change.getOutputStream().write(bytes(50_000));
            assertThat(change.refusal()).hasMessageContaining("RATE_LIMITED");
        }
        try (var change = answer(Kind.ONCE)) {
            change.getOutputStream().write(bytes(90_000));
            assertThat(change.refusal()).hasMessageContaining("RATE_LIMITED");
        }
        try (var change = answer(Kind.ONCE)) {
            change.getOutputStream().write(bytes(50_000));
            assertThat(change.refusal()).as("what is done is told").isNull();
            change.send();
        }
        assertThat(response.getContentAsByteArray()).isEqualTo(bytes(50_000));
        budget.giveBack(member, 8 * MEGABYTE);
        assertThat(budget.take(member, 8 * MEGABYTE)).isTrue();
    }

    @Test
    void isKeptForAColleagueHoweverMuchOthersTake() throws IOException {
        for (int i = 10; i < 12; i++) {
            Sender busy = new Sender.Member(new UUID(0, 1), new UUID(0, i));
            while (budget.take(busy, MEGABYTE / 4)) {}
        }
        Sender busy = new Sender.Member(new UUID(0, 1), new UUID(0, 10));
        assertThat(budget.take(busy, MEGABYTE / 4)).isFalse();
        try (var answer = answer(Kind.READ)) {
            answer.getOutputStream().write(bytes(MEGABYTE));
            assertThat(answer.refusal()).as("an ordinary page").isNull();
            answer.send();
        }
        try (var answer = answer(Kind.READ)) {
            answer.getOutputStream().write(bytes(MEGABYTE + 100_000));
            assertThat(answer.refusal()).as("a long one").hasMessageContaining("RATE_LIMITED");
        }
        assertThat(budget.take(new Sender.Member(new UUID(0, 2), new UUID(0, 3)), 8 * MEGABYTE))
                .as("another organisation")
                .isTrue();
    }

    @Test
    void isRefusedWhenItIsTooLong() throws IOException {
        try (var answer = answer(Kind.READ)) {
            answer.getOutputStream().write(bytes(KeptAnswer.MOST_BYTES + 40_000));
            assertThat(answer.refusal()).hasMessageContaining("VALIDATION_ERROR");
        }
        assertThat(budget.take(member, 8 * MEGABYTE)).isTrue();
    }

    @Test
    void mayBeTakenAtFourKilobytesASecond() throws IOException {
        var pace = new AnswerPace(null);
        pace.send(response.getOutputStream(), bytes(500_000), 0, 500_000);
        assertThat(pace.isSlow(TimeUnit.SECONDS.toNanos(14))).isFalse();
        assertThat(pace.isSlow(TimeUnit.SECONDS.toNanos(16))).isFalse();
        pace.send(response.getOutputStream(), bytes(61_440), 0, 61_440);
        assertThat(pace.isSlow(TimeUnit.SECONDS.toNanos(31))).isFalse();
        pace.send(response.getOutputStream(), bytes(61_439), 0, 61_439);
        assertThat(pace.isSlow(TimeUnit.SECONDS.toNanos(45))).isFalse();
        assertThat(pace.isSlow(TimeUnit.SECONDS.toNanos(46))).isTrue();
    }
}
