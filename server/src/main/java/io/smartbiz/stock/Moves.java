package io.smartbiz.stock;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.JsonConfiguration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The movements of one document: taken from and put to locked balances and rolls in memory, and then written together, so
 * that ledger and balances always agree.
 */
public final class Moves {

    private static final String MOVEMENT = """
            shop.stock_movements (organization_id, id, branch_id, variant_id, product_id, roll_id, kind, quantity, value,
                document_type, document_id, line, leg, reason, member_id, happened_at)""";
    private static final String CHANGE_BALANCE = """
            update shop.stock_balances set on_hand = on_hand + ?, value = value + ?, updated_at = ?
            where organization_id = ? and branch_id = ? and variant_id = ?""";
    private static final String CHANGE_ROLL = """
            update shop.rolls
            set remaining_length = remaining_length - ?, sold_length = sold_length + ?, waste_length = waste_length + ?,
                written_off_length = written_off_length + ?, moved_length = moved_length + ?, value = value - ?,
                is_remnant = ?, updated_at = ?, updated_by = ?, version = version + 1
            where organization_id = ? and id = ?""";
    private static final String MOVE_ROLL = """
            update shop.rolls set branch_id = ?, updated_at = ?, updated_by = ?, version = version + 1
            where organization_id = ? and id = ?""";
    private static final String NEW_ROLL = """
            shop.rolls (organization_id, id, branch_id, variant_id, product_id, parent_id, code, width, dye_lot,
                first_length, remaining_length, value, is_remnant, created_at, created_by, updated_at, updated_by)""";

    private final Caller caller;
    private final String documentType;
    private final UUID documentId;
    private final Instant now;
    private final Map<Balance, Delta> deltas = new LinkedHashMap<>();
    private final List<Object[]> movements = new ArrayList<>();
    private final Set<String> dyeLots = new LinkedHashSet<>();
    private final List<Object[]> newRolls = new ArrayList<>();
    private final List<Object[]> rollChanges = new ArrayList<>();
    private final List<Object[]> rollMoves = new ArrayList<>();

    /** @param documentType {@code sale}, {@code receipt}, {@code adjustment} or {@code transfer} */
    public Moves(Caller caller, String documentType, UUID documentId, Instant now) {
        this.caller = caller;
        this.documentType = documentType;
        this.documentId = documentId;
        this.now = now;
    }

    private static final class Delta {
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal value = BigDecimal.ZERO;
    }

    /** How a length leaves a roll. */
    private enum Leaving {
        SOLD,
        WASTE,
        WRITTEN_OFF,
        MOVED
    }

    /**
     * Sells pieces.
     *
     * @return what they cost
     * @throws Failure {@code INSUFFICIENT_STOCK} with what is available
     */
    public BigDecimal sell(int line, Balance balance, BigDecimal quantity) {
        return take(line, 0, balance, null, "sale", null, quantity);
    }

    /**
     * Sells a length cut from a roll.
     *
     * @param waste metres lost by the cut
     * @return what the sold length cost, without the waste
     * @throws Failure {@code INSUFFICIENT_STOCK} with what is left on the roll
     */
    public Cut cut(int line, Balance balance, Roll roll, BigDecimal length, BigDecimal waste) {
        BigDecimal gone = length.add(waste);
        requireOnRoll(line, roll, gone);
        if (roll.dyeLot() != null) {
            dyeLots.add(roll.dyeLot());
        }
        BigDecimal smallest = caller.organization().settings().smallestSellableLength();
        BigDecimal cost = roll.costOf(length);
        move(line, 0, balance, roll.id(), "sale", null, length.negate(), cost.negate());
        Roll rest = roll.without(length, cost, smallest);
        changeRoll(rest, Leaving.SOLD, length, cost);
        if (waste.signum() > 0) {
            BigDecimal wasteCost = rest.costOf(waste);
            move(line, 1, balance, roll.id(), "waste", null, waste.negate(), wasteCost.negate());
            rest = rest.without(waste, wasteCost, smallest);
            changeRoll(rest, Leaving.WASTE, waste, wasteCost);
        }
        return new Cut(cost, rest);
    }

    /** The shades that the document has cut from. */
    public Set<String> dyeLots() {
        return dyeLots;
    }

    /** What a cut cost, and the roll after it. */
    public record Cut(BigDecimal cost, Roll rest) {}

    /** Puts pieces in. */
    void receive(
            int line, Balance balance, String kind, @Nullable String reason, BigDecimal quantity, BigDecimal cost) {
        move(line, 0, balance, null, kind, reason, quantity, cost);
    }

    /** Puts a new roll in. */
    void receiveRoll(int line, Balance balance, Roll roll) {
        addRoll(roll, null);
        move(line, 0, balance, roll.id(), "receipt", null, roll.remaining(), roll.value());
    }

    /** Takes pieces out for another reason than a sale. */
    void remove(int line, Balance balance, String kind, @Nullable String reason, BigDecimal quantity) {
        take(line, 0, balance, null, kind, reason, quantity);
    }

    /**
     * Takes a length off a roll, or puts one on when it is negative: a roll was measured anew.
     *
     * @return the roll as it is then
     */
    Roll adjustRoll(int line, Balance balance, Roll roll, String kind, @Nullable String reason, BigDecimal length) {
        requireOnRoll(line, roll, length);
        BigDecimal cost = roll.costOf(length);
        move(line, 0, balance, roll.id(), kind, reason, length.negate(), cost.negate());
        Roll rest = roll.without(length, cost, caller.organization().settings().smallestSellableLength());
        changeRoll(rest, kind.equals("waste") ? Leaving.WASTE : Leaving.WRITTEN_OFF, length, cost);
        return rest;
    }

