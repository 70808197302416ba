package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.platform.access.AreaSettings;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.AskedDate;
import io.smartbiz.platform.text.Language;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** It is 1 February, 00:30 in Tashkent, where seven days stay open. */
class SaleMomentTest {

    private static final Organization SHOP = new Organization(
            UUID.randomUUID(),
            "shop",
            "Shop",
            Set.of("shop"),
            Language.EN,
            ZoneId.of("Asia/Tashkent"),
            "UZS",
            DayOfWeek.MONDAY,
            "gregorian",
            AreaSettings.of(new SaleSettings(BigDecimal.ZERO, 7)));
    private static final Instant NOW = Instant.parse("2026-01-31T19:30:00.123456789Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-02-01");

    private static AskedDate day(LocalDate day) {
        return AskedDate.of(day.toString());
    }

    private static SaleMoment dated(String date) {
        return SaleMoment.dated(AskedDate.of(date), NOW, SHOP, true);
    }

    @Test
    void countsOnTheDayOfTheOrganisation() {
        SaleMoment moment = SaleMoment.now(NOW, SHOP);
        assertThat(moment.at()).isEqualTo("2026-01-31T19:30:00.123456Z");
        assertThat(moment.day()).isEqualTo(TODAY);
        assertThat(moment.isPast()).isFalse();
    }

    @Test
    void isDatedBackToTheSameTimeOfDay() {
        SaleMoment moment = SaleMoment.dated(day(TODAY.minusDays(7)), NOW, SHOP, true);
        assertThat(moment.at()).isEqualTo("2026-01-24T19:30:00.123456Z");
        assertThat(moment.day()).isEqualTo("2026-01-25");
        assertThat(moment.isPast()).isTrue();
        assertThat(moment.hasWaited()).isFalse();
    }

    @Test
    void keepsTheMomentThatADateSays() {
        // 22:15 of the day before in Tashkent, said in three ways.
        for (String date : new String[] {"2026-01-31T17:15:00Z", "2026-01-31T20:45:00+03:30", "2026-01-31T22:15:00"}) {
            SaleMoment moment = dated(date);
            assertThat(moment.at()).as(date).isEqualTo("2026-01-31T17:15:00Z");
            assertThat(moment.day()).as(date).isEqualTo("2026-01-31");
            assertThat(moment.isPast()).as(date).isTrue();
        }
        // The first minutes of today are still the day before in London.
        assertThat(dated("2026-01-31T19:10:00Z").day()).isEqualTo(TODAY);
        assertThat(dated("2026-01-31T19:10:00Z").isPast()).isFalse();
        assertThat(dated("2026-01-31T17:15:00Z").recordedAt()).isEqualTo("2026-01-31T19:30:00.123456Z");
    }

    @Test
    void takesALittleOfTheFutureForNow() {
        assertThat(dated("2026-01-31T19:34:00Z").at()).isEqualTo("2026-01-31T19:30:00.123456Z");
        assertThat(WrongFields.of(() -> dated("2026-01-31T19:36:00Z"))).containsExactly("date");
    }

    @Test
    void isNotDatedBackToAClosedDay() {
        assertThat(WrongFields.of(() -> SaleMoment.dated(day(TODAY.minusDays(8)), NOW, SHOP, true)))
                .containsExactly("date");
    }

    @Test
    void isNotDatedAhead() {
        assertThat(WrongFields.of(() -> SaleMoment.dated(day(TODAY.plusDays(1)), NOW, SHOP, true)))
                .containsExactly("date");
    }

    @Test
    void isDatedBackOnlyByThoseWhoMay() {
        assertThatThrownBy(() -> SaleMoment.dated(day(TODAY.minusDays(1)), NOW, SHOP, false))
                .isInstanceOfSatisfying(
                        Failure.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN));
        assertThat(SaleMoment.dated(day(TODAY), NOW, SHOP, false)).isEqualTo(SaleMoment.now(NOW, SHOP));
    }

    @Test
    void keepsTheMomentOfASaleThatWaitedOffline() {
        SaleMoment moment = SaleMoment.waited(NOW.minus(Duration.ofHours(1)), NOW, SHOP);
        assertThat(moment.at()).isEqualTo("2026-01-31T18:30:00.123456Z");
        assertThat(moment.day()).isEqualTo("2026-01-31");
        assertThat(moment.isPast()).isTrue();
        assertThat(moment.hasWaited()).isTrue();
    }

    @Test
    void takesTheFutureOfAFastDeviceForNow() {
        SaleMoment moment = SaleMoment.waited(NOW.plus(Duration.ofHours(3)), NOW, SHOP);
        assertThat(moment.at()).isEqualTo(SaleMoment.now(NOW, SHOP).at());
        assertThat(moment.isPast()).isFalse();
    }

    @Test
    void waitsNoLongerThanSevenDays() {
        Instant sevenDaysAgo = SaleMoment.now(NOW, SHOP).at().minus(Duration.ofDays(7));
        assertThat(SaleMoment.waited(sevenDaysAgo, NOW, SHOP).at()).isEqualTo(sevenDaysAgo);
        assertThat(WrongFields.of(() -> SaleMoment.waited(sevenDaysAgo.minusMillis(1), NOW, SHOP)))
                .containsExactly("sold_at");
    }
}
