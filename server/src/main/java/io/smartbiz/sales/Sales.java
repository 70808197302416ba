package io.smartbiz.sales;

import io.smartbiz.commissions.Commissions;
import io.smartbiz.customers.KnownCustomer;
import io.smartbiz.customers.KnownCustomerRepository;
import io.smartbiz.debts.Debtor;
import io.smartbiz.debts.Lending;
import io.smartbiz.discounts.Promotion;
import io.smartbiz.discounts.Promotions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.json.AskedDate;
import io.smartbiz.sales.Picking.Picked;
import io.smartbiz.sales.Sale.Payment;
import io.smartbiz.sales.SaleView.OnCredit;
import io.smartbiz.shifts.OpenShifts;
import io.smartbiz.stock.DocumentKind;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.RollChoice;
import io.smartbiz.stock.Shelf;
import io.smartbiz.stock.Stock;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.Wanted;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Selling. A sale takes two round trips to the database: the first locks what it needs, the last writes everything and
 * commits. Cutting from rolls takes one more, and so does a discount of a seller who may not go below cost. A sale that waited on a
 * device takes one more, and three if it goes beyond the seller's limits.
 */
@Service
public class Sales {

    /** A sale has no number until the database counts it, at the commit. */
    private static final String NOT_COUNTED = "";

    private final Stock stock;
    private final SaleRepository repository;
    private final SalePricing pricing;
    private final KnownCustomerRepository customers;
    private final Lending lending;
    private final OpenShifts shifts;
    private final ApprovalUseRepository approvals;
    private final RefusedPriceRepository refusals;
    private final SaleCommissions commissions;
    private final SaleJournal journal;
    private final Clock clock;

