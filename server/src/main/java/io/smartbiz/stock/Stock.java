package io.smartbiz.stock;

import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.stock.ShelfRepository.Found;
import io.smartbiz.stock.ShelfRepository.OnlySize;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * Locks and moves the goods of documents. The goods stay locked until the transaction ends: of two sales of the last
 * piece, one gets it.
 */
@Service
public class Stock implements BranchUse {

    private final ShelfRepository shelves;
    private final LedgerRepository ledger;

    Stock(ShelfRepository shelves, LedgerRepository ledger) {
        this.shelves = shelves;
        this.ledger = ledger;
    }

    @Override
    public String usedFor() {
        return "stock";
    }

    @Override
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return shelves.hasGoods(organizationId, branchId);
    }

    /** A branch that a document names in one of its fields. */
    public record Place(String field, UUID branchId) {}

    /**
     * Locks goods that leave a branch, in one round trip with all that is queued.
     *
     * @throws Failure {@code NOT_FOUND} for an unknown branch; {@code VALIDATION_ERROR} for a closed one, and for a line
     *     that names nothing or a product without its size; {@code INSUFFICIENT_STOCK} for goods that were never in the
     *     branch
     */
    public Shelf lock(Batch batch, UUID branchId, List<Wanted> wanted) {
        Rows<DocumentBranch> branch = shelves.branch(batch, branchId);
        Rows<ShelfItem> locked = shelves.lock(batch, Set.of(branchId), wanted);
        batch.send();
        DocumentBranch open = requireOpen("branch_id", branch);
        return new Shelf(open, inOrder(batch, branchId, wanted, locked.list()));
    }

    /**
     * Locks goods in branches where they may lie for the first time, in two round trips.
     *
     * @return a shelf for each of the places
     */
    public List<Shelf> lockOrMake(Batch batch, List<Place> places, List<Wanted> wanted) {
        List<UUID> branchIds = places.stream().map(Place::branchId).toList();
        List<Rows<DocumentBranch>> branches =
                branchIds.stream().map(id -> shelves.branch(batch, id)).toList();
        Rows<Found> found = shelves.resolveAndHold(batch, wanted);
        batch.send();
        requireOneEach(wanted, found.list());
        shelves.makeBalances(batch, branchIds, found.list());
        Rows<ShelfItem> locked = shelves.lock(batch, branchIds, wanted);
        batch.send();
        return IntStream.range(0, places.size())
                .mapToObj(i -> requireOpen(places.get(i).field(), branches.get(i)))
                .map(open -> new Shelf(open, inOrder(batch, open.id(), wanted, locked.list())))
                .toList();
    }

    /** Queues the locking of what a branch has of goods that it has sold, by their variants; deleted ones, too. */
    public Rows<Balance> lockSold(Batch batch, UUID branchId, Collection<UUID> variantIds) {
        return shelves.lockBalances(batch, branchId, variantIds);
    }

    /**
     * Queues the locking of all goods that {@link #lock} will lock for these lines, together with others. A document that
     * moves both waits for other documents only here, where all is locked in one order.
     */
    public void hold(Batch batch, UUID branchId, List<Wanted> wanted, Collection<UUID> variantIds) {
        shelves.hold(batch, branchId, wanted, variantIds);
    }

    /**
     * What lines name that take goods from a branch: a line without a size means the only size of its product that is in
     * stock there. Takes a round trip if there is such a line.
     */
    public List<Wanted> inStock(Batch batch, UUID branchId, List<Wanted> wanted) {
        if (wanted.stream().noneMatch(Wanted::isWithoutSize)) {
            return wanted;
        }
        var products = wanted.stream()
                .map(one -> one.isWithoutSize() ? one.productId() : null)
                .toArray(UUID[]::new);
        Rows<OnlySize> found = shelves.onlySizes(batch, branchId, products);
        batch.send();
        var sized = new ArrayList<>(wanted);
        found.list()
                .forEach(only -> sized.set(only.line(), wanted.get(only.line()).of(only.variantId())));
        return sized;
    }

    private static DocumentBranch requireOpen(String field, Rows<DocumentBranch> found) {
        DocumentBranch branch = found.first();
        if (branch == null) {
            throw Failure.notFound();
        }
        if (!branch.isActive()) {
            throw Failure.invalid(field, "branch.not_active");
        }
        return branch;
    }

    private static void requireOneEach(List<Wanted> wanted, List<Found> found) {
        for (int line = 0; line < wanted.size(); line++) {
            int current = line;
            long variants = found.stream().filter(one -> one.line() == current).count();
            if (variants == 0) {
                throw unknown(wanted.get(line));
            }
            if (variants > 1) {
                throw severalSizes(wanted.get(line));
            }
        }
    }

    /** Puts the items of one branch in the order of the lines. Several lines of one variant share its balance. */
    private List<ShelfItem> inOrder(Batch batch, UUID branchId, List<Wanted> wanted, List<ShelfItem> locked) {
        var balances = new HashMap<UUID, Balance>();
        var items = new ArrayList<ShelfItem>();
        for (int line = 0; line < wanted.size(); line++) {
            int current = line;
            ShelfItem item = locked.stream()
                    .filter(one ->
                            one.line() == current && one.balance().branchId().equals(branchId))
                    .findFirst()
                    .orElseThrow(() -> missing(batch, wanted.get(current)));
            items.add(item.with(balances.computeIfAbsent(item.variantId(), _ -> item.balance())));
        }
        return items;
    }

    /** The refusal for goods without a balance: they are unknown, come in several sizes, or were never in the branch. */
    private Failure missing(Batch batch, Wanted wanted) {
        Rows<Found> resolved = shelves.resolve(batch, List.of(wanted));
        batch.send();
        Found found = resolved.first();
        if (found == null) {
            return unknown(wanted);
        }
        return resolved.list().size() > 1
                ? severalSizes(wanted)
                : StockMovements.insufficient(BigDecimal.ZERO, found.type().unit());
    }

    private static Failure severalSizes(Wanted wanted) {
        return wanted.refused("size", "stock.choose_size");
    }

    private static Failure unknown(Wanted wanted) {
        return wanted.refused(wanted.variantId() == null ? "product_id" : "variant_id", "field.unknown_reference");
    }

    /** Locks the rolls of what is sold by the metre; a round trip when there is any. */
    public LockedRolls rolls(Batch batch, Shelf shelf) {
        Set<UUID> variants = shelf.meterVariants();
        if (variants.isEmpty()) {
            return new LockedRolls(List.of());
        }
        Rows<Roll> rolls = shelves.rolls(batch, shelf.branch().id(), variants);
        batch.send();
        return new LockedRolls(rolls.list());
    }

    /**
     * Queues the movements of a document, then the counting of its number. Whoever counts next in the branch waits for the
     * commit, so this comes as late as possible.
     *
     * @return the number, for statements that follow in the batch
     */
    public Sql write(Batch batch, StockMovements movements, DocumentBranch branch, LocalDate day) {
        ledger.write(batch, movements);
        return count(batch, movements.document(), branch, day);
    }

    /**
     * Queues the counting of a document's number, as late as possible.
     *
     * @return the number, for statements that follow in the batch
     */
    public Sql count(Batch batch, DocumentKind kind, DocumentBranch branch, LocalDate day) {
        var series = NumberSeries.of(kind, branch, day);
        ledger.count(batch, series, 1);
        return LedgerRepository.counted(series);
    }

    /** Queues the movements of a document whose number was counted before. */
    public void write(Batch batch, StockMovements movements) {
        ledger.write(batch, movements);
    }

    /** Counts the number of a document, in one round trip with all that is queued. */
    public String number(Batch batch, DocumentKind kind, DocumentBranch branch, LocalDate day) {
        var series = NumberSeries.of(kind, branch, day);
        Rows<Integer> counted = ledger.count(batch, series, 1);
        batch.send();
        return series.number(counted.list().getFirst());
    }

    /** Codes for {@code count} new rolls of a branch; a round trip when there is any. */
    public RollCodes rollCodes(Batch batch, DocumentBranch branch, LocalDate day, int count) {
        var series = NumberSeries.ofRolls(branch, day);
        if (count == 0) {
            return new RollCodes(series, 0);
        }
        Rows<Integer> last = ledger.count(batch, series, count);
        batch.send();
        return new RollCodes(series, last.list().getFirst() - count + 1);
    }
}
