package io.smartbiz.sales;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.json.JsonConfiguration;
import io.smartbiz.platform.sums.SummedDays.BranchDay;
import io.smartbiz.platform.text.Message;
import io.smartbiz.sales.SaleView.LineView;
import io.smartbiz.sales.SaleView.PaymentView;
import io.smartbiz.sales.sums.SalesSumsRepository;
import io.smartbiz.stock.DocumentBranch;
import io.smartbiz.stock.DocumentKind;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollChoice;
import io.smartbiz.stock.Shelf;
import io.smartbiz.stock.ShelfItem;
import io.smartbiz.stock.Stock;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.Wanted;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Selling. A sale takes two round trips to the database, three when it cuts from rolls: one locks what it needs, the other
 * writes everything and commits.
 */
@Service
public class Sales {

    /** A sale has no number until the database counts it, at the commit. */
    private static final String NOT_COUNTED = "";

    /** How long a sale may wait on a device. Idempotency keys are kept longer, so that none is sent twice. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final Stock stock;
    private final SaleRepository repository;
    private final SalesSumsRepository sums;
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    Sales(
            Stock stock,
            SaleRepository repository,
            SalesSumsRepository sums,
            AuditTrail audit,
            Events events,
            Clock clock) {
        this.stock = stock;
        this.repository = repository;
        this.sums = sums;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** When a sale counts: the moment, and the day in the organisation's time zone. */
    private record When(Instant at, LocalDate on, boolean isPast) {}

    /** A line while the sale is made. */
    private record Sold(
            RecordSale.Line asked,
            ShelfItem item,
            SaleLine figures,
            BigDecimal waste,
            @Nullable Roll roll) {}