    /** Moves pieces to another branch with what they cost. */
    void transfer(int line, Balance from, Balance to, BigDecimal quantity) {
        BigDecimal cost = take(line, 0, from, null, "transfer_out", null, quantity);
        move(line, 1, to, null, "transfer_in", null, quantity, cost);
    }

    /** Moves a roll to another branch. */
    void transferRoll(int line, Balance from, Balance to, Roll roll) {
        move(
                line,
                0,
                from,
                roll.id(),
                "transfer_out",
                null,
                roll.remaining().negate(),
                roll.value().negate());
        move(line, 1, to, roll.id(), "transfer_in", null, roll.remaining(), roll.value());
        rollMoves.add(
                new Object[] {to.branchId(), now, Pipeline.orNull(caller.memberId()), caller.organizationId(), roll.id()
                });
    }

    /** Cuts a length off a roll and moves it to another branch, where it is a roll of its own. */
    void transferPart(int line, Balance from, Balance to, Roll roll, BigDecimal length, UUID newId, String newCode) {
        requireOnRoll(line, roll, length);
        BigDecimal smallest = caller.organization().settings().smallestSellableLength();
        BigDecimal cost = roll.costOf(length);
        Roll part = new Roll(
                newId,
                to.branchId(),
                roll.variantId(),
                roll.productId(),
                newCode,
                roll.width(),
                roll.dyeLot(),
                length,
                cost,
                null,
                length.compareTo(smallest) < 0);
        addRoll(part, roll.id());
        move(line, 0, from, roll.id(), "transfer_out", null, length.negate(), cost.negate());
        move(line, 1, to, newId, "transfer_in", null, length, cost);
        changeRoll(roll.without(length, cost, smallest), Leaving.MOVED, length, cost);
    }

    private BigDecimal take(
            int line,
            int leg,
            Balance balance,
            @Nullable UUID rollId,
            String kind,
            @Nullable String reason,
            BigDecimal quantity) {
        if (balance.available().compareTo(quantity) < 0) {
            throw insufficient(balance.available(), "piece").with("line", line);
        }
        BigDecimal cost = balance.costOf(quantity);
        move(line, leg, balance, rollId, kind, reason, quantity.negate(), cost.negate());
        return cost;
    }

    private static void requireOnRoll(int line, Roll roll, BigDecimal length) {
        if (roll.remaining().compareTo(length) < 0) {
            throw insufficient(roll.remaining(), "meter").with("line", line).with("roll", roll.code());
        }
    }

    /** The refusal that says how much there is. */
    public static Failure insufficient(BigDecimal available, String unit) {
        return Failure.of(ErrorCode.INSUFFICIENT_STOCK)
                .with("available", JsonConfiguration.plain(available))
                .with("unit", unit);
    }

    private void move(
            int line,
            int leg,
            Balance balance,
            @Nullable UUID rollId,
            String kind,
            @Nullable String reason,
            BigDecimal quantity,
            BigDecimal value) {
        balance.add(quantity, value);
        Delta delta = deltas.computeIfAbsent(balance, _ -> new Delta());
        delta.quantity = delta.quantity.add(quantity);
        delta.value = delta.value.add(value);
        movements.add(new Object[] {
            caller.organizationId(),
            Ids.next(),
            balance.branchId(),
            balance.variantId(),
            balance.productId(),
            Pipeline.orNull(rollId),
            kind,
            quantity,
            value,
            documentType,
            documentId,
            line,
            leg,
            Pipeline.orNull(reason),
            Pipeline.orNull(caller.memberId()),
            now
        });
    }

    private void addRoll(Roll roll, @Nullable UUID parentId) {
        newRolls.add(new Object[] {
            caller.organizationId(),
            roll.id(),
            roll.branchId(),
            roll.variantId(),
            roll.productId(),
            Pipeline.orNull(parentId),
            roll.code(),
            Pipeline.orNull(roll.width()),
            Pipeline.orNull(roll.dyeLot()),
            roll.remaining(),
            roll.remaining(),
            roll.value(),
            roll.isRemnant(),
            now,
            Pipeline.orNull(caller.memberId()),
            now,
            Pipeline.orNull(caller.memberId())
        });
    }

    private void changeRoll(Roll after, Leaving leaving, BigDecimal length, BigDecimal cost) {
        rollChanges.add(new Object[] {
            length,
            leaving == Leaving.SOLD ? length : BigDecimal.ZERO,
            leaving == Leaving.WASTE ? length : BigDecimal.ZERO,
            leaving == Leaving.WRITTEN_OFF ? length : BigDecimal.ZERO,
            leaving == Leaving.MOVED ? length : BigDecimal.ZERO,
            cost,
            after.isRemnant(),
            now,
            Pipeline.orNull(caller.memberId()),
            caller.organizationId(),
            after.id()
        });
    }

    /** Queues all of it: the changed balances and rolls, and the rows of the ledger. */
    public void queue(Batch batch) {
        deltas.forEach((balance, delta) -> batch.add(
                CHANGE_BALANCE,
                delta.quantity,
                delta.value,
                now,
                caller.organizationId(),
                balance.branchId(),
                balance.variantId()));
        batch.insert(NEW_ROLL, newRolls);
        rollChanges.forEach(change -> batch.add(CHANGE_ROLL, change));
        rollMoves.forEach(move -> batch.add(MOVE_ROLL, move));
        batch.insert(MOVEMENT, movements);
    }
}
