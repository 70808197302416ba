package io.smartbiz.sales;

import io.smartbiz.commissions.Commissions;
import io.smartbiz.commissions.LineShare;
import io.smartbiz.commissions.SoldSale;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.sales.SaleView.LineView.SellerView;
import io.smartbiz.stock.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who has sold the lines of a sale, and what they earn by it. */
@Component
class SaleCommissions {

    private final Commissions commissions;

    SaleCommissions(Commissions commissions) {
        this.commissions = commissions;
    }

    /** Queues the reading of the rates for the sellers and goods of a sale, and of the sellers that it names. */
    Commissions.Asked ask(Batch batch, Caller caller, UUID branchId, SaleMoment moment, List<AskedLine> lines) {
        Set<UUID> named = lines.stream()
                .flatMap(line -> line.sellers().stream())
                .map(LineShare::sellerId)
                .collect(Collectors.toSet());
        var sellers = new HashSet<>(named);
        sellers.add(caller.requireMember());
        List<Wanted> goods = lines.stream().map(AskedLine::wanted).toList();
        return commissions.ask(
                batch,
                new Commissions.Wanted(
                        branchId,
                        moment.day(),
                        sellers,
                        named,
                        goods.stream()
                                .map(Wanted::productId)
                                .filter(Objects::nonNull)
                                .toList(),
                        goods.stream()
                                .map(Wanted::variantId)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /**
     * Who has sold which line. A sale that waited on a device is a fact, so it may name somebody who has left since.
     *
     * @throws Failure {@code VALIDATION_ERROR} for somebody who does not work in the branch
     */
    static Sharing sharing(Commissions.Asked asked, List<AskedLine> lines, SaleMoment moment) {
        var byLine = new HashMap<Integer, List<SellerView>>();
        for (AskedLine line : lines) {
            List<LineShare> sellers = line.sellers();
            var views = new ArrayList<SellerView>();
            for (int i = 0; i < sellers.size(); i++) {
                LineShare seller = sellers.get(i);
                String name = asked.nameOf(seller.sellerId(), moment.hasWaited());
                if (name == null) {
                    throw line.invalid("sellers[" + i + "].seller_id", "field.unknown_reference");
                }
                views.add(new SellerView(seller.sellerId(), name, seller.share()));
            }
            if (!views.isEmpty()) {
                byLine.put(line.number(), views);
            }
        }
        return byLine.isEmpty() ? Sharing.NONE : new Sharing(byLine);
    }

    /** Queues what the sellers earn; the rows of the sale precede. */
    void earn(Batch batch, Caller caller, Commissions.Asked asked, Sale sale) {
        List<SoldSale.Line> lines = sale.lines().stream()
                .map(line -> new SoldSale.Line(
                        line.number(),
                        line.item().categoryId(),
                        line.item().collectionId(),
                        line.amount(),
                        line.profit(),
                        sale.sharing().sharesOf(line.number())))
                .toList();
        commissions.earn(
                batch,
                caller,
                asked,
                new SoldSale(
                        sale.id(),
                        SaleRepository.numberOf(sale.id()),
                        sale.branch().id(),
                        sale.seller().id(),
                        sale.moment().day(),
                        sale.moment().recordedAt(),
                        sale.total(),
                        sale.total().subtract(sale.unpaid()),
                        lines));
    }
}