    /**
     * Records a sale: prices decided, stock taken, everything written in one transaction.
     *
     * @throws Failure {@code INSUFFICIENT_STOCK} with what is available, {@code FORBIDDEN} for a price that the caller may
     *     not give, {@code VALIDATION_ERROR}
     */
    public Created<SaleView> record(Batch batch, Caller caller, RecordSale command) {
        caller.require(Permission.SALES_CREATE);
        if (command.debt() != null) {
            throw Failure.invalid("debt", "sale.no_credit_yet");
        }
        List<RecordSale.Line> lines = lines(command);
        UUID branchId = branch(caller, command);
        When when = when(caller, branchId, command);
        List<Wanted> wanted = IntStream.range(0, lines.size())
                .mapToObj(i -> new Wanted(
                        field(command, i),
                        lines.get(i).variantId(),
                        lines.get(i).productId(),
                        lines.get(i).size()))
                .toList();

        Shelf shelf = stock.lock(batch, branchId, wanted);
        LockedRolls rolls = stock.rolls(batch, shelf);

        UUID id = Ids.next();
        var moves = new StockMovements(caller, DocumentKind.SALE, id, when.at());
        List<Sold> sold = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            sold.add(sell(
                    caller,
                    moves,
                    i,
                    field(command, i),
                    lines.get(i),
                    shelf.items().get(i),
                    rolls));
        }
        SaleView sale = view(caller, command, id, shelf.branch(), when, sold);
        checkPayments(command, sale);
        Sql number = stock.write(batch, moves, shelf.branch(), when.on());
        repository.insert(
                batch, caller, sale, number, sold.stream().map(Sales::row).toList());
        if (when.isPast()) {
            sums.reopen(batch, new BranchDay(branchId, when.on()));
        }
        Sql known = SaleRepository.numberOf(id);
        note(batch, caller, command, sale, known);
        return new Created<>(id, forCaller(caller, sale), known);
    }

    private static String field(RecordSale command, int line) {
        return command.lines() == null ? "" : "lines[" + line + "]";
    }

    private static List<RecordSale.Line> lines(RecordSale command) {
        if (command.lines() != null) {
            requireLongForm(command, command.lines());
            return command.lines();
        }
        if (command.productId() == null && command.variantId() == null) {
            throw Failure.invalid("lines", "field.required");
        }
        var errors = new FieldErrors();
        errors.addIf(command.quantity() == null, "quantity", "field.required");
        errors.addIf(command.paymentType() == null && command.payments() == null, "payment_type", "field.required");
        errors.addIf(command.paymentType() != null && command.payments() != null, "payment_type", "sale.one_form");
        errors.throwIfAny();
        return List.of(new RecordSale.Line(
                command.productId(),
                command.variantId(),
                command.size(),
                command.rollId(),
                Objects.requireNonNull(command.quantity()),
                null,
                null,
                command.amount()));
    }

    /** Nothing of the short form stands beside lines: it would be ignored without a word. */
    private static void requireLongForm(RecordSale command, List<RecordSale.Line> lines) {
        var errors = new FieldErrors();
        errors.addIf(command.productId() != null || command.variantId() != null, "product_id", "sale.one_form");
        errors.addIf(command.size() != null, "size", "sale.one_form");
        errors.addIf(command.rollId() != null, "roll_id", "sale.one_form");
        errors.addIf(command.quantity() != null, "quantity", "sale.one_form");
        errors.addIf(command.amount() != null, "amount", "sale.one_form");
        errors.addIf(command.paymentType() != null, "payment_type", "sale.one_form");
        errors.addIf(command.payments() == null, "payments", "field.required");
        for (int i = 0; i < lines.size(); i++) {
            RecordSale.Line line = lines.get(i);
            String field = "lines[" + i + "]";
            errors.addIf(line.productId() == null && line.variantId() == null, field + ".product_id", "field.required");
            errors.addIf(line.unitPrice() != null && line.amount() != null, field + ".amount", "sale.one_price");
        }
        errors.throwIfAny();
    }

    private static UUID branch(Caller caller, RecordSale command) {
        UUID branchId = command.branchId() == null ? caller.branchId() : command.branchId();
        if (branchId == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        caller.requireIn(Permission.SALES_CREATE, branchId);
        return branchId;
    }

    private When when(Caller caller, UUID branchId, RecordSale command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = LocalDate.ofInstant(now, caller.organization().timeZone());
        LocalDate date = command.date();
        if (command.soldAt() != null) {
            if (date != null) {
                throw Failure.invalid("date", "sale.one_time");
            }
            return waited(caller, command.soldAt(), now, today);
        }
        if (date == null || date.equals(today)) {
            return new When(now, today, false);
        }
        if (date.isAfter(today)) {
            throw Failure.invalid("date", "field.in_the_future");
        }
        if (!caller.scope(Permission.SALES_BACKDATE).contains(branchId)) {
            throw Failure.forbidden();
        }
        int days = caller.organization().settings().backdateDays();
        if (date.isBefore(today.minusDays(days))) {
            throw Failure.invalid("date", "sale.day_is_closed", days);
        }
        Instant then = date.atTime(now.atZone(caller.organization().timeZone()).toLocalTime())
                .atZone(caller.organization().timeZone())
                .toInstant();
        return new When(then, date, true);
    }

    /**
     * The moment of a sale that waited on a device until the line was back. The device's clock may be fast: what lies ahead
     * counts as now.
     */
    private static When waited(Caller caller, Instant soldAt, Instant now, LocalDate today) {
        if (soldAt.isBefore(now.minus(LONGEST_WAIT))) {
            throw Failure.invalid("sold_at", "sale.waited_too_long", LONGEST_WAIT.toDays());
        }
        Instant at = soldAt.isAfter(now) ? now : soldAt.truncatedTo(ChronoUnit.MICROS);
        LocalDate on = LocalDate.ofInstant(at, caller.organization().timeZone());
        return new When(at, on, on.isBefore(today));
    }

    private static Sold sell(
            Caller caller,
            StockMovements moves,
            int line,
            String field,
            RecordSale.Line asked,
            ShelfItem item,
            LockedRolls rolls) {
        String prefix = field.isEmpty() ? "" : field + ".";
        return item.type() == ProductType.METER
                ? cut(caller, moves, line, prefix, asked, item, rolls)
                : sellPieces(caller, moves, line, prefix, asked, item);
    }

    private static Sold sellPieces(
            Caller caller, StockMovements moves, int line, String prefix, RecordSale.Line asked, ShelfItem item) {
        var errors = new FieldErrors();
        boolean whole = asked.quantity().stripTrailingZeros().scale() <= 0;
        errors.addIf(!whole, prefix + "quantity", "stock.whole_pieces");
        errors.addIf(asked.rollId() != null, prefix + "roll_id", "stock.pieces_have_no_rolls");
        errors.addIf(asked.waste() != null, prefix + "waste", "stock.pieces_have_no_rolls");
        errors.throwIfAny();
        BigDecimal cost = moves.sell(line, item.balance(), asked.quantity());
        SaleLine figures = figures(caller, prefix, asked, item, item.prices().ofPiece(item.size()), cost);
        return new Sold(asked, item, figures, BigDecimal.ZERO, null);
    }

    private static Sold cut(
            Caller caller,
            StockMovements moves,
            int line,
            String prefix,
            RecordSale.Line asked,
            ShelfItem item,
            LockedRolls rolls) {
        List<Roll> candidates = rolls.of(item.variantId());
        BigDecimal waste = Objects.requireNonNullElse(asked.waste(), BigDecimal.ZERO);
        Roll roll =
                chooseRoll(caller, prefix, asked, candidates, asked.quantity().add(waste), moves);
        StockMovements.Cut cut = moves.cut(line, item.balance(), roll, asked.quantity(), waste);
        rolls.replace(cut.rest());
        BigDecimal listPrice =
                roll.pricePerMeter() == null ? item.prices().ofMeter(roll.width()) : roll.pricePerMeter();
        return new Sold(asked, item, figures(caller, prefix, asked, item, listPrice, cut.cost()), waste, roll);
    }

    private static Roll chooseRoll(
            Caller caller,
            String prefix,
            RecordSale.Line asked,
            List<Roll> candidates,
            BigDecimal length,
            StockMovements moves) {
        if (asked.rollId() != null) {
            return candidates.stream()
                    .filter(roll -> roll.id().equals(asked.rollId()))
                    .findFirst()
                    .orElseThrow(() -> Failure.invalid(prefix + "roll_id", "field.unknown_reference"));
        }
        var choice = new RollChoice(caller.organization().settings().smallestSellableLength());
        return choice.rank(candidates, length, moves.dyeLots()).stream()
                .findFirst()
                .orElseThrow(() -> StockMovements.insufficient(longest(candidates), "meter"));
    }

    private static BigDecimal longest(List<Roll> rolls) {
        return rolls.stream().map(Roll::remaining).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private static SaleLine figures(
            Caller caller,
            String prefix,
            RecordSale.Line asked,
            ShelfItem item,
            @Nullable BigDecimal listPrice,
            BigDecimal cost) {
        if (listPrice == null) {
            throw Failure.invalid(prefix + "product_id", "sale.no_price");
        }
        BigDecimal amount = asked.amount();
        if (amount == null) {
            amount = SaleLine.listAmount(asked.unitPrice() == null ? listPrice : asked.unitPrice(), asked.quantity());
        }
        if (amount.signum() <= 0) {
            throw Failure.invalid(prefix + "amount", "field.positive");
        }
        SaleLine figures = SaleLine.of(listPrice, asked.quantity(), amount, cost, item.buyPrice());
        checkPrice(caller, prefix, item.balance().branchId(), figures);
        return figures;
    }

    /** Below the list price needs a permission and stays within the role's limit; below cost needs another permission; both in the branch. */
    private static void checkPrice(Caller caller, String prefix, UUID branchId, SaleLine figures) {
        if (figures.discount().signum() > 0) {
            BigDecimal limit = caller.scope(Permission.SALES_DISCOUNT).contains(branchId)
                    ? caller.rights().maxDiscountPercent()
                    : BigDecimal.ZERO;
            if (figures.discountPercent().compareTo(limit) > 0) {
                throw Failure.of(
                                ErrorCode.FORBIDDEN,
                                Message.of("sale.discount_too_big", JsonConfiguration.plain(limit)))
                        .with("field", prefix + "amount")
                        .with("limit_percent", limit)
                        .with("discount_percent", figures.discountPercent());
            }
        }
        if (figures.isBelowCost() && !caller.scope(Permission.SALES_BELOW_COST).contains(branchId)) {
            throw Failure.of(ErrorCode.FORBIDDEN, Message.of("sale.below_cost")).with("field", prefix + "amount");
        }
    }

    private static void checkPayments(RecordSale command, SaleView sale) {
        BigDecimal paid = sale.payments().stream().map(PaymentView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        int difference = paid.compareTo(sale.total());
        if (difference != 0) {
            String field = command.payments() == null ? "amount" : "payments";
            BigDecimal rest = sale.total().subtract(paid).abs();
            throw Failure.invalid(
                    field,
                    difference < 0 ? "sale.unpaid_rest" : "sale.paid_too_much",
                    JsonConfiguration.plain(rest),
                    JsonConfiguration.plain(sale.total()));
        }
    }

    private SaleView view(
            Caller caller, RecordSale command, UUID id, DocumentBranch branch, When when, List<Sold> sold) {
        var total = sum(sold, SaleLine::amount);
        var cost = sum(sold, SaleLine::cost);
        RecordSale.Customer customer = command.customer();
        List<PaymentView> payments = command.payments() == null
                ? List.of(new PaymentView(Objects.requireNonNull(command.paymentType()), total))
                : command.payments().stream()
                        .map(payment -> new PaymentView(payment.type(), payment.amount()))
                        .toList();
        return new SaleView(
                id,
                NOT_COUNTED,
                branch.id(),
                branch.name(),
                caller.requireMember(),
                caller.name(),
                customer == null ? null : customer.name(),
                customer == null ? null : customer.phone(),
                when.at(),
                when.on(),
                sum(sold, SaleLine::listAmount),
                sum(sold, SaleLine::discount),
                sum(sold, SaleLine::profit),
                total,
                cost,
                total.subtract(cost),
                sum(sold, SaleLine::directorProfit),
                command.note(),
                IntStream.range(0, sold.size())
                        .mapToObj(i -> line(i, sold.get(i)))
                        .toList(),
                payments);
    }

    private static BigDecimal sum(List<Sold> sold, Function<SaleLine, BigDecimal> figure) {
        return sold.stream().map(one -> figure.apply(one.figures())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static LineView line(int number, Sold sold) {
        SaleLine figures = sold.figures();
        Roll roll = sold.roll();
        return new LineView(
                number,
                sold.item().productId(),
                sold.item().variantId(),
                roll == null ? null : roll.id(),
                roll == null ? null : roll.code(),
                sold.item().productName(),
                sold.item().size() == null ? null : sold.item().size().toString(),
                sold.item().unit(),
                sold.asked().quantity(),
                sold.waste(),
                figures.unitPrice(),
                figures.listAmount(),
                figures.amount(),
                figures.discount(),
                figures.profit(),
                figures.cost(),
                figures.directorProfit());
    }

    /** What a line's row keeps beside what is shown of it. */
    private static SaleRepository.LineRow row(Sold sold) {
        return new SaleRepository.LineRow(
                sold.item().categoryId(),
                sold.item().collectionId(),
                sold.figures().buyPrice());
    }

    private void note(Batch batch, Caller caller, RecordSale command, SaleView sale, Sql number) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("total", new Change(null, sale.total()));
        changes.put("lines", new Change(null, sale.lines().size()));
        if (sale.discount().signum() > 0) {
            changes.put("discount", new Change(null, sale.discount()));
        }
        if (command.soldAt() != null) {
            changes.put("sold_at", new Change(null, sale.soldAt()));
        }
        BigDecimal limit = caller.organization().settings().importantSaleAmount();
        boolean important = limit.signum() > 0 && sale.total().compareTo(limit) >= 0;
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(Action.CREATE, "sale", sale.id(), number, sale.branchId(), changes, important));
        events.publish(
                batch,
                caller.organizationId(),
                new SaleRecorded(sale.id(), sale.branchId(), sale.sellerId(), sale.total(), sale.soldAt()));
    }

    /** Costs and margins are for those who may see them. */
    static SaleView forCaller(Caller caller, SaleView sale) {
        if (caller.scope(Permission.SALES_VIEW_PROFIT).contains(sale.branchId())) {
            return sale;
        }
        return new SaleView(
                sale.id(),
                sale.number(),
                sale.branchId(),
                sale.branchName(),
                sale.sellerId(),
                sale.sellerName(),
                sale.customerName(),
                sale.customerPhone(),
                sale.soldAt(),
                sale.soldOn(),
                sale.listAmount(),
                sale.discount(),
                sale.profit(),
                sale.total(),
                null,
                null,
                null,
                sale.note(),
                sale.lines().stream().map(Sales::withoutCost).toList(),
                sale.payments());
    }

    private static LineView withoutCost(LineView line) {
        return new LineView(
                line.line(),
                line.productId(),
                line.variantId(),
                line.rollId(),
                line.rollCode(),
                line.productName(),
                line.size(),
                line.unit(),
                line.quantity(),
                line.waste(),
                line.unitPrice(),
                line.listAmount(),
                line.amount(),
                line.discount(),
                line.profit(),
                null,
                null);
    }
}
