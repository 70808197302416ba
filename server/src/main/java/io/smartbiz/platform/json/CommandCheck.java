package io.smartbiz.platform.json;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import jakarta.validation.Validator;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Checks the constraints of a command that no request brought, such as one that was made of a row of a file. The API checks
 * those of requests by itself.
 */
@Component
public class CommandCheck {

    private final Validator validator;

    CommandCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws Failure {@code VALIDATION_ERROR} with the fields that are wrong, as the API names them */
    public void require(Object command) {
        require(command, path -> Wire.path(command.getClass(), path));
    }

    /**
     * The same, for a command that is made of something else.
     *
     * @param name what the caller calls the field at a Java path
     */
    public void require(Object command, UnaryOperator<String> name) {
        new FieldErrors().addAll(validator.validate(command), name).throwIfAny();
    }
}
