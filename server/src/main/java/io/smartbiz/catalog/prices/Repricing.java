package io.smartbiz.catalog.prices;

import io.smartbiz.catalog.prices.PriceChangeView.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Computes the new prices of a change of many prices. */
final class Repricing {

    static final String SELL_PRICE = "sell_price";
    static final String SELL_PRICE_PER_METER = "sell_price_per_meter";

    private final ChangePrices command;
    private final List<Item> items = new ArrayList<>();

    private Repricing(ChangePrices command) {
        this.command = command;
    }

    /** The prices that change. @param variants those of one product follow one another */
    static List<Item> of(ChangePrices command, List<PricedVariant> variants) {
        var repricing = new Repricing(command);
        UUID product = null;
        for (PricedVariant variant : variants) {
            if (!variant.productId().equals(product)) {
                repricing.addProduct(variant);
            }
            repricing.addVariant(variant);
            product = variant.productId();
        }
        return repricing.items;
    }

    private boolean isByArea() {
        return command.theRule().kind() == ChangePrices.Kind.PER_SQUARE_METER;
    }

    private void addProduct(PricedVariant one) {
        BigDecimal old = one.productPrice();
        if (old == null || isByArea()) {
            return;
        }
        BigDecimal changed = command.apply(old, null);
        if (changed != null && changed.compareTo(old) != 0) {
            String field = one.isByMeter() ? SELL_PRICE_PER_METER : SELL_PRICE;
            items.add(new Item(one.productId(), one.productName(), null, null, field, old, true, changed));
        }
    }

    /** A size without its own price follows its product, but a price by area gives each size its own. */
    private void addVariant(PricedVariant one) {
        boolean follows = one.isByMeter() || (one.ownPrice() == null && !isByArea());
        BigDecimal old = follows ? null : one.pricePerPiece();
        if (old == null) {
            return;
        }
        BigDecimal changed = command.apply(old, one.measures());
        if (changed != null && changed.compareTo(old) != 0) {
            boolean wasOwn = one.ownPrice() != null;
            items.add(new Item(
                    one.productId(), one.productName(), one.id(), one.size(), SELL_PRICE, old, wasOwn, changed));
        }
    }
}
