package io.smartbiz.stock.rolls;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Rolls")
class RollController {

    private final Rolls rolls;

    RollController(Rolls rolls) {
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
    Page<RollView> list(Caller caller, @PathVariable UUID id, RollFilter filter, WholeList part) {
        return part.of(rolls.list(caller, id, filter));
    }

    @PutMapping("/api/rolls/{id}")
    @Requires(Permission.STOCK_ADJUST)
    @Says("roll.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(summary = "Change a roll's code, dye lot, width or own price")
    RollView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditRoll> edit) {
        return rolls.update(caller, id, edit);
    }
}
