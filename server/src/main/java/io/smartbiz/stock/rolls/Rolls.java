package io.smartbiz.stock.rolls;

import io.smartbiz.database.shop.tables.records.RollsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollChoice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rolls of a product, and changes of what is written on their labels. */
@Service
class Rolls {

    private final RollRepository repository;

    Rolls(RollRepository repository) {
        this.repository = repository;
    }

    /** The rolls of a product with something left, or those of them that are long enough for a length, the best first. */
    @Transactional(readOnly = true)
    List<RollView> list(Caller caller, UUID productId, RollController.RollFilter filter) {
        List<RollsRecord> found = repository.ofProduct(caller, productId, filter.branchId());
        if (filter.length() != null) {
            found = best(caller, found, filter.length(), Set.copyOf(filter.dyeLot()));
        }
        return found.stream().map(roll -> view(caller, roll)).toList();
    }

    private static List<RollsRecord> best(
            Caller caller, List<RollsRecord> rolls, BigDecimal length, Set<String> dyeLots) {
        var byId = rolls.stream().collect(Collectors.toMap(RollsRecord::getId, roll -> roll));
        var choice = RollChoice.of(caller.organization());
        var ranked = choice.rank(rolls.stream().map(Rolls::roll).toList(), length, dyeLots);
        var best = new ArrayList<RollsRecord>();
        ranked.forEach(roll -> best.add(Objects.requireNonNull(byId.get(roll.id()))));
        return best;
    }

    /** Changes a roll of a branch in which the caller may adjust stock. @return the roll as it is then */
    @Transactional
    RollView update(Caller caller, UUID id, Edit<EditRoll> edit) {
        repository.requireAdjustable(caller, id);
        return view(caller, repository.update(caller, id, edit));
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
                lengths(row),
                caller.scope(Permission.PRODUCTS_VIEW_COST).contains(row.getBranchId()) ? row.getValue() : null,
                row.getPricePerMeter(),
                row.getIsRemnant(),
                row.getVersion());
    }

    private static RollView.Lengths lengths(RollsRecord row) {
        return new RollView.Lengths(
                row.getFirstLength(),
                row.getRemainingLength(),
                row.getSoldLength(),
                row.getWasteLength(),
                row.getWrittenOffLength(),
                row.getMovedLength());
    }
}
