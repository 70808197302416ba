package io.smartbiz.returns;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.text.Message;
import io.smartbiz.returns.Outcome.Decision;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.shifts.OpenShifts;
import io.smartbiz.stock.DocumentKind;
import io.smartbiz.stock.Stock;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sold goods that come back. The sale is locked first, so no more comes back of it than was sold, whoever asks at the same
 * moment. A return is never changed after it was decided.
 */
@Service
public class Returns {

    private static final String NOT_COUNTED = "";

    private final ReturnedSaleRepository sales;
    private final ReturnRepository repository;
    private final Approving approving;
    private final OpenShifts shifts;
    private final Stock stock;
    private final ReturnJournal journal;
    private final Pipeline pipeline;
    private final Clock clock;

    Returns(
            ReturnedSaleRepository sales,
            ReturnRepository repository,
            Approving approving,
            OpenShifts shifts,
            Stock stock,
            ReturnJournal journal,
            Pipeline pipeline,
            Clock clock) {
        this.sales = sales;
        this.repository = repository;
        this.approving = approving;
        this.shifts = shifts;
        this.stock = stock;
        this.journal = journal;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Asks for a return, or takes the goods back at once.
     *
     * @throws Failure {@code NOT_FOUND} for a sale of another branch, {@code VALIDATION_ERROR} for more than is left, {@code
     *     SHIFT_REQUIRED}, and as for a sale where goods are exchanged
     */
    public Created<ReturnView> request(Batch batch, Caller caller, RequestReturn command) {
        caller.require(Permission.RETURNS_CREATE);
        if (command.isApproved()) {
            caller.require(Permission.RETURNS_APPROVE);
        }
        AskedReturn.check(command);
        Sql sale = ReturnedSaleRepository.sale(command.saleId());
        sales.lock(batch, sale, now());
        ReturnedSaleRepository.Asked asked = sales.read(batch, sale, null);
        OpenShifts.Asked shift = command.isApproved() ? shift(batch, caller, sale, command.tillId()) : null;
        batch.send();
        ReturnedSale sold = requireIn(caller, Permission.RETURNS_CREATE, asked.get());
        GoodsReturn goods = goods(caller, command, sold);
        if (shift == null) {
            return ask(batch, caller, goods);
        }
        caller.requireIn(Permission.RETURNS_APPROVE, goods.branchId());
        var terms =
                new Approving.Terms(command.refunds(), shift, exchange(caller, command, sold), decision(caller, null));
        Outcome outcome = approving.approve(batch, caller, goods, terms);
        repository.insert(batch, goods, number(batch, goods, outcome.decision()), outcome);
        journal.approved(batch, caller, goods, outcome, true);
        ReturnView view = ReturnView.approved(goods, NOT_COUNTED, outcome).visibleTo(caller);
        return new Created<>(goods.id(), view, ReturnRepository.numberOf(goods.id()));
    }

    /**
     * Tells what a return would give back, and changes nothing.
     *
     * @throws Failure {@code NOT_FOUND} for a sale of another branch, {@code VALIDATION_ERROR} for more than is left
     */
    ReturnPreview preview(Caller caller, RequestReturn command) {
        AskedReturn.check(command);
        try (var batch = pipeline.beginReading()) {
            ReturnedSaleRepository.Asked asked = sales.read(batch, ReturnedSaleRepository.sale(command.saleId()), null);
            batch.send();
            ReturnedSale sale = requireIn(caller, Permission.RETURNS_CREATE, asked.get());
            return ReturnPreview.of(sale, AskedReturn.lines(command, sale));
        }
    }

    private OpenShifts.Asked shift(Batch batch, Caller caller, Sql sale, @Nullable UUID tillId) {
        return shifts.askInBranchOf(batch, caller, ReturnedSaleRepository.branchOf(sale), tillId);
    }

    private static ReturnedSale requireIn(Caller caller, Permission permission, @Nullable ReturnedSale sale) {
        if (sale == null) {
            throw Failure.notFound();
        }
        caller.requireIn(permission, sale.branch().id());
        return sale;
    }

    private GoodsReturn goods(Caller caller, RequestReturn command, ReturnedSale sale) {
        return new GoodsReturn(
                Ids.next(),
                sale,
                command.reason(),
                command.reasonNote(),
                AskedReturn.lines(command, sale),
                caller.requireMember(),
                caller.name(),
                now());
    }

    private Created<ReturnView> ask(Batch batch, Caller caller, GoodsReturn goods) {
        repository.insert(batch, goods, number(batch, goods, decision(caller, null)), null);
        journal.requested(batch, caller, goods);
        ReturnView view = ReturnView.pending(goods, NOT_COUNTED).visibleTo(caller);
        return new Created<>(goods.id(), view, ReturnRepository.numberOf(goods.id()));
    }

    private Sql number(Batch batch, GoodsReturn goods, Decision decision) {
        return stock.count(batch, DocumentKind.RETURN, goods.sale().branch(), decision.day());
    }

    /** The sale of an exchange; who bought the first time buys again unless somebody else is named. */
    private static @Nullable RecordSale exchange(Caller caller, RequestReturn command, ReturnedSale sale) {
        RequestReturn.Exchange exchange = command.exchange();
        return exchange == null
                ? null
                : RecordSale.inExchange(
                        sale.branch().id(),
                        command.tillId(),
                        isNobody(exchange.buyer()) ? buyer(caller, sale.buyer()) : exchange.buyer(),
                        exchange.lines(),
                        exchange.payments(),
                        exchange.debt(),
                        exchange.approvalId(),
                        exchange.note());
    }

    private static boolean isNobody(RecordSale.Buyer buyer) {
        return buyer.equals(RecordSale.Buyer.UNKNOWN);
    }

    private static RecordSale.Buyer buyer(Caller caller, ReturnView.Buyer before) {
        UUID known = caller.may(Permission.CUSTOMERS_VIEW) ? before.customerId() : null;
        return new RecordSale.Buyer(known, null, before.customerName(), before.customerPhone());
    }

    /**
     * Approves a return that was asked for.
     *
     * @throws Failure {@code NOT_FOUND}, {@code INVALID_TRANSITION} when it is decided, {@code SHIFT_REQUIRED}, {@code
     *     VALIDATION_ERROR}
     */
    @Transactional
    public ReturnView approve(Caller caller, UUID id, ApproveReturn command) {
        caller.require(Permission.RETURNS_APPROVE);
        try (var batch = pipeline.join()) {
            Sql sale = ReturnedSaleRepository.saleOf(id);
            sales.lock(batch, sale, now());
            Rows<ReturnRepository.Locked> locked = repository.lock(batch, id);
            Rows<ReturnRepository.AskedLine> lines = repository.lines(batch, id);
            ReturnedSaleRepository.Asked asked = sales.read(batch, sale, id);
            OpenShifts.Asked shift = shift(batch, caller, sale, command.tillId());
            batch.send();
            ReturnedSale sold = requireIn(caller, Permission.RETURNS_APPROVE, asked.get());
            ReturnRepository.Locked row = requirePending(Objects.requireNonNull(locked.first()));
            GoodsReturn goods = goods(row, sold, lines.list(), command);
            var terms = new Approving.Terms(command.refunds(), shift, null, decision(caller, command.note()));
            Outcome outcome = approving.approve(batch, caller, goods, terms);
            repository.approve(batch, goods, outcome);
            journal.approved(batch, caller, goods, outcome, false);
            batch.send();
            return ReturnView.approved(goods, row.number(), outcome).visibleTo(caller);
        }
    }

    private static ReturnRepository.Locked requirePending(ReturnRepository.Locked row) {
        if (!row.isPending()) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("return.is_decided"));
        }
        return row;
    }

    private static GoodsReturn goods(
            ReturnRepository.Locked row,
            ReturnedSale sale,
            List<ReturnRepository.AskedLine> lines,
            ApproveReturn command) {
        List<ApproveReturn.Line> told = Objects.requireNonNullElse(command.lines(), List.of());
        for (int i = 0; i < told.size(); i++) {
            int line = told.get(i).line();
            if (lines.stream().noneMatch(one -> one.line() == line)) {
                throw Failure.invalid("lines[" + i + "].line", "return.no_such_line");
            }
        }
        List<ReturnedLine> returned = lines.stream()
                .map(line -> new ReturnedLine(
                        sale.lines().stream()
                                .filter(sold -> sold.line() == line.line())
                                .findFirst()
                                .orElseThrow(),
                        line.quantity(),
                        condition(line, told)))
                .toList();
        return new GoodsReturn(
                row.id(),
                sale,
                ReturnReason.of(row.reason()),
                row.reasonNote(),
                returned,
                row.createdBy(),
                row.createdByName(),
                row.createdAt());
    }

    private static GoodsCondition condition(ReturnRepository.AskedLine line, List<ApproveReturn.Line> told) {
        return told.stream()
                .filter(one -> one.line() == line.line())
                .findFirst()
                .map(ApproveReturn.Line::condition)
                .orElseGet(() -> GoodsCondition.of(line.condition()));
    }

    /**
     * Rejects a return, or withdraws one's own.
     *
     * @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} for the request of somebody else, {@code INVALID_TRANSITION} when it
     *     is decided
     */
    @Transactional
    public void reject(Caller caller, UUID id, RejectReturn command) {
        try (var batch = pipeline.join()) {
            Rows<ReturnRepository.Locked> locked = repository.lock(batch, id);
            batch.send();
            ReturnRepository.Locked row = locked.first();
            if (row == null || !isSeen(caller, row.branchId())) {
                throw Failure.notFound();
            }
            boolean isOwn = row.createdBy().equals(caller.memberId())
                    && caller.scope(Permission.RETURNS_CREATE).contains(row.branchId());
            if (!isOwn && !caller.scope(Permission.RETURNS_APPROVE).contains(row.branchId())) {
                throw Failure.forbidden();
            }
            requirePending(row);
            String reason = command.reason().strip();
            repository.reject(batch, id, decision(caller, reason));
            journal.rejected(batch, caller, row, reason);
            batch.send();
        }
    }

    private static boolean isSeen(Caller caller, UUID branchId) {
        return caller.scope(Permission.RETURNS_VIEW)
                .plus(caller.scope(Permission.RETURNS_CREATE))
                .plus(caller.scope(Permission.RETURNS_APPROVE))
                .contains(branchId);
    }

    private Decision decision(Caller caller, @Nullable String note) {
        return new Decision(
                caller.requireMember(),
                caller.name(),
                now(),
                caller.organization().today(clock),
                note);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
