package io.smartbiz.platform.http;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which part is asked for of a short list, which is read as a whole.
 *
 * @param page from 1; the first if it is left out
 * @param size 1 to {@value ListRequest#LARGEST}; the whole list if it and {@code page} are left out
 */
@QueryParameters
public record WholeList(@Nullable Integer page, @Nullable Integer size) {

    /** The part asked for. @throws Failure {@code VALIDATION_ERROR} for a number out of bounds */
    public <T> Page<T> of(List<T> all) {
        if (page == null && size == null) {
            return Page.whole(all);
        }
        int number = Objects.requireNonNullElse(page, 1);
        int rows = Objects.requireNonNullElse(size, ListRequest.DEFAULT_SIZE);
        if (rows < 1 || rows > ListRequest.LARGEST) {
            throw Failure.invalid("size", "field.between", 1, ListRequest.LARGEST);
        }
        if (number < 1) {
            throw Failure.invalid("page", "field.at_least", 1);
        }
        if ((long) (number - 1) * rows > Page.COUNTED) {
            throw Failure.invalid("page", "field.page_too_far");
        }
        int from = Math.min((number - 1) * rows, all.size());
        int to = Math.min(from + rows, all.size());
        return new Page<>(all.subList(from, to), Page.Info.numbered(number, rows, all.size(), null));
    }
}
