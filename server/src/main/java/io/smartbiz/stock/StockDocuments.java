package io.smartbiz.stock;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.stock.Stock.DocumentBranch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Goods in, adjustments and transfers: documents whose lines are movements of the ledger. */
@Service
public class StockDocuments {

    private static final String DOCUMENT = """
            insert into shop.stock_documents (organization_id, id, kind, number, branch_id, to_branch_id, supplier, reason,
                note, created_at, created_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Stock stock;
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    StockDocuments(Stock stock, AuditTrail audit, Events events, Clock clock) {
        this.stock = stock;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What all documents have. */
    private record Head(
            UUID id,
            String kind,
            DocumentBranch branch,
            @Nullable DocumentBranch toBranch,
            @Nullable String supplier,
            @Nullable String reason,
            @Nullable String note) {}

    /** Puts goods in. @return the document's id */
    public UUID receive(Batch batch, Caller caller, ReceiveGoods command) {
        caller.requireIn(Permission.STOCK_RECEIVE, command.branchId());
        return receivePermitted(batch, caller, command);
    }

    /** As {@link #receive}, without asking for the permission: the calling module has decided that the caller may. */
    public UUID receivePermitted(Batch batch, Caller caller, ReceiveGoods command) {
        List<Wanted> wanted = IntStream.range(0, command.lines().size())
                .mapToObj(i -> {
                    var line = command.lines().get(i);
                    return new Wanted("lines[" + i + "]", line.variantId(), line.productId(), line.size());
                })
                .toList();
        Rows<DocumentBranch> branch = stock.branch(batch, caller, command.branchId());
        List<ShelfItem> shelf = stock.inOrder(
                batch, caller, wanted, stock.lockOrMake(batch, caller, List.of(command.branchId()), wanted));
        DocumentBranch at = requireActive("branch_id", branch);
        int rolls = (int)
                shelf.stream().filter(item -> item.type() == ProductType.METER).count();
        RollCodes codes = rollCodes(batch, caller, at, rolls);
        var moves = moves(caller, "receipt");
        for (int i = 0; i < shelf.size(); i++) {
            receiveLine(moves, i, shelf.get(i), command.lines().get(i), codes);
        }
        return finish(
                batch,
                caller,
                moves,
                new Head(moves.documentId, "receipt", at, null, command.supplier(), null, command.note()),
                shelf);
    }

    private static void receiveLine(Document moves, int i, ShelfItem item, ReceiveGoods.Line line, RollCodes codes) {
        BigDecimal unitCost = Objects.requireNonNullElse(line.unitCost(), item.buyPrice());
        BigDecimal cost = line.quantity().multiply(unitCost).setScale(2, RoundingMode.HALF_UP);
        if (item.type() == ProductType.UNIT) {
            requireWhole(i, line.quantity());
            requireNoRoll(i, line.rollCode() != null || line.dyeLot() != null || line.width() != null);
            moves.moves.receive(i, item.balance(), "receipt", null, line.quantity(), cost);
            return;
        }
        String code = line.rollCode() == null ? codes.next() : line.rollCode().strip();
        moves.moves.receiveRoll(
                i,
                item.balance(),
                new Roll(
                        Ids.next(),
                        item.balance().branchId(),
                        item.variantId(),
                        item.productId(),
                        code,
                        line.width(),
                        line.dyeLot(),
                        line.quantity(),
                        cost,
                        null,
                        false));
    }

    /** Brings the books to what is really there. @return the document's id */
    public UUID adjust(Batch batch, Caller caller, AdjustStock command) {
        caller.requireIn(Permission.STOCK_ADJUST, command.branchId());
        List<Wanted> wanted = IntStream.range(0, command.lines().size())
                .mapToObj(i -> {
                    var line = command.lines().get(i);
                    return new Wanted("lines[" + i + "]", line.variantId(), line.productId(), line.size());
                })
                .toList();
        Rows<DocumentBranch> branch = stock.branch(batch, caller, command.branchId());
        List<ShelfItem> shelf = stock.inOrder(
                batch, caller, wanted, stock.lockOrMake(batch, caller, List.of(command.branchId()), wanted));
        DocumentBranch at = requireActive("branch_id", branch);
        Map<UUID, Roll> rolls = rolls(batch, caller, command.branchId(), shelf);
        var moves = moves(caller, "adjustment");
        for (int i = 0; i < shelf.size(); i++) {
            adjustLine(moves, i, shelf.get(i), command, rolls);
        }
        return finish(
                batch,
                caller,
                moves,
                new Head(moves.documentId, "adjustment", at, null, null, code(command.reason()), command.note()),
                shelf);
    }

    private static void adjustLine(Document moves, int i, ShelfItem item, AdjustStock command, Map<UUID, Roll> rolls) {
        AdjustStock.Line line = command.lines().get(i);
        String kind = command.reason().movement();
        String reason = code(command.reason());
        if (line.quantity().signum() == 0) {
            throw Failure.invalid("lines[" + i + "].quantity", "field.not_zero");
        }
        if (!command.reason().explains(line.quantity())) {
            throw Failure.invalid("lines[" + i + "].quantity", "stock.reason_says_otherwise");
        }
        if (item.type() == ProductType.METER) {
            Roll roll = requireRoll(i, line.rollId(), item, rolls);
            Roll rest = moves.moves.adjustRoll(
                    i, item.balance(), roll, kind, reason, line.quantity().negate());
            rolls.put(roll.id(), rest);
            return;
        }
        requireWhole(i, line.quantity());
        requireNoRoll(i, line.rollId() != null);
        if (line.quantity().signum() < 0) {
            moves.moves.remove(i, item.balance(), kind, reason, line.quantity().negate());
        } else {
            BigDecimal cost = line.unitCost() != null || item.balance().onHand().signum() == 0
                    ? Objects.requireNonNullElse(line.unitCost(), item.buyPrice())
                            .multiply(line.quantity())
                    : item.balance().costOf(line.quantity());
            moves.moves.receive(
                    i, item.balance(), kind, reason, line.quantity(), cost.setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** Moves goods to another branch at once. @return the document's id */
    public UUID transfer(Batch batch, Caller caller, TransferStock command) {
        caller.requireIn(Permission.STOCK_TRANSFER, command.fromBranchId());
        caller.requireIn(Permission.STOCK_TRANSFER, command.toBranchId());
        if (command.fromBranchId().equals(command.toBranchId())) {
            throw Failure.invalid("to_branch_id", "stock.same_branch");
        }
        List<Wanted> wanted = IntStream.range(0, command.lines().size())
                .mapToObj(i -> {
                    var line = command.lines().get(i);
                    return new Wanted("lines[" + i + "]", line.variantId(), line.productId(), line.size());
                })
                .toList();
        Rows<DocumentBranch> fromBranch = stock.branch(batch, caller, command.fromBranchId());
        Rows<DocumentBranch> toBranch = stock.branch(batch, caller, command.toBranchId());
        List<ShelfItem> locked =
                stock.lockOrMake(batch, caller, List.of(command.fromBranchId(), command.toBranchId()), wanted);
        List<ShelfItem> from = stock.inOrder(batch, caller, wanted, at(locked, command.fromBranchId()));
        List<ShelfItem> to = stock.inOrder(batch, caller, wanted, at(locked, command.toBranchId()));
        Map<UUID, Roll> rolls = rolls(batch, caller, command.fromBranchId(), from);
        DocumentBranch source = requireActive("from_branch_id", fromBranch);
        DocumentBranch target = requireActive("to_branch_id", toBranch);
        int cuts = (int) command.lines().stream()
                .filter(line -> line.rollId() != null && line.quantity() != null)
                .count();
        RollCodes codes = rollCodes(batch, caller, target, cuts);
        var moves = moves(caller, "transfer");
        for (int i = 0; i < from.size(); i++) {
            transferLine(moves, i, from.get(i), to.get(i), command.lines().get(i), rolls, codes);
        }
        return finish(
                batch,
                caller,
                moves,
                new Head(moves.documentId, "transfer", source, target, null, null, command.note()),
                from);
    }

    private static void transferLine(
            Document moves,
            int i,
            ShelfItem from,
            ShelfItem to,
            TransferStock.Line line,
            Map<UUID, Roll> rolls,
            RollCodes codes) {
        if (from.type() == ProductType.METER) {
            Roll roll = requireRoll(i, line.rollId(), from, rolls);
            if (line.quantity() == null || line.quantity().compareTo(roll.remaining()) == 0) {
                moves.moves.transferRoll(i, from.balance(), to.balance(), roll);
            } else {
                moves.moves.transferPart(
                        i, from.balance(), to.balance(), roll, line.quantity(), Ids.next(), codes.next());
            }
            rolls.remove(roll.id());
            return;
        }
        requireNoRoll(i, line.rollId() != null);
        if (line.quantity() == null) {
            throw Failure.invalid("lines[" + i + "].quantity", "field.required");
        }
        requireWhole(i, line.quantity());
        moves.moves.transfer(i, from.balance(), to.balance(), line.quantity());
    }

    private static List<ShelfItem> at(List<ShelfItem> items, UUID branchId) {
        return items.stream()
                .filter(item -> item.balance().branchId().equals(branchId))
                .toList();
    }

    private Map<UUID, Roll> rolls(Batch batch, Caller caller, UUID branchId, List<ShelfItem> shelf) {
        Set<UUID> variants = shelf.stream()
                .filter(item -> item.type() == ProductType.METER)
                .map(ShelfItem::variantId)
                .collect(Collectors.toSet());
        if (variants.isEmpty()) {
            return new LinkedHashMap<>();
        }
        Rows<Roll> rolls = stock.rolls(batch, caller, branchId, variants);
        batch.send();
        return new LinkedHashMap<>(rolls.list().stream().collect(Collectors.toMap(Roll::id, Function.identity())));
    }

    private static Roll requireRoll(int line, @Nullable UUID rollId, ShelfItem item, Map<UUID, Roll> rolls) {
        if (rollId == null) {
            throw Failure.invalid("lines[" + line + "].roll_id", "field.required");
        }
        Roll roll = rolls.get(rollId);
        if (roll == null || !roll.variantId().equals(item.variantId())) {
            throw Failure.invalid("lines[" + line + "].roll_id", "field.unknown_reference");
        }
        return roll;
    }

    private static void requireNoRoll(int line, boolean given) {
        if (given) {
            throw Failure.invalid("lines[" + line + "].roll_id", "stock.pieces_have_no_rolls");
        }
    }

    private static void requireWhole(int line, BigDecimal quantity) {
        if (quantity.stripTrailingZeros().scale() > 0) {
            throw Failure.invalid("lines[" + line + "].quantity", "stock.whole_pieces");
        }
    }

    private static DocumentBranch requireActive(String field, Rows<DocumentBranch> found) {
        DocumentBranch branch = found.first();
        if (branch == null) {
            throw Failure.notFound();
        }
        if (!branch.isActive()) {
            throw Failure.invalid(field, "branch.not_active");
        }
        return branch;
    }

    private static String code(AdjustStock.Reason reason) {
        return reason.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Codes of new rolls, taken from the branch's counter. */
    private final class RollCodes {

        private final DocumentBranch branch;
        private final LocalDate day;
        private int next;

        RollCodes(DocumentBranch branch, LocalDate day, int next) {
            this.branch = branch;
            this.day = day;
            this.next = next;
        }

        String next() {
            return Stock.documentNumber(branch.code(), "R", day, next++);
        }
    }

    private RollCodes rollCodes(Batch batch, Caller caller, DocumentBranch branch, int count) {
        LocalDate day = caller.organization().today(clock);
        if (count == 0) {
            return new RollCodes(branch, day, 0);
        }
        Rows<Integer> last = stock.nextNumbers(batch, caller, branch.id(), "roll", day, count);
        batch.send();
        return new RollCodes(branch, day, last.list().getFirst() - count + 1);
    }

    private record Document(UUID documentId, Moves moves) {}

    private Document moves(Caller caller, String kind) {
        UUID id = Ids.next();
        return new Document(id, new Moves(caller, kind, id, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private UUID finish(Batch batch, Caller caller, Document moves, Head head, List<ShelfItem> shelf) {
        LocalDate day = caller.organization().today(clock);
        Rows<Integer> counted = stock.nextNumbers(batch, caller, head.branch().id(), head.kind(), day, 1);
        batch.send();
        String mark = head.kind().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "D";
        String number = Stock.documentNumber(
                head.branch().code(), mark, day, counted.list().getFirst());
        UUID toBranch = head.toBranch() == null ? null : head.toBranch().id();
        batch.add(
                DOCUMENT,
                caller.organizationId(),
                head.id(),
                head.kind(),
                number,
                head.branch().id(),
                Pipeline.orNull(toBranch),
                Pipeline.orNull(head.supplier()),
                Pipeline.orNull(head.reason()),
                Pipeline.orNull(head.note()),
                clock.instant(),
                Pipeline.orNull(caller.memberId()));
        moves.moves().queue(batch);
        var changes = new LinkedHashMap<String, Change>();
        changes.put("kind", new Change(null, head.kind()));
        changes.put(
                "lines",
                new Change(null, shelf.stream().map(ShelfItem::productName).toList()));
        if (head.reason() != null) {
            changes.put("reason", new Change(null, head.reason()));
        }
        boolean important = !head.kind().equals("receipt");
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.CREATE,
                        "stock_document",
                        head.id(),
                        number,
                        head.branch().id(),
                        changes,
                        important));
        Set<UUID> variants = shelf.stream().map(ShelfItem::variantId).collect(Collectors.toSet());
        events.publish(
                batch,
                caller.organizationId(),
                new StockChanged(head.id(), head.kind(), head.branch().id(), toBranch, variants));
        return head.id();
    }
}
