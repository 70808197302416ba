package io.smartbiz.stock.documents;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.stock.DocumentKind;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.RollChoice;
import io.smartbiz.stock.RollCodes;
import io.smartbiz.stock.Shelf;
import io.smartbiz.stock.ShelfItem;
import io.smartbiz.stock.Stock;
import io.smartbiz.stock.Stock.Place;
import io.smartbiz.stock.StockChanged;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.Wanted;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Goods in, adjustments and transfers: documents whose lines are movements of the ledger. */
@Service
public class StockDocuments {

    private final Stock stock;
    private final TransferGoods goods;
    private final StockDocumentRepository repository;
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    StockDocuments(
            Stock stock,
            TransferGoods goods,
            StockDocumentRepository repository,
            AuditTrail audit,
            Events events,
            Clock clock) {
        this.stock = stock;
        this.goods = goods;
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Receives goods. @return the document's id */
    public UUID receive(Batch batch, Caller caller, ReceiveGoods command) {
        caller.requireIn(Permission.STOCK_RECEIVE, command.branchId());
        return receivePermitted(batch, caller, command);
    }

    /** As {@link #receive}, without asking for the permission: the calling module has decided that the caller may. */
    public UUID receivePermitted(Batch batch, Caller caller, ReceiveGoods command) {
        return receiveAllPermitted(batch, caller, List.of(command)).getFirst();
    }

    /**
     * As {@link #receivePermitted}, for several receipts. Whoever counts rolls or receipts next in a branch waits for the
     * commit, so all goods are locked and moved before the receipts are numbered, and rolls come after pieces.
     *
     * @return the documents' ids, those with rolls last
     */
    public List<UUID> receiveAllPermitted(Batch batch, Caller caller, List<ReceiveGoods> commands) {
        List<Arrival> arrivals = commands.stream()
                .map(command -> arrival(batch, command))
                .sorted(Comparator.comparing(one -> one.shelf().countMeterItems() > 0))
                .toList();
        var documents = new ArrayList<StockDocument>();
        for (Arrival arrival : arrivals) {
            if (!documents.isEmpty()) {
                // One statement holds a limited number of values.
                batch.send();
            }
            StockDocument document = receipt(batch, caller, arrival);
            stock.write(batch, document.movements());
            documents.add(document);
        }
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < documents.size(); i++) {
            ids.add(file(batch, caller, documents.get(i), arrivals.get(i).shelf()));
        }
        return ids;
    }

    /** Goods to receive, and the shelf to put them on. */
    private record Arrival(ReceiveGoods command, Shelf shelf) {}

    private Arrival arrival(Batch batch, ReceiveGoods command) {
        List<Place> place = List.of(new Place("branch_id", command.branchId()));
        return new Arrival(
                command,
                stock.lockOrMake(batch, place, Wanted.of(command.lines())).getFirst());
    }

    private StockDocument receipt(Batch batch, Caller caller, Arrival arrival) {
        Shelf shelf = arrival.shelf();
        ReceiveGoods command = arrival.command();
        RollCodes codes = stock.rollCodes(batch, shelf.branch(), today(caller), shelf.countMeterItems());
        var receipt = new Receipt(movements(caller, DocumentKind.RECEIPT), codes);
        List<Wanted> wanted = Wanted.of(command.lines());
        for (int i = 0; i < wanted.size(); i++) {
            receipt.put(wanted.get(i), shelf.items().get(i), command.lines().get(i));
        }
        return new StockDocument(receipt.movements(), shelf.branch(), null, command.supplier(), null, command.note());
    }

    /** Adjusts the books to the actual stock. @return the document's id */
    public UUID adjust(Batch batch, Caller caller, AdjustStock command) {
        caller.requireIn(Permission.STOCK_ADJUST, command.branchId());
        List<Wanted> wanted = Wanted.of(command.lines());
        List<Place> place = List.of(new Place("branch_id", command.branchId()));
        Shelf shelf = stock.lockOrMake(batch, place, wanted).getFirst();
        StockMovements movements = movements(caller, DocumentKind.ADJUSTMENT);
        var adjustment = new Adjustment(movements, command.reason(), stock.rolls(batch, shelf));
        for (int i = 0; i < wanted.size(); i++) {
            adjustment.correct(
                    wanted.get(i), shelf.items().get(i), command.lines().get(i));
        }
        String reason = command.reason().code();
        var document = new StockDocument(movements, shelf.branch(), null, null, reason, command.note());
        return write(batch, caller, document, shelf);
    }

