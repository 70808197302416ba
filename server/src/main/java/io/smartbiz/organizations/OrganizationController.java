package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.text.Message;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organization")
@Tag(name = "Organization")
class OrganizationController {

    private final Organizations organizations;
    private final SettingsAreas areas;

    OrganizationController(Organizations organizations, SettingsAreas areas) {
        this.organizations = organizations;
        this.areas = areas;
    }

    /** Reports wrong settings together with the other wrong fields. */
    @InitBinder("editOrganization")
    void checkSettings(WebDataBinder binder) {
        binder.addValidators(Validator.forInstanceOf(EditOrganization.class, this::checkSettings));
    }

    @SuppressWarnings("NullAway") // What is sent is not checked yet.
    private void checkSettings(EditOrganization command, Errors errors) {
        if (command.settings() != null && errors instanceof BindingResult result) {
            areas.check(command.settings())
                    .fields()
                    .forEach((name, text) -> result.addError(wrong(result, "settings." + name, text)));
        }
    }

    private static FieldError wrong(BindingResult result, String field, Message text) {
        return new FieldError(result.getObjectName(), field, null, false, null, null, text.key());
    }

    @GetMapping
    @SignedIn
    @Operation(summary = "Read the organisation")
    OrganizationView get(Caller caller) {
        return organizations.get(caller);
    }

    @PutMapping
    @Requires(Permission.ORGANIZATION_UPDATE)
    @Says("organization.updated")
    @Fails(ErrorCode.STALE_VERSION)
    @Operation(summary = "Change the organisation's settings")
    OrganizationView update(Caller caller, @Valid @RequestBody EditOrganization command) {
        organizations.update(caller, command);
        return organizations.get(caller);
    }
}