    Sales(
            Stock stock,
            SaleRepository repository,
            SalePricing pricing,
            KnownCustomerRepository customers,
            Lending lending,
            OpenShifts shifts,
            ApprovalUseRepository approvals,
            RefusedPriceRepository refusals,
            SaleCommissions commissions,
            SaleJournal journal,
            Clock clock) {
        this.stock = stock;
        this.repository = repository;
        this.pricing = pricing;
        this.customers = customers;
        this.lending = lending;
        this.shifts = shifts;
        this.approvals = approvals;
        this.refusals = refusals;
        this.commissions = commissions;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Records a sale: prices decided, stock taken, everything written in one transaction.
     *
     * @throws Failure {@code INSUFFICIENT_STOCK} or {@code CREDIT_LIMIT_EXCEEDED} with what is available, {@code SHIFT_REQUIRED}, {@code FORBIDDEN} for a price that the
     *     caller may not give, {@code VALIDATION_ERROR}
     */
    public Created<SaleView> record(Batch batch, Caller caller, RecordSale request) {
        return record(batch, caller, request, AskedSale.of(request), null);
    }

    /**
     * Goods that come back and pay a part of a sale.
     *
     * @param returnId the return
     * @param shift where the money of both goes
     * @param most what would be given back of their price otherwise
     * @param check what else can fail, before prices are checked; it is told what the goods pay
     */
    public record Exchange(UUID returnId, OpenShifts.Asked shift, BigDecimal most, Consumer<BigDecimal> check) {

        private Payment payment(BigDecimal total) {
            return new Payment(PaymentType.EXCHANGE, most.min(total), null);
        }
    }

    /**
     * Queues the locking of all that {@link #exchange} will lock, and of the goods that come back, in the order in which sales
     * lock. Whatever is changed after it is undone if a price of the exchange is refused.
     *
     * @param returned the variants that come back
     */
    public void hold(Batch batch, Caller caller, RecordSale request, Collection<UUID> returned) {
        AskedSale asked = AskedSale.inExchange(request);
        UUID branchId = branch(caller, request.branchId());
        if (asked.debt() != null) {
            owing(batch, caller, branchId, request.buyer());
        }
        approvals.lock(batch, request.approvalId());
        stock.hold(
                batch, branchId, asked.lines().stream().map(AskedLine::wanted).toList(), returned);
        refusals.hold(batch, caller.requireMember());
    }

    /** Records a sale in exchange for goods that come back in the same transaction. @throws Failure as for {@link #record} */
    public Created<SaleView> exchange(Batch batch, Caller caller, RecordSale request, Exchange exchange) {
        return record(batch, caller, request, AskedSale.inExchange(request), exchange);
    }

    private Created<SaleView> record(
            Batch batch, Caller caller, RecordSale request, AskedSale asked, @Nullable Exchange exchange) {
        UUID branchId = branch(caller, request.branchId());
        SaleMoment moment = moment(caller, branchId, request);
        List<Wanted> wanted = asked.lines().stream().map(AskedLine::wanted).toList();

        Lending.Asked owing = asked.debt() == null ? null : owing(batch, caller, branchId, request.buyer());
        Rows<KnownCustomer> known =
                owing == null ? customer(batch, caller, request.buyer().customerId()) : Rows.none();
        OpenShifts.Asked shift = exchange == null
                ? shifts.ask(batch, caller, branchId, request.tillId(), moment.before())
                : exchange.shift();
        ApprovalUseRepository.Named approved = approvals.lock(batch, request.approvalId());
        Rows<Promotion> running = pricing.promotions(batch, branchId, moment, wanted);
        Commissions.Asked earning = commissions.ask(batch, caller, branchId, moment, asked.lines());
        Shelf shelf = stock.lock(batch, branchId, wanted);
        LockedRolls rolls = stock.rolls(batch, shelf);

        Debtor debtor = owing == null ? null : owing.debtor();
        UUID id = Ids.next();
        var movements = new StockMovements(caller, DocumentKind.SALE, id, moment.at());
        List<Picked> goods = pick(caller, asked.lines(), shelf, movements, rolls);
        var priced = new SalePricing.Priced(asked.lines(), goods, new Promotions(running.list()));
        List<SaleLine> lines = pricing.price(batch, priced, moment);
        var sale = new Sale(
                id,
                shelf.branch(),
                new Sale.Seller(caller.requireMember(), caller.name()),
                debtor == null
                        ? Customer.of(request.buyer(), requireKnown(request.buyer(), known))
                        : Customer.of(request.buyer(), debtor.known()),
                moment,
                shift.in(branchId),
                lines,
                payments(asked, Sale.total(lines), exchange),
                SaleCommissions.sharing(earning, asked.lines(), moment),
                request.note(),
                exchange == null ? null : exchange.returnId());
        sale.requireStorable();
        sale.requirePaid(asked);
        if (exchange != null) {
            exchange.check().accept(exchange.most().min(sale.total()));
        }
        Lending.Agreed agreed = debtor == null ? null : lending.agree(debtor, loan(sale), terms(asked));
        Approval approval = approved.get();
        Review review = pricing.requireWithinLimits(batch, caller, priced, sale, approval);

        if (debtor != null) {
            lending.addIfNew(batch, caller, debtor);
        }
        Sql number = stock.write(batch, movements, sale.branch(), moment.day());
        repository.insert(batch, sale, number);
        commissions.earn(batch, caller, earning, sale);
        OnCredit debt = agreed == null ? null : OnCredit.of(lending.lend(batch, caller, agreed));
        if (approval != null) {
            approvals.use(batch, approval, sale);
        }
        return write(batch, caller, sale, debt, new SaleJournal.Remarks(review, approval));
    }

    private static List<Payment> payments(AskedSale asked, BigDecimal total, @Nullable Exchange exchange) {
        List<Payment> paid = asked.paymentsOf(total);
        return exchange == null || exchange.most().signum() == 0
                ? paid
                : Stream.concat(paid.stream(), Stream.of(exchange.payment(total)))
                        .toList();
    }

    private static List<Picked> pick(
            Caller caller, List<AskedLine> asked, Shelf shelf, StockMovements movements, LockedRolls rolls) {
        var picking = new Picking(movements, rolls, RollChoice.of(caller.organization()));
        return asked.stream()
                .map(line -> picking.pick(line, shelf.items().get(line.number())))
                .toList();
    }

    /**
     * Prices lines as a sale of this moment would, and sells nothing.
     *
     * @param asked the seller's own branch when it is null
     * @throws Failure as for a sale, but not for prices beyond the seller's limits
     */
    public Quote quote(Batch batch, Caller caller, @Nullable UUID asked, List<RecordSale.Line> sent) {
        caller.require(Permission.SALES_CREATE);
        UUID branchId = branch(caller, asked);
        List<AskedLine> lines = AskedSale.lines(sent);
        SaleMoment moment = SaleMoment.now(clock.instant(), caller.organization());
        List<Wanted> wanted = lines.stream().map(AskedLine::wanted).toList();
        Rows<Promotion> running = pricing.promotions(batch, branchId, moment, wanted);
        Shelf shelf = stock.lock(batch, branchId, wanted);
        LockedRolls rolls = stock.rolls(batch, shelf);
        var movements = new StockMovements(caller, DocumentKind.SALE, Ids.next(), moment.at());
        List<Picked> goods = pick(caller, lines, shelf, movements, rolls);
        List<SaleLine> priced =
                pricing.price(batch, new SalePricing.Priced(lines, goods, new Promotions(running.list())), moment);
        return new Quote(
                branchId,
                priced.stream()
                        .map(line -> Quote.Line.of(lines.get(line.number()), line))
                        .toList());
    }

    private Lending.Asked owing(Batch batch, Caller caller, UUID branchId, RecordSale.Buyer buyer) {
        return lending.ask(
                batch, caller, branchId, new Lending.Wanted(buyer.customerId(), buyer.name(), buyer.phone()));
    }

    private static Lending.Terms terms(AskedSale asked) {
        RecordSale.Debt debt = Objects.requireNonNull(asked.debt());
        return new Lending.Terms("debt.", debt.paymentDeadline(), debt.installments());
    }

    private static Lending.Loan loan(Sale sale) {
        return new Lending.Loan(
                sale.branch().id(),
                sale.branch().name(),
                sale.seller().id(),
                sale.seller().name(),
                sale.id(),
                SaleRepository.numberOf(sale.id()),
                sale.unpaid(),
                null,
                sale.moment().day(),
                sale.moment().recordedAt());
    }

    /** Queues the reading of a known customer; no statement when none is named. */
    private Rows<KnownCustomer> customer(Batch batch, Caller caller, @Nullable UUID id) {
        if (id == null) {
            return Rows.none();
        }
        // The answer shows the customer's name and phone.
        caller.require(Permission.CUSTOMERS_VIEW);
        return customers.known(batch, id);
    }

    private static @Nullable KnownCustomer requireKnown(RecordSale.Buyer buyer, Rows<KnownCustomer> known) {
        KnownCustomer customer = known.first();
        if (customer == null && buyer.customerId() != null) {
            throw Failure.invalid("customer_id", "field.unknown_reference");
        }
        return customer;
    }

    /** The seller's own branch when none is asked for. */
    private static UUID branch(Caller caller, @Nullable UUID asked) {
        UUID branchId = asked == null ? caller.branchId() : asked;
        if (branchId == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        caller.requireIn(Permission.SALES_CREATE, branchId);
        return branchId;
    }

    private SaleMoment moment(Caller caller, UUID branchId, RecordSale request) {
        Instant now = clock.instant();
        AskedDate date = request.date();
        if (request.soldAt() != null) {
            if (date != null) {
                throw Failure.invalid("date", "sale.one_time");
            }
            return SaleMoment.waited(request.soldAt(), now, caller.organization());
        }
        if (date != null) {
            boolean mayBackdate = caller.scope(Permission.SALES_BACKDATE).contains(branchId);
            return SaleMoment.dated(date, now, caller.organization(), mayBackdate);
        }
        return SaleMoment.now(now, caller.organization());
    }

    private Created<SaleView> write(
            Batch batch, Caller caller, Sale sale, @Nullable OnCredit debt, SaleJournal.Remarks remarks) {
        journal.enter(batch, caller, sale, remarks);
        SaleView view = SaleView.of(sale, NOT_COUNTED, debt).visibleTo(caller);
        return new Created<>(sale.id(), view, SaleRepository.numberOf(sale.id()));
    }
}
