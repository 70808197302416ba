package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RatesTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final UUID SELLER = UUID.randomUUID();
    private static final UUID CARPETS = UUID.randomUUID();
    private static final UUID RUNNERS = UUID.randomUUID();
    private static final UUID LARA = UUID.randomUUID();

    private final Rate general = rate(null, null, Set.of(), FIRST);
    private final Rate above = rate(null, null, Set.of(CARPETS, RUNNERS), FIRST);
    private final Rate near = rate(null, null, Set.of(RUNNERS), FIRST);
    private final Rate ofCollection = rate(null, LARA, Set.of(), FIRST);
    private final Rate own = rate(SELLER, null, Set.of(), FIRST);
    private final Rate ownAbove = rate(SELLER, null, Set.of(CARPETS, RUNNERS), FIRST);

    private static Rate rate(UUID member, UUID collection, Set<UUID> categories, LocalDate start) {
        return new Rate(UUID.randomUUID(), member, collection, categories, Basis.AMOUNT, BigDecimal.ONE, start);
    }

    private static Rate chosen(Rate... rates) {
        return new Rates(Arrays.asList(rates)).of(Basis.AMOUNT, SELLER, RUNNERS, LARA);
    }

    @Test
    void takesTheMostSpecific() {
        assertThat(chosen()).isNull();
        assertThat(chosen(general)).isEqualTo(general);
        assertThat(chosen(general, above)).isEqualTo(above);
        assertThat(chosen(general, above, near)).isEqualTo(near);
        assertThat(chosen(general, above, near, ofCollection)).isEqualTo(ofCollection);
        assertThat(chosen(ofCollection, own, near)).isEqualTo(own);
        assertThat(chosen(own, ofCollection, ownAbove)).isEqualTo(ownAbove);
    }

    @Test
    void passesOverWhatIsForOthers() {
        Rate ofSomebodyElse = rate(UUID.randomUUID(), null, Set.of(), FIRST);
        Rate ofOtherGoods = rate(null, null, Set.of(CARPETS), FIRST);
        Rate ofOtherCollection = rate(null, UUID.randomUUID(), Set.of(), FIRST);
        assertThat(chosen(ofSomebodyElse, ofOtherGoods, ofOtherCollection, general))
                .isEqualTo(general);
        var onProfit = new Rate(UUID.randomUUID(), null, null, Set.of(), Basis.EXTRA_PROFIT, BigDecimal.TEN, FIRST);
        assertThat(chosen(onProfit)).isNull();
    }

    @Test
    void takesTheOneThatBeganLastOfSeveralForTheSame() {
        Rate later = rate(null, null, Set.of(), FIRST.plusDays(1));
        assertThat(chosen(general, later)).isEqualTo(later);
        assertThat(chosen(later, general)).isEqualTo(later);
    }

    @Test
    void roundsEachPartOnce() {
        assertThat(Rate.of(new BigDecimal("3.5"), new BigDecimal("0.14"))).isEqualByComparingTo("0.00");
        assertThat(Rate.of(new BigDecimal("3.5"), new BigDecimal("0.15"))).isEqualByComparingTo("0.01");
        assertThat(List.of(Rate.of(BigDecimal.TEN, new BigDecimal("0.05")))).containsExactly(new BigDecimal("0.01"));
    }
}