    /** Moves goods to another branch at once. @return the document's id */
    public UUID transfer(Batch batch, Caller caller, TransferStock asked) {
        requireTwoBranches(caller, asked);
        TransferStock command = goods.of(batch, asked);
        List<Wanted> wanted = stock.inStock(batch, command.fromBranchId(), Wanted.of(command.goods()));
        List<Shelf> shelves = stock.lockOrMake(batch, ends(command), wanted);
        Shelf from = shelves.getFirst();
        Shelf to = shelves.getLast();
        LockedRolls rolls = stock.rolls(batch, from);
        RollCodes codes = stock.rollCodes(batch, to.branch(), today(caller), countCuts(command, from));
        var transfer = new Transfer(
                movements(caller, DocumentKind.TRANSFER), rolls, codes, RollChoice.of(caller.organization()));
        transfer.moveAll(wanted, from, to, command.goods());
        var document = new StockDocument(
                transfer.movements(), from.branch(), to.branch().id(), null, null, command.note());
        return write(batch, caller, document, from);
    }

    /** How many lines may cut a length off a roll. */
    private static int countCuts(TransferStock command, Shelf from) {
        return (int) from.items().stream()
                .filter(item -> item.type() == ProductType.METER
                        && command.goods().get(item.line()).quantity() != null)
                .count();
    }

    private static void requireTwoBranches(Caller caller, TransferStock command) {
        caller.requireIn(Permission.STOCK_TRANSFER, command.fromBranchId());
        caller.requireIn(Permission.STOCK_TRANSFER, command.toBranchId());
        if (command.fromBranchId().equals(command.toBranchId())) {
            throw Failure.invalid("to_branch_id", "stock.same_branch");
        }
    }

    private static List<Place> ends(TransferStock command) {
        return List.of(
                new Place("from_branch_id", command.fromBranchId()), new Place("to_branch_id", command.toBranchId()));
    }

    private LocalDate today(Caller caller) {
        return caller.organization().today(clock);
    }

    private StockMovements movements(Caller caller, DocumentKind kind) {
        return new StockMovements(caller, kind, Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private UUID write(Batch batch, Caller caller, StockDocument document, Shelf shelf) {
        stock.write(batch, document.movements());
        return file(batch, caller, document, shelf);
    }

    /** Numbers a document whose movements are written. */
    private UUID file(Batch batch, Caller caller, StockDocument document, Shelf shelf) {
        StockMovements movements = document.movements();
        String number = stock.number(batch, movements.document(), document.branch(), today(caller));
        repository.insert(batch, document, number);
        audit.record(batch, caller, entry(document, number, shelf));
        events.publish(batch, caller.organizationId(), changed(document, shelf));
        return movements.documentId();
    }

    private static StockChanged changed(StockDocument document, Shelf shelf) {
        StockMovements movements = document.movements();
        return new StockChanged(
                movements.documentId(),
                movements.document().code(),
                document.branch().id(),
                document.toBranchId(),
                shelf.items().stream().map(ShelfItem::variantId).collect(Collectors.toSet()));
    }

    private static AuditTrail.Entry entry(StockDocument document, String number, Shelf shelf) {
        StockMovements movements = document.movements();
        boolean important = movements.document() != DocumentKind.RECEIPT;
        return new AuditTrail.Entry(
                Action.CREATE,
                "stock_document",
                movements.documentId(),
                number,
                document.branch().id(),
                changes(document, shelf),
                important);
    }

    private static Map<String, Change> changes(StockDocument document, Shelf shelf) {
        List<String> names = shelf.items().stream().map(ShelfItem::productName).toList();
        var changes = new LinkedHashMap<String, Change>();
        changes.put("kind", new Change(null, document.movements().document().code()));
        changes.put("lines", new Change(null, names));
        if (document.reason() != null) {
            changes.put("reason", new Change(null, document.reason()));
        }
        return changes;
    }
}
