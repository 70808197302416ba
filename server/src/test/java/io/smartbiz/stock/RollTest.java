package io.smartbiz.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A roll's cost and rest, a balance's average, and which roll is best cut. */
class RollTest {

    private static final UUID ID = new UUID(0, 1);

    private static Roll roll(String code, String remaining, @Nullable String lot, boolean remnant) {
        return new Roll(
                UUID.randomUUID(),
                ID,
                ID,
                ID,
                code,
                null,
                lot,
                new BigDecimal(remaining),
                new BigDecimal("100"),
                null,
                remnant);
    }

    private static List<String> ranked(String length, Set<String> lots, Roll... rolls) {
        var shuffled = new ArrayList<>(List.of(rolls));
        Collections.shuffle(shuffled, new Random(1));
        return new RollChoice(BigDecimal.ONE)
                .rank(shuffled, new BigDecimal(length), lots).stream()
                        .map(Roll::code)
                        .toList();
    }

    @Test
    void ranksByShadeThenRemnantThenRestThenLength() {
        Roll[] rolls = {
            roll("other lot remnant", "3", "B", true),
            roll("no lot", "2", null, false),
            roll("long", "9", "A", false),
            roll("poor rest", "2.5", "A", false),
            roll("exact", "2", "A", false),
            roll("remnant with a poor rest", "2.9", "A", true),
            roll("just good rest", "3.0", "A", false),
            roll("too short", "1.999", "A", true)
        };
        assertThat(ranked("2", Set.of("A"), rolls))
                .containsExactly(
                        "remnant with a poor rest",
                        "exact",
                        "just good rest",
                        "long",
                        "poor rest",
                        "other lot remnant",
                        "no lot");
        assertThat(ranked("2", Set.of(), rolls))
                .containsExactly(
                        "other lot remnant",
                        "remnant with a poor rest",
                        "exact",
                        "no lot",
                        "just good rest",
                        "long",
                        "poor rest");
        assertThat(ranked("9.001", Set.of(), rolls)).isEmpty();
    }

    @Test
    void choosesTheSameOfTwoThatAreAlike() {
        assertThat(ranked("2", Set.of(), roll("B", "5", null, false), roll("A", "5", null, false)))
                .containsExactly("A", "B");
    }

    @Test
    void sharesItsCostByLengthAndGivesTheLastPieceTheRest() {
        Roll roll = roll("R", "3", null, false);
        BigDecimal third = roll.costOf(BigDecimal.ONE);
        assertThat(third).isEqualByComparingTo("33.33");
        Roll rest = roll.without(new BigDecimal("1.5"), new BigDecimal("50"), BigDecimal.ONE);
        assertThat(rest.isRemnant()).isFalse();
        Roll remnant = rest.without(new BigDecimal("0.501"), new BigDecimal("16.70"), BigDecimal.ONE);
        assertThat(remnant.isRemnant()).isTrue();
        assertThat(remnant.costOf(new BigDecimal("0.9990"))).isEqualByComparingTo("33.30");
        Roll nothing = remnant.without(new BigDecimal("0.999"), new BigDecimal("33.30"), BigDecimal.ONE);
        assertThat(nothing.remaining()).isZero();
        assertThat(nothing.value()).isZero();
        assertThat(nothing.isRemnant()).as("once a remnant, always one").isTrue();
        assertThat(rest.without(new BigDecimal("1.5"), new BigDecimal("50"), BigDecimal.ONE)
                        .isRemnant())
                .as("nothing left is no remnant")
                .isFalse();
    }

    @Test
    void averagesWhatABranchHas() {
        var balance = new Balance(ID, ID, ID, new BigDecimal("3"), BigDecimal.ONE, new BigDecimal("100"));
        assertThat(balance.available()).isEqualByComparingTo("2");
        assertThat(balance.costOf(new BigDecimal("2"))).isEqualByComparingTo("66.67");
        balance.add(new BigDecimal("-2"), new BigDecimal("-66.67"));
        assertThat(balance.costOf(BigDecimal.ONE)).as("the last takes the rest").isEqualByComparingTo("33.33");
        balance.add(BigDecimal.ONE.negate(), new BigDecimal("-33.33"));
        assertThat(balance.costOf(BigDecimal.ONE)).as("of nothing").isZero();
    }
}
