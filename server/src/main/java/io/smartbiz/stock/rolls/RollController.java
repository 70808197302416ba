package io.smartbiz.stock.rolls;

import io.smartbiz.database.shop.tables.records.RollsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollChoice;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rolls")
class RollController {

    private final RollRepository rolls;

    RollController(RollRepository rolls) {
        this.rolls = rolls;
    }

    /**
     * Which rolls are listed.
     *
     * @param length metres to be cut: then only rolls that are long enough, the best first
     * @param dyeLot what the sale has already
     */
    @QueryParameters
    record RollFilter(@Nullable UUID branchId, @Nullable BigDecimal length, List<String> dyeLot) {}

    @GetMapping("/api/products/{id}/rolls")
    @Requires({Permission.STOCK_VIEW, Permission.STOCK_VIEW_OTHER_BRANCHES})
    @Operation(summary = "List the rolls of a product, or those that fit a length best")
    Page<RollView> list(Caller caller, @PathVariable UUID id, RollFilter filter) {
        List<RollsRecord> found = rolls.ofProduct(caller, id, filter.branchId());
        if (filter.length() != null) {
            found = best(caller, found, filter.length(), Set.copyOf(filter.dyeLot()));
        }
        return Page.whole(found.stream().map(roll -> view(caller, roll)).toList());
    }

    private static List<RollsRecord> best(
            Caller caller, List<RollsRecord> rolls, BigDecimal length, Set<String> dyeLots) {
        var byId = rolls.stream().collect(Collectors.toMap(RollsRecord::getId, roll -> roll));
        var choice = RollChoice.of(caller.organization());
        var ranked = choice.rank(rolls.stream().map(RollController::roll).toList(), length, dyeLots);
        var best = new ArrayList<RollsRecord>();
        ranked.forEach(roll -> best.add(Objects.requireNonNull(byId.get(roll.id()))));
        return best;
    }

    @PutMapping("/api/rolls/{id}")
    @Requires(Permission.STOCK_ADJUST)
    @Says("roll.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(summary = "Change a roll's code, dye lot, width or own price")
    RollView update(Caller caller, @PathVariable UUID id, @Valid @RequestBody EditRoll command) {
        return view(caller, rolls.update(caller, id, command));
    }

    private static Roll roll(RollsRecord row) {
        return new Roll(
                row.getId(),
                row.getBranchId(),
                row.getVariantId(),
                row.getProductId(),
                row.getCode(),
                row.getWidth(),
                row.getDyeLot(),
                row.getRemainingLength(),
                row.getValue(),
                row.getPricePerMeter(),
                row.getIsRemnant());
    }

    private static RollView view(Caller caller, RollsRecord row) {
        return new RollView(
                row.getId(),
                row.getBranchId(),
                row.getVariantId(),
                row.getCode(),
                row.getWidth(),
                row.getDyeLot(),
                row.getFirstLength(),
                row.getRemainingLength(),
                row.getSoldLength(),
                row.getWasteLength(),
                row.getWrittenOffLength(),
                row.getMovedLength(),
                caller.may(Permission.PRODUCTS_VIEW_COST) ? row.getValue() : null,
                row.getPricePerMeter(),
                row.getIsRemnant(),
                row.getVersion());
    }
}
