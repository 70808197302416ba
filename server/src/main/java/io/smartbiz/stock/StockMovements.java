package io.smartbiz.stock;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.PlainNumber;
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
 * The movements of one document. They change locked balances and rolls in memory first; {@link Stock#write} then writes all
 * of them together, so that ledger and balances always agree.
 */
public final class StockMovements {

    private final Caller caller;
    private final DocumentKind document;
    private final UUID documentId;
    private final Instant at;
    private final BigDecimal smallestSellable;
    private final Map<Balance, BalanceChange> balances = new LinkedHashMap<>();
    private final List<Movement> movements = new ArrayList<>();
    private final Set<String> dyeLots = new LinkedHashSet<>();
    private final List<NewRoll> newRolls = new ArrayList<>();
    private final List<RollChange> rollChanges = new ArrayList<>();
    private final List<RollMove> rollMoves = new ArrayList<>();

    /** @param at when the goods moved */
    public StockMovements(Caller caller, DocumentKind document, UUID documentId, Instant at) {
        this.caller = caller;
        this.document = document;
        this.documentId = documentId;
        this.at = at;
        this.smallestSellable =
                caller.organization().settings(StockSettings.class).smallestSellableLength();
    }

    /** Why a length leaves a roll. */
    enum Leaving {
        SOLD,
        WASTE,
        WRITTEN_OFF,
        MOVED
    }

    /**
     * One row of the ledger.
     *
     * @param line of the document, from 0
     * @param leg 0 for what the line says; 1 for what follows from it: waste, or the other side of a transfer
     * @param quantity above 0 for what comes in
     */
    record Movement(
            int line,
            short leg,
            Balance balance,
            @Nullable UUID rollId,
            MovementKind kind,
            @Nullable String reason,
            BigDecimal quantity,
            BigDecimal value) {

        Movement(int line, int leg, Balance balance, MovementKind kind, BigDecimal quantity, BigDecimal value) {
            this(line, (short) leg, balance, null, kind, null, quantity, value);
        }

        private Movement of(Roll roll) {
            return new Movement(line, leg, balance, roll.id(), kind, reason, quantity, value);
        }

        private Movement because(@Nullable String why) {
            return new Movement(line, leg, balance, rollId, kind, why, quantity, value);
        }
    }

    /** By how much a balance changes in all. */
    record BalanceChange(BigDecimal quantity, BigDecimal value) {

        private BalanceChange plus(BalanceChange other) {
            return new BalanceChange(quantity.add(other.quantity), value.add(other.value));
        }
    }

    /** A roll that comes in. @param parentId the roll that it was cut from; null when it came from outside */
    record NewRoll(Roll roll, @Nullable UUID parentId) {}

    /** A length that leaves a roll with its cost; below 0 when the roll was measured longer. */
    record RollChange(Roll after, Leaving leaving, BigDecimal length, BigDecimal cost) {

        /** The length when it left in this way, else 0. */
        BigDecimal as(Leaving way) {
            return leaving == way ? length : BigDecimal.ZERO;
        }
    }

    /** A roll that goes to another branch. */
    record RollMove(UUID rollId, UUID branchId) {}

    /** What a cut cost, and the roll after it. */
    public record Cut(BigDecimal cost, Roll rest) {}

    /**
     * Sells pieces.
     *
     * @return what they cost
     * @throws Failure {@code INSUFFICIENT_STOCK} with what is available
     */
    public BigDecimal sell(int line, Balance balance, BigDecimal quantity) {
        return take(line, balance, MovementKind.SALE, null, quantity);
    }

    /**
     * Sells a length cut from a roll.
     *
     * @param waste metres lost by the cut
     * @return what the sold length cost, without the waste
     * @throws Failure {@code INSUFFICIENT_STOCK} with what is left on the roll
     */
    public Cut cut(int line, Balance balance, Roll roll, BigDecimal length, BigDecimal waste) {
        requireOnRoll(line, roll, length.add(waste));
        if (roll.dyeLot() != null) {
            dyeLots.add(roll.dyeLot());
        }
        BigDecimal cost = roll.costOf(length);
        move(new Movement(line, 0, balance, MovementKind.SALE, length.negate(), cost.negate()).of(roll));
        Roll rest = shorten(roll, Leaving.SOLD, length, cost);
        if (waste.signum() > 0) {
            BigDecimal wasteCost = rest.costOf(waste);
            move(new Movement(line, 1, balance, MovementKind.WASTE, waste.negate(), wasteCost.negate()).of(roll));
            rest = shorten(rest, Leaving.WASTE, waste, wasteCost);
        }
        return new Cut(cost, rest);
    }

    /** The shades that the document has cut from. */
    public Set<String> dyeLots() {
        return dyeLots;
    }

    /** Receives pieces. */
    public void receive(
            int line,
            Balance balance,
            MovementKind kind,
            @Nullable String reason,
            BigDecimal quantity,
            BigDecimal cost) {
        move(new Movement(line, 0, balance, kind, quantity, cost).because(reason));
    }

    /** Receives a new roll. */
    public void receiveRoll(int line, Balance balance, Roll roll) {
        newRolls.add(new NewRoll(roll, null));
        move(new Movement(line, 0, balance, MovementKind.RECEIPT, roll.remaining(), roll.value()).of(roll));
    }

    /**
     * Takes sold pieces back, with what they cost.
     *
     * @param writtenOff why they leave again at once; null if they can be sold
     */
    public void takeBack(int line, Balance balance, BigDecimal quantity, BigDecimal cost, @Nullable String writtenOff) {
        move(new Movement(line, 0, balance, MovementKind.RETURN, quantity, cost));
        if (writtenOff != null) {
            move(new Movement(line, 1, balance, MovementKind.WRITE_OFF, quantity.negate(), cost.negate())
                    .because(writtenOff));
        }
    }

    /**
     * Takes a sold length back, as a remnant of its own.
     *
     * @param parentId the roll that it was cut from
     * @param writtenOff as for {@link #takeBack}
     */
    public void takeBackCut(int line, Balance balance, Roll cut, UUID parentId, @Nullable String writtenOff) {
        newRolls.add(new NewRoll(cut, parentId));
        BigDecimal length = cut.remaining();
        BigDecimal cost = cut.value();
        move(new Movement(line, 0, balance, MovementKind.RETURN, length, cost).of(cut));
        if (writtenOff != null) {
            move(new Movement(line, 1, balance, MovementKind.WRITE_OFF, length.negate(), cost.negate())
                    .of(cut)
                    .because(writtenOff));
            shorten(cut, Leaving.WRITTEN_OFF, length, cost);
        }
    }

    /** Takes pieces out for another reason than a sale. */
    public void remove(int line, Balance balance, MovementKind kind, @Nullable String reason, BigDecimal quantity) {
        take(line, balance, kind, reason, quantity);
    }

    /**
     * Takes a length off a roll, or adds one if it is negative, after the roll was measured again.
     *
     * @return the roll as it is then
     */
    public Roll adjustRoll(
            int line, Balance balance, Roll roll, MovementKind kind, @Nullable String reason, BigDecimal length) {
        requireOnRoll(line, roll, length);
        BigDecimal cost = roll.costOf(length);
        move(new Movement(line, 0, balance, kind, length.negate(), cost.negate())
                .of(roll)
                .because(reason));
        return shorten(roll, kind == MovementKind.WASTE ? Leaving.WASTE : Leaving.WRITTEN_OFF, length, cost);
    }

    /** Moves pieces to another branch with what they cost. */
    public void transfer(int line, Balance from, Balance to, BigDecimal quantity) {
        BigDecimal cost = take(line, from, MovementKind.TRANSFER_OUT, null, quantity);
        move(new Movement(line, 1, to, MovementKind.TRANSFER_IN, quantity, cost));
    }

    /** Moves a roll to another branch. */
    public void transferRoll(int line, Balance from, Balance to, Roll roll) {
        BigDecimal length = roll.remaining();
        BigDecimal cost = roll.value();
        move(new Movement(line, 0, from, MovementKind.TRANSFER_OUT, length.negate(), cost.negate()).of(roll));
        move(new Movement(line, 1, to, MovementKind.TRANSFER_IN, length, cost).of(roll));
        rollMoves.add(new RollMove(roll.id(), to.branchId()));
    }

    /** Cuts a length off a roll and moves it to another branch, where it is a roll of its own. */
    public void transferPart(int line, Balance from, Balance to, Roll roll, BigDecimal length, String newCode) {
        requireOnRoll(line, roll, length);
        BigDecimal cost = roll.costOf(length);
        Roll part = roll.part(to.branchId(), newCode, length, cost, smallestSellable);
        newRolls.add(new NewRoll(part, roll.id()));
        move(new Movement(line, 0, from, MovementKind.TRANSFER_OUT, length.negate(), cost.negate()).of(roll));
        move(new Movement(line, 1, to, MovementKind.TRANSFER_IN, length, cost).of(part));
        shorten(roll, Leaving.MOVED, length, cost);
    }

    private BigDecimal take(
            int line, Balance balance, MovementKind kind, @Nullable String reason, BigDecimal quantity) {
        if (balance.available().compareTo(quantity) < 0) {
            throw insufficient(balance.available(), "piece").with("line", line);
        }
        BigDecimal cost = balance.costOf(quantity);
        move(new Movement(line, 0, balance, kind, quantity.negate(), cost.negate()).because(reason));
        return cost;
    }

    private static void requireOnRoll(int line, Roll roll, BigDecimal length) {
        if (roll.remaining().compareTo(length) < 0) {
            throw insufficient(roll.remaining(), "meter").with("line", line).with("roll", roll.code());
        }
    }

    /** The refusal that says how much there is. @param unit {@code piece} or {@code meter} */
    public static Failure insufficient(BigDecimal available, String unit) {
        return Failure.of(ErrorCode.INSUFFICIENT_STOCK)
                .with("available", PlainNumber.of(available))
                .with("unit", unit);
    }

    private void move(Movement movement) {
        movement.balance().add(movement.quantity(), movement.value());
        movements.add(movement);
        balances.merge(
                movement.balance(), new BalanceChange(movement.quantity(), movement.value()), BalanceChange::plus);
    }

    private Roll shorten(Roll roll, Leaving leaving, BigDecimal length, BigDecimal cost) {
        Roll rest = roll.without(length, cost, smallestSellable);
        rollChanges.add(new RollChange(rest, leaving, length, cost));
        return rest;
    }

    public DocumentKind document() {
        return document;
    }

    public UUID documentId() {
        return documentId;
    }

    Instant at() {
        return at;
    }

    public @Nullable UUID memberId() {
        return caller.memberId();
    }

    Map<Balance, BalanceChange> balances() {
        return balances;
    }

    List<Movement> movements() {
        return movements;
    }

    List<NewRoll> newRolls() {
        return newRolls;
    }

    List<RollChange> rollChanges() {
        return rollChanges;
    }

    List<RollMove> rollMoves() {
        return rollMoves;
    }
}
