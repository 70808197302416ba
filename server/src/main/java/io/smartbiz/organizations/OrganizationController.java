package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organization")
@Tag(name = "Organization")
class OrganizationController {

    private final Organizations organizations;

    OrganizationController(Organizations organizations) {
        this.organizations = organizations;
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
    OrganizationView update(Caller caller, @RequestBody Edit<EditOrganization> edit) {
        organizations.update(caller, edit);
        return organizations.get(caller);
    }
}
