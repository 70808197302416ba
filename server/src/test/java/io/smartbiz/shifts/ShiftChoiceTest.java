package io.smartbiz.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.shifts.OpenShiftRepository.Held;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftChoiceTest {

    private static final UUID BRANCH = UUID.randomUUID();
    private static final UUID ME = UUID.randomUUID();
    private static final UUID SHE = UUID.randomUUID();

    private final Held mine = shift(ME, 3);
    private final Held hers = shift(SHE, 1);
    private final Held hersToo = shift(SHE, 2);

    private static Held shift(UUID opener, int hour) {
        return new Held(UUID.randomUUID(), BRANCH, UUID.randomUUID(), opener, Instant.ofEpochSecond(hour * 3600L));
    }

    private static @Nullable Held now(@Nullable UUID till, Held... open) {
        return new ShiftChoice(till, ME, false).of(List.of(open));
    }

    private static @Nullable Held late(@Nullable UUID till, Held... open) {
        return new ShiftChoice(till, ME, true).of(List.of(open));
    }

    @Test
    void isTheOnlyOneOrTheOwn() {
        assertThat(now(null)).isNull();
        assertThat(now(null, hers)).isEqualTo(hers);
        assertThat(now(null, hers, mine)).isEqualTo(mine);
        assertThat(now(null, hers, hersToo)).isNull();
        assertThat(now(null, mine, shift(ME, 4), hers)).isNull();
    }

    @Test
    void isThatOfTheTillThatIsNamed() {
        assertThat(now(hers.tillId(), hers, mine)).isEqualTo(hers);
        assertThat(now(UUID.randomUUID(), mine)).isNull();
    }

    @Test
    void isAnyForMoneyThatWasTakenBefore() {
        assertThat(late(UUID.randomUUID(), mine)).isEqualTo(mine);
        assertThat(late(null, hersToo, hers)).isEqualTo(hers);
        assertThat(late(null, hers, shift(ME, 4), mine)).isEqualTo(mine);
        assertThat(late(null)).isNull();
    }

    @Test
    void tellsWhyThereIsNone() {
        assertThat(new ShiftChoice(null, ME, false).missing(List.of()).code()).isEqualTo(ErrorCode.SHIFT_REQUIRED);
        assertThat(new ShiftChoice(UUID.randomUUID(), ME, false)
                        .missing(List.of(hers))
                        .code())
                .isEqualTo(ErrorCode.SHIFT_REQUIRED);
        assertThat(new ShiftChoice(null, ME, false)
                        .missing(List.of(hers, hersToo))
                        .code())
                .isEqualTo(ErrorCode.VALIDATION_ERROR);
    }
}
