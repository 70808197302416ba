package io.smartbiz.stock;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.text.NameKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which roll a length is best cut from. A cut comes from one roll; of those that are long enough: the dye lot that the sale
 * has already, then remnants, then a roll whose rest is nothing or can still be sold, then the smallest.
 *
 * @param smallestSellable metres; a rest below it is hard to sell
 */
public record RollChoice(BigDecimal smallestSellable) {

    /** The choice that fits the organisation's settings. */
    public static RollChoice of(Organization organization) {
        return new RollChoice(organization.settings(StockSettings.class).smallestSellableLength());
    }

    /** The rolls that are long enough, the best first; empty when no single roll is. */
    public List<Roll> rank(List<Roll> rolls, BigDecimal length, Set<String> dyeLotsInSale) {
        Set<String> lots = dyeLotsInSale.stream().map(NameKey::of).collect(Collectors.toSet());
        return rolls.stream()
                .filter(roll -> roll.remaining().compareTo(length) >= 0)
                .sorted(Comparator.comparing((Roll roll) -> !sameLot(roll, lots))
                        .thenComparing(roll -> !roll.isRemnant())
                        .thenComparing(roll -> !leavesGoodRest(roll, length))
                        .thenComparing(Roll::remaining)
                        .thenComparing(Roll::code))
                .toList();
    }

    /** The length of the longest roll; 0 without any. */
    public static BigDecimal longest(List<Roll> rolls) {
        return rolls.stream().map(Roll::remaining).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static boolean sameLot(Roll roll, Set<String> lots) {
        String lot = roll.dyeLot();
        return lots.isEmpty() || (lot != null && lots.contains(NameKey.of(lot)));
    }

    private boolean leavesGoodRest(Roll roll, BigDecimal length) {
        BigDecimal rest = roll.remaining().subtract(length);
        return rest.signum() == 0 || rest.compareTo(smallestSellable) >= 0;
    }
}
