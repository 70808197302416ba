package io.smartbiz.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BranchAmountTest {

    private static final UUID HERE = UUID.randomUUID();
    private static final UUID THERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private static BranchAmount in(UUID branch, int amount) {
        return BranchAmount.in(BranchScope.of(Set.of(branch)), BigDecimal.valueOf(amount));
    }

    private static BranchAmount everywhere(int amount) {
        return BranchAmount.everywhere(BigDecimal.valueOf(amount));
    }

    @Test
    void isTheLargestOfTheRolesThatHoldInABranch() {
        BranchAmount amount =
                everywhere(5).orLarger(in(HERE, 20)).orLarger(in(HERE, 10)).orLarger(in(THERE, 3));
        assertThat(amount.at(HERE)).isEqualByComparingTo("20");
        assertThat(amount.at(THERE)).isEqualByComparingTo("5");
        assertThat(amount.at(ELSEWHERE)).isEqualByComparingTo("5");
        assertThat(amount.larger()).containsOnlyKeys(HERE);
    }

    @Test
    void isNothingWhereNoRoleHolds() {
        assertThat(in(HERE, 20).at(THERE)).isZero();
        assertThat(BranchAmount.in(BranchScope.NOWHERE, BigDecimal.TEN)).isEqualTo(BranchAmount.ZERO);
    }

    @Test
    void coversWhatIsNowhereLarger() {
        BranchAmount amount = everywhere(5).orLarger(in(HERE, 20));
        assertThat(amount.covers(in(HERE, 20).orLarger(in(THERE, 5)))).isTrue();
        assertThat(amount.covers(in(THERE, 6))).isFalse();
        assertThat(amount.covers(everywhere(6))).isFalse();
    }

    @Test
    void hasOneTextWhateverTheScale() {
        var exact = new BranchAmount(new BigDecimal("5.00"), Map.of(HERE, new BigDecimal("20.0")));
        assertThat(exact.text()).isEqualTo(everywhere(5).orLarger(in(HERE, 20)).text());
    }
}
